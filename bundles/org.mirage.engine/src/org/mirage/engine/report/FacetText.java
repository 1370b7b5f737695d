// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.mirage.engine.EntryFlags;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.compare.Facet;
import org.mirage.store.ContentName;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;

/** What an entry has of a facet, as a text for people in which every character is harmless to show. */
public final class FacetText {

    private static final int LINK_LIMIT = 3;
    private static final int LENGTH_LIMIT = 300;
    private static final int LIST_LIMIT = 2_000;
    private static final int HIDDEN_DIGITS = 48;
    private static final String NOTHING = "none";

    private FacetText() {
    }

    /** What people call a facet. */
    public static String title(Facet facet) {
        return switch (facet) {
            case CONTENT -> "content";
            case TARGET -> "target";
            case DEVICE -> "device";
            case MODE -> "mode";
            case OWNER -> "owner";
            case GROUP -> "group";
            case TIME -> "time";
            case ATTRIBUTES -> "attributes";
            case FLAGS -> "flags";
            case LINKS -> "hard links";
        };
    }

    /** The value of a facet; of a content size and name, of attributes names and values, of hard links some paths. */
    public static String of(Facet facet, MachineEntry shown, VersionFiles files) throws IOException {
        Entry entry = shown.entry();
        return switch (facet) {
            case CONTENT -> entry.size() + " bytes, " + content(entry.content());
            case TARGET -> name(entry.target());
            case DEVICE -> entry.major() + ", " + entry.minor();
            case MODE -> EntryKinds.octal(entry.permissions()) + " "
                    + EntryKinds.mode(entry.type(), entry.permissions()).substring(1);
            case OWNER -> Long.toString(entry.owner());
            case GROUP -> Long.toString(entry.group());
            case TIME -> Moment.show(entry.seconds(), entry.nanoseconds());
            case ATTRIBUTES -> list(entry.attributes().stream().map(FacetText::attribute).toList());
            case FLAGS -> {
                String flags = list(EntryFlags.names(entry.flags()));
                yield entry.project() == 0 ? flags : (entry.flags() == 0 ? "" : flags + ", ") + "project " + entry.project();
            }
            case LINKS -> links(shown, files.links(shown));
        };
    }

    // as much as tells two contents apart; nobody reads the rest of it
    private static String content(ContentName name) {
        return name == null ? "unreadable" : name.toString().substring(0, name.toString().length() - HIDDEN_DIGITS) + "…";
    }

    /** A raw name, cut when it is long. */
    static String name(byte[] raw) {
        return raw.length <= LENGTH_LIMIT ? Names.show(raw) : Names.show(Arrays.copyOf(raw, LENGTH_LIMIT)) + "…";
    }

    // two long values must not look the same when they are not
    private static String attribute(EntryAttribute attribute) {
        return name(attribute.name()) + (attribute.chunk() == null ? "=" + Names.show(attribute.value())
                : " (" + attribute.size() + " bytes, " + attribute.chunk() + ")");
    }

    private static String list(List<String> words) {
        String all = String.join(", ", words);
        return words.isEmpty() ? NOTHING : all.length() > LIST_LIMIT ? all.substring(0, LIST_LIMIT) + "…" : all;
    }

    private static String links(MachineEntry shown, List<byte[]> all) {
        List<byte[]> others = all.stream().filter(path -> !Arrays.equals(path, shown.path())).toList();
        String some = others.stream().limit(LINK_LIMIT).map(FacetText::name).collect(Collectors.joining(", "));
        String more = others.size() > LINK_LIMIT ? " and " + (others.size() - LINK_LIMIT) + " more" : "";
        return others.isEmpty() ? NOTHING : some + more;
    }
}
