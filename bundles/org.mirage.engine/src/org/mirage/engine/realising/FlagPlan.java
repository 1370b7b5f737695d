// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.engine.MirageException;
import org.mirage.filesystem.NodeFlag;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Which words of chattr(1) give what a plan makes its flags and project numbers, and for which paths. */
final class FlagPlan {

    private static final Map<NodeFlag, Character> LETTERS = new EnumMap<>(Map.ofEntries(Map.entry(NodeFlag.IMMUTABLE, 'i'),
            Map.entry(NodeFlag.APPEND, 'a'), Map.entry(NodeFlag.NODUMP, 'd'), Map.entry(NodeFlag.NOATIME, 'A'),
            Map.entry(NodeFlag.DIRSYNC, 'D'), Map.entry(NodeFlag.SYNC, 'S'), Map.entry(NodeFlag.CASEFOLD, 'F'),
            Map.entry(NodeFlag.PROJECT_INHERIT, 'P'), Map.entry(NodeFlag.SECURE_DELETE, 's'), Map.entry(NodeFlag.UNDELETE, 'u'),
            Map.entry(NodeFlag.COMPRESS, 'c'), Map.entry(NodeFlag.JOURNAL_DATA, 'j'), Map.entry(NodeFlag.TOP_DIRECTORY, 'T'),
            Map.entry(NodeFlag.NO_COW, 'C'), Map.entry(NodeFlag.DAX, 'x')));
    /** What new entries get from their folder, on one file system or another. */
    private static final List<NodeFlag> INHERITED = List.of(NodeFlag.SECURE_DELETE, NodeFlag.UNDELETE, NodeFlag.COMPRESS, NodeFlag.SYNC,
            NodeFlag.NODUMP, NodeFlag.NOATIME, NodeFlag.JOURNAL_DATA, NodeFlag.DIRSYNC, NodeFlag.PROJECT_INHERIT, NodeFlag.NO_COW,
            NodeFlag.DAX);
    private static final int LAST = NodeFlag.IMMUTABLE.bit() | NodeFlag.APPEND.bit();

    private final VolumePlan plan;
    private final Map<String, List<String>> first = new TreeMap<>();
    private final Map<String, List<String>> last = new TreeMap<>();

    private FlagPlan(VolumePlan plan) {
        this.plan = plan;
    }

    static FlagPlan of(VolumePlan plan) throws IOException {
        FlagPlan flags = new FlagPlan(plan);
        for (Map.Entry<String, Entry> made : plan.made().entrySet()) {
            if (!plan.links().containsKey(made.getKey())) {
                flags.take(made.getKey(), made.getValue(), plan.isExisting(made.getKey()));
            }
        }
        for (Map.Entry<String, Entry> kept : plan.kept().entrySet()) {
            flags.take(kept.getKey(), kept.getValue(), true);
        }
        for (String path : plan.lifted()) {
            flags.giveBack(path);
        }
        return flags;
    }

    private void take(String path, Entry now, boolean existing) throws IOException {
        if (now.type() != EntryType.FILE && now.type() != EntryType.DIRECTORY) {
            return;
        }
        Entry from = path.isEmpty() || existing ? plan.old(path) : plan.after().find(VolumeTree.parent(path));
        int had = existing ? from.flags() : inherited(from.flags());
        add(first, "-", had & ~now.flags() & ~LAST, path);
        add(first, "+", now.flags() & ~had & ~LAST, path);
        add(last, "+", now.flags() & LAST, path);
        long project = existing ? from.project()
                : (from.flags() & NodeFlag.PROJECT_INHERIT.bit()) != 0 ? from.project() : 0;
        if (now.project() != project) {
            first.computeIfAbsent("-p " + now.project(), word -> new ArrayList<>()).add(path);
        }
    }

    /** A file that loses or gets names only was lifted at one of them, and gets its flags back at one that stays. */
    private void giveBack(String path) throws IOException {
        for (String name : plan.before().groups().getOrDefault(path, List.of(path))) {
            Entry now = plan.after().find(name);
            if (now != null && now.type() == EntryType.FILE && !plan.made().containsKey(name) && !plan.removed().contains(name)) {
                if (!plan.kept().containsKey(name)) {
                    add(last, "+", now.flags() & LAST, name);
                }
                return;
            }
        }
    }

    private static int inherited(int flags) {
        int found = 0;
        for (NodeFlag flag : INHERITED) {
            found |= flags & flag.bit();
        }
        return found;
    }

    private static void add(Map<String, List<String>> words, String sign, int flags, String path) throws MirageException {
        StringBuilder letters = new StringBuilder(sign);
        for (NodeFlag flag : NodeFlag.values()) {
            if ((flags & flag.bit()) == 0) {
                continue;
            }
            Character letter = LETTERS.get(flag);
            if (letter == null) {
                throw new MirageException("/" + VolumePlan.show(path) + " cannot be made: nothing sets or takes its flag "
                        + flag.name().toLowerCase(Locale.ROOT));
            }
            letters.append(letter);
        }
        if (letters.length() > 1) {
            words.computeIfAbsent(letters.toString(), word -> new ArrayList<>()).add(path);
        }
    }

    /** What comes as soon as all is made. */
    Map<String, List<String>> first() {
        return first;
    }

    /** What comes last, since it keeps all else from being changed. */
    Map<String, List<String>> last() {
        return last;
    }
}
