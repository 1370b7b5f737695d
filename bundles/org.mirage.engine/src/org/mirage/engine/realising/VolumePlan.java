// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.mirage.engine.MirageException;
import org.mirage.engine.Names;
import org.mirage.filesystem.NodeFlag;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/**
 * What is to be done in a mounted volume to make the files of one version those of another: names to remove, entries to make
 * anew, large files to give other metadata. Everything is in memory, so its size is that of the change.
 */
final class VolumePlan {

    /** Larger files keep their place when only metadata differ; smaller ones are made anew, which does all in one. */
    private static final long KEPT_BYTES = 256 << 10;
    private static final int LIFTED = NodeFlag.IMMUTABLE.bit() | NodeFlag.APPEND.bit();

    private final VolumeTree before;
    private final VolumeTree after;
    private final NavigableSet<String> lifted = new TreeSet<>();
    private final NavigableSet<String> removed = new TreeSet<>();
    private final NavigableMap<String, Entry> made = new TreeMap<>();
    private final Map<String, Entry> kept = new TreeMap<>();
    private final Map<String, String> links = new TreeMap<>();
    private final Set<String> relinked = new TreeSet<>();
    private final Set<String> existing = new HashSet<>();
    /** Where things come from that are moved, by where they go. */
    private final Map<String, String> moved = new TreeMap<>();
    private final Map<String, Entry> gone = new TreeMap<>();

    private VolumePlan(VolumeTree before, VolumeTree after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Finds out what is to be done.
     *
     * @throws MirageException when it cannot be done
     */
    static VolumePlan of(VolumeTree before, VolumeTree after) throws IOException {
        VolumePlan plan = new VolumePlan(before, after);
        new TreeDifference(before, after, plan::take).run();
        new PlannedLinks(before, after, plan).run();
        new PlannedMoves(plan).run(plan.gone);
        plan.removed.removeIf(path -> plan.isBelowRemoved(path));
        List<String> changing = new ArrayList<>(plan.removed);
        changing.addAll(plan.moved.values());
        changing.addAll(plan.moved.keySet());
        for (String path : changing) {
            plan.touch(VolumeTree.parent(path));
        }
        if (!plan.moved.isEmpty()) {
            // what is moved is put aside there
            plan.touch("");
        }
        for (String path : new ArrayList<>(plan.made.keySet())) {
            if (!path.isEmpty() && !plan.existing.contains(path)) {
                plan.touch(VolumeTree.parent(path));
            }
        }
        for (Map.Entry<String, Entry> made : plan.made.entrySet()) {
            requirePossible(made.getKey(), made.getValue());
        }
        for (Collection<String> paths : List.of(plan.made.keySet(), plan.kept.keySet(), plan.removed, plan.moved.values())) {
            for (String path : paths) {
                requireReached(path);
            }
        }
        return plan;
    }

    private void take(String path, Entry old, Entry now) throws IOException {
        if (old != null && (old.flags() & LIFTED) != 0) {
            lifted.add(path);
        }
        if (now == null) {
            removed.add(path);
            gone.put(path, old);
        } else if (old == null) {
            made.put(path, now);
        } else if (now.type() == EntryType.DIRECTORY) {
            existing.add(path);
            made.put(path, now);
        } else if (old.linked() != now.linked() && old.toBuilder().linked(now.linked()).build().equals(now)) {
            relinked.add(path);
        } else if (canStay(old, now)) {
            kept.put(path, now);
        } else {
            remake(path, now);
        }
    }

    static boolean isLarge(Entry entry) {
        return entry.type() == EntryType.FILE && entry.size() > KEPT_BYTES;
    }

    // changing an owner takes capabilities and the like away
    static boolean canStay(Entry old, Entry now) {
        return isLarge(now) && old.linked() == now.linked() && now.content() != null
                && now.content().equals(old.content()) && now.attributes().equals(old.attributes())
                && (now.attributes().isEmpty() || now.owner() == old.owner() && now.group() == old.group());
    }

    private static void requirePossible(String path, Entry now) throws MirageException {
        if (now.type() == EntryType.FILE && now.content() == null) {
            throw new MirageException("/" + show(path) + " cannot be made: its content was not readable when its image was imported");
        }
    }

    private static void requireReached(String path) throws MirageException {
        if (path.length() > TreeDifference.LONGEST_PATH) {
            throw new MirageException("/" + show(path.substring(0, 100))
                    + "… cannot be changed: its path is longer than Linux takes at once");
        }
    }

    /** Has a folder with all below it, or a large file, moved; afterwards it is as one that was there. */
    void move(String from, String to) throws IOException {
        Entry now = after.find(to);
        moved.put(to, from);
        below(made.navigableKeySet(), to).clear();
        removed.remove(from);
        below(removed, from).clear();
        below(lifted, from).clear();
        if (now.type() == EntryType.DIRECTORY) {
            existing.add(to);
        } else {
            made.remove(to);
            kept.put(to, now);
        }
    }

    private static Set<String> below(NavigableSet<String> paths, String directory) {
        // the character after the slash ends what begins with the prefix
        return paths.subSet(directory + "/", directory + "0");
    }

    /** The entry that a path, or what is moved to it, had before; null for what is new. */
    Entry old(String path) throws IOException {
        return before.find(moved.getOrDefault(path, path));
    }

    /** Removes a file and makes it anew. */
    void remake(String path, Entry now) throws IOException {
        Entry old = before.find(path);
        if (old != null && old.type() != EntryType.DIRECTORY) {
            removed.add(path);
            if ((old.flags() & LIFTED) != 0) {
                lifted.add(path);
            }
        }
        kept.remove(path);
        made.put(path, now);
    }

    /** Gives a file one more name, in place of what is there. */
    void link(String path, String to) throws IOException {
        remake(path, after.find(path));
        links.put(path, to);
        Entry named = before.find(to);
        if (named != null && !made.containsKey(to) && (named.flags() & LIFTED) != 0) {
            lifted.add(to);
        }
    }

    /** A directory whose names change gets the time back that it is to have. */
    private void touch(String path) throws IOException {
        if (made.containsKey(path)) {
            return;
        }
        Entry now = after.find(path);
        if (now == null || now.type() != EntryType.DIRECTORY) {
            return;
        }
        Entry old = before.find(path);
        if (old != null && old.type() == EntryType.DIRECTORY) {
            existing.add(path);
            if ((old.flags() & LIFTED) != 0) {
                lifted.add(path);
            }
        }
        made.put(path, now);
    }

    private boolean isBelowRemoved(String path) {
        for (String at = VolumeTree.parent(path); !at.isEmpty(); at = VolumeTree.parent(at)) {
            if (removed.contains(at)) {
                return true;
            }
        }
        return false;
    }

    static String show(String path) {
        return Names.show(VolumeTree.bytes(path));
    }

    /** True when nothing is to be done. */
    boolean isEmpty() {
        return removed.isEmpty() && made.isEmpty() && kept.isEmpty() && moved.isEmpty();
    }

    /** What must not be immutable or append-only while it is worked on. */
    Set<String> lifted() {
        return lifted;
    }

    /** Names that go, folders with all that is in them. */
    Set<String> removed() {
        return removed;
    }

    /** Where folders and large files are moved from, by where they are moved to. */
    Map<String, String> moved() {
        return moved;
    }

    /** Entries that are made, and folders that are there and get their metadata, each after the folder it is in. */
    Map<String, Entry> made() {
        return made;
    }

    /** Sockets among what is made, but for further names of them. */
    Map<String, Entry> sockets() {
        Map<String, Entry> sockets = new TreeMap<>(made);
        sockets.entrySet().removeIf(one -> one.getValue().type() != EntryType.SOCKET || links.containsKey(one.getKey()));
        return sockets;
    }

    /** Large files that only get other metadata. */
    Map<String, Entry> kept() {
        return kept;
    }

    /** Of what is made, further names of files, and the names that are there by then. */
    Map<String, String> links() {
        return links;
    }

    /** Files of which only whether they have other names differs. */
    Set<String> relinked() {
        return relinked;
    }

    /** True for a folder that was there before, and stays. */
    boolean isExisting(String path) {
        return existing.contains(path);
    }

    VolumeTree before() {
        return before;
    }

    VolumeTree after() {
        return after;
    }
}
