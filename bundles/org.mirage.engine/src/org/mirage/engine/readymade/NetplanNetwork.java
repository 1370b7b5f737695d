// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.RemoveEdit;
import org.mirage.engine.changes.Value;
import org.mirage.engine.view.MachineTexts;
import org.mirage.store.EntryType;

/** netplan: one file says all. Other files that describe network cards go, since what they say would be joined with it. */
final class NetplanNetwork implements NetworkTool {

    private static final String FOLDER = "/etc/netplan";
    private static final String FILE = FOLDER + "/60-mirage.yaml";
    private static final Pattern CARDS = Pattern.compile(
            "\\b(ethernets|wifis|modems|bonds|bridges|vlans|tunnels|vrfs|nm-devices|dummy-devices|virtual-ethernets)\\b");
    private static final Pattern RENDERER = Pattern.compile("(?m)\\brenderer[\"']?\\s*:\\s*[\"']?(networkd|NetworkManager)\\b");

    @Override
    public String name() {
        return "netplan";
    }

    @Override
    public boolean isInstalled(MachineTexts texts) throws IOException {
        return texts.first("/usr/sbin/netplan", "/sbin/netplan", "/usr/libexec/netplan/generate", "/lib/netplan/generate") != null;
    }

    @Override
    public boolean isUsed(MachineTexts texts) throws IOException {
        return isInstalled(texts) && !files(texts).isEmpty();
    }

    private static List<MachineEntry> files(MachineTexts texts) throws IOException {
        return texts.list(FOLDER).stream().filter(file -> RawPath.of(file.name()).endsWith(".yaml")
                && file.entry().type() != EntryType.DIRECTORY).toList();
    }

    @Override
    public List<Edit> edits(MachineTexts texts, NetworkSettings settings) throws IOException {
        List<Edit> edits = new ArrayList<>();
        String renderer = "";
        for (MachineEntry file : files(texts)) {
            String text = texts.text(RawPath.of(file.path())).replaceAll("(?m)^\\s*#.*", "");
            Matcher found = RENDERER.matcher(text);
            renderer = found.find() ? found.group(1) : renderer;
            if (CARDS.matcher(text).find() && !RawPath.of(file.path()).equals(FILE)) {
                edits.add(new RemoveEdit(Value.of(file.path()), false, Removals.expected(file.entry().type()), List.of()));
            }
        }
        if (!texts.isFolder(FOLDER)) {
            edits.add(MadeEdits.folder(FOLDER));
        }
        edits.add(MadeEdits.file(FILE, "network:\n" + NetplanText.of(settings, renderer).indent(2), 0600));
        if (!renderer.equals("NetworkManager") && !NetworkTool.isEnabled(texts, "systemd-resolved.service")) {
            // systemd-networkd hands name servers to nobody else
            edits.addAll(NameServers.edits(texts, settings));
        }
        return edits;
    }
}
