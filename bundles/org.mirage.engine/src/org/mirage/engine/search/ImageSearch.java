// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionSummary;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/** Walks to all that directories answered in some versions at once: what they have in common is met once. */
final class ImageSearch {

    /** Takes what is found; the text is yet to be read where the answer is open. */
    interface Target {

        void candidate(FoundFile file, Answer answer) throws IOException;

        /** False when nothing more needs to be found. */
        boolean wantsMore();
    }

    /** An entry in some of the versions. */
    private record State(TreeAnswer.Item item, int volume, BitSet versions) {
    }

    private final SearchedVersions searched;
    private final TreeAnswers answers;
    private final Target target;
    private final Monitor monitor;
    private final Set<String> mountPaths = new HashSet<>();
    private final String prefix;

    ImageSearch(SearchedVersions searched, TreeAnswers answers, Target target, Monitor monitor) {
        this.searched = searched;
        this.answers = answers;
        this.target = target;
        this.monitor = monitor;
        searched.mounts().forEach(mounted -> mountPaths.add(mounted.path()));
        // the index leads to what is meant without reading what is on the way
        prefix = answers.isIndexed() ? "/" : PathPrefix.of(answers.query());
    }

    void run() throws IOException {
        for (SearchedVersions.Mounted mounted : searched.mounts()) {
            String path = mounted.path();
            if (prefix.equals("/") || path.equals(prefix) || path.startsWith(prefix + "/")) {
                List<State> roots = new ArrayList<>();
                for (SearchedVersions.Root root : mounted.roots()) {
                    add(roots, root.entry(), root.volume(), root.versions());
                }
                meet(path, roots);
            } else if (path.equals("/") || prefix.startsWith(path + "/")) {
                descend(mounted);
            }
        }
    }

    /** Goes straight to the folder that all paths are in which are meant. */
    private void descend(SearchedVersions.Mounted mounted) throws IOException {
        String path = mounted.path().equals("/") ? "" : mounted.path();
        List<SearchedVersions.Root> here = mounted.roots();
        String[] names = prefix.substring(path.length() + 1).split("/");
        for (String name : names) {
            path = path + "/" + name;
            if (mountPaths.contains(path)) {
                return;
            }
            List<SearchedVersions.Root> next = new ArrayList<>();
            for (SearchedVersions.Root folder : here) {
                Entry entry = folder.entry().type() != EntryType.DIRECTORY ? null : answers.trees().find(folder.entry().subtree().tree(),
                        name.getBytes(StandardCharsets.ISO_8859_1));
                if (entry != null) {
                    next.add(new SearchedVersions.Root(entry, folder.volume(), folder.versions()));
                }
            }
            here = next;
        }
        List<State> states = new ArrayList<>();
        for (SearchedVersions.Root root : here) {
            add(states, root.entry(), root.volume(), root.versions());
        }
        meet(path, states);
    }

    private void add(List<State> states, Entry entry, int volume, BitSet versions) throws IOException {
        TreeAnswer.Item item = answers.item(entry);
        if (item != null) {
            merge(states, new State(item, volume, versions));
        }
    }

    private static void merge(List<State> states, State state) {
        for (State other : states) {
            if (other.volume == state.volume && other.item.entry().equals(state.item.entry())) {
                other.versions.or(state.versions);
                return;
            }
        }
        states.add(new State(state.item, state.volume, (BitSet) state.versions.clone()));
    }

    /** What is at a path in the versions: tells it, and goes on below. */
    private void meet(String path, List<State> states) throws IOException {
        byte[] bytes = path.getBytes(StandardCharsets.ISO_8859_1);
        for (State state : states) {
            Answer answer = state.item.answer() == Answer.NO ? Answer.NO : withPath(state.item, bytes);
            if (answer != Answer.NO) {
                boolean mountPoint = mountPaths.contains(path);
                MachineEntry entry = new MachineEntry(bytes, state.item.entry(), state.volume, mountPoint);
                target.candidate(new FoundFile(versions(state.versions), entry, null), answer);
            }
        }
        Map<Hash, State> folders = new LinkedHashMap<>();
        for (State state : states) {
            if (state.item.below()) {
                State same = folders.putIfAbsent(state.item.entry().subtree().tree(), new State(state.item, state.volume,
                        (BitSet) state.versions.clone()));
                if (same != null) {
                    same.versions.or(state.versions);
                }
            }
        }
        if (!folders.isEmpty()) {
            open(path.equals("/") ? "" : path, folders);
        }
    }

    private Answer withPath(TreeAnswer.Item item, byte[] path) {
        return item.answer() == Answer.YES ? Answer.YES : answers.query().answer(term -> switch (term) {
            case Term.OfEntry own -> Answer.of(own.test(item.entry()));
            case Term.OfPath where -> Answer.of(where.test(path));
            case Term.OfText _ -> item.entry().content() == null || item.entry().size() == 0 ? Answer.NO : Answer.OPEN;
            case Term.OfImage _, Term.OfPackage _ -> Answer.OPEN;
        });
    }

    private List<VersionSummary> versions(BitSet places) {
        return places.stream().mapToObj(searched.versions()::get).toList();
    }

    private void open(String path, Map<Hash, State> folders) throws IOException {
        monitor.check();
        if (!target.wantsMore()) {
            return;
        }
        TreeMap<String, List<State>> byName = new TreeMap<>();
        for (Map.Entry<Hash, State> folder : folders.entrySet()) {
            State state = folder.getValue();
            TreeAnswer answer = answers.of(folder.getKey());
            if (answer.items() == null) {
                // too much to be put side by side with other versions
                answers.trees().visit(folder.getKey(), entry -> {
                    TreeAnswer.Item item = answers.item(entry);
                    String at = path + "/" + new String(entry.name(), StandardCharsets.ISO_8859_1);
                    if (item != null && !mountPaths.contains(at)) {
                        meet(at, List.of(new State(item, state.volume, state.versions)));
                    }
                    return true;
                });
                continue;
            }
            for (TreeAnswer.Item item : answer.items()) {
                List<State> sameName = byName.computeIfAbsent(new String(item.entry().name(), StandardCharsets.ISO_8859_1),
                        _ -> new ArrayList<>());
                merge(sameName, new State(item, state.volume, state.versions));
            }
        }
        for (Map.Entry<String, List<State>> named : byName.entrySet()) {
            String at = path + "/" + named.getKey();
            if (!mountPaths.contains(at)) {
                meet(at, named.getValue());
            }
        }
    }
}
