// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.RemoveEdit;
import org.mirage.engine.changes.TextBody;
import org.mirage.engine.changes.Value;
import org.mirage.engine.view.MachineTexts;
import org.mirage.store.EntryType;

/** ifupdown: stanzas in its one file; what was said of the same card goes from that and from the files beside it. */
final class IfupdownNetwork implements NetworkTool {

    private static final String FILE = "/etc/network/interfaces";
    private static final String FOLDER = "/etc/network/interfaces.d";
    private static final String[] PROGRAMS = {"/sbin/ifup", "/usr/sbin/ifup"};
    /** The first network card whose name begins with e, and how the stanza of it is called. */
    private static final String FIRST = "/e*/1";
    private static final String LOGICAL = "mirage";
    private static final String LOOPBACK = "auto lo\niface lo inet loopback\n\n";

    @Override
    public String name() {
        return "ifupdown";
    }

    @Override
    public boolean isInstalled(MachineTexts texts) throws IOException {
        // others have a program of that name, too, but not that folder
        return texts.first(PROGRAMS) != null && texts.isFolder("/etc/network");
    }

    @Override
    public boolean isUsed(MachineTexts texts) throws IOException {
        if (!isInstalled(texts)) {
            return false;
        }
        boolean used = InterfaceStanzas.namesAny(texts.text(FILE));
        for (MachineEntry file : texts.list(FOLDER)) {
            used |= file.entry().type() == EntryType.FILE && InterfaceStanzas.namesAny(texts.text(RawPath.of(file.path())));
        }
        return used;
    }

    @Override
    public List<Edit> edits(MachineTexts texts, NetworkSettings settings) throws IOException {
        Predicate<String> going = card -> settings.card().isEmpty() || card.equals(settings.card()) || card.equals(LOGICAL)
                || card.equals(FIRST);
        List<Edit> edits = new ArrayList<>();
        for (MachineEntry file : texts.list(FOLDER)) {
            String path = RawPath.of(file.path());
            String text = file.entry().type() == EntryType.FILE ? checked(path, texts.text(path)) : "";
            String left = InterfaceStanzas.without(text, going);
            if (left.equals(text.strip())) {
                continue;
            }
            edits.add(InterfaceStanzas.hasAny(left) ? MadeEdits.content(path, decoded(left) + "\n", "other network cards stay")
                    : new RemoveEdit(Value.of(file.path()), false, Removals.expected(EntryType.FILE), List.of()));
        }
        String left = InterfaceStanzas.without(checked(FILE, texts.text(FILE)), going);
        boolean loopback = left.lines().anyMatch(line -> line.matches("\\s*iface\\s+lo\\s.*"));
        String kept = (loopback ? "" : LOOPBACK) + (left.isEmpty() ? "" : decoded(left) + "\n\n");
        edits.add(MadeEdits.file(FILE, kept + stanzas(settings, isBusyBox(texts)), 0644));
        if (texts.first("/sbin/resolvconf", "/usr/sbin/resolvconf") == null) {
            edits.addAll(NameServers.edits(texts, settings));
        }
        return edits;
    }

    private static boolean isBusyBox(MachineTexts texts) throws IOException {
        MachineEntry program = texts.find(texts.first(PROGRAMS));
        return RawPath.of(program.name()).startsWith("busybox");
    }

    private static String stanzas(NetworkSettings settings, boolean busyBox) {
        // BusyBox knows no patterns
        boolean first = settings.card().isEmpty() && !busyBox;
        String logical = first ? LOGICAL : "eth0";
        String card = settings.card().isEmpty() ? logical : settings.card();
        StringBuilder text = new StringBuilder("auto ").append(first ? FIRST + "=" + card : card).append('\n');
        for (HostAddress address : settings.addresses()) {
            HostAddress gateway = address.equals(settings.addresses(address.isFour()).getFirst()) ? settings.gateway(address.isFour()) : null;
            text.append("iface ").append(card).append(address.isFour() ? " inet static\n" : " inet6 static\n");
            text.append("    address ").append(address.text()).append('\n');
            text.append("    netmask ").append(address.isFour() ? address.mask() : Integer.toString(address.prefix())).append('\n');
            if (gateway != null) {
                text.append("    gateway ").append(gateway.text()).append('\n');
            }
            if (address.equals(settings.addresses().getFirst())) {
                if (!settings.servers().isEmpty()) {
                    text.append("    dns-nameservers ").append(NetworkSettings.join(" ", settings.servers())).append('\n');
                }
                if (!settings.domains().isEmpty()) {
                    text.append("    dns-search ").append(String.join(" ", settings.domains())).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String checked(String path, String text) throws MirageException {
        if (!TextBody.canBe(RawPath.bytes(text))) {
            throw new MirageException(path + " is no text that Mirage could edit; put it in order first");
        }
        return text;
    }

    private static String decoded(String raw) {
        return new String(RawPath.bytes(raw), StandardCharsets.UTF_8);
    }
}
