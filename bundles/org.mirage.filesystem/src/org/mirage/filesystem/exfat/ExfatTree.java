// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.exfat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.Problem;
import org.mirage.filesystem.Problems;
import org.mirage.filesystem.fat.ChainOwners;
import org.mirage.filesystem.fat.FatTable;
import org.mirage.filesystem.reading.DamageLimit;
import org.mirage.filesystem.reading.NameRules;

/**
 * The tree of folders, gone through once when the volume is opened: which clusters are directories, and what of the
 * tree cannot be as it stands. A set of entries is known by the number of the first 32 bytes of it on the volume; the
 * root, which has none, by 0.
 */
final class ExfatTree {

    static final long ROOT = 0;

    private final ExfatVolume volume;
    private final AllocationBitmap bitmap;
    private final ChainOwners owners;
    private final BitSet inARow = new BitSet();
    private final Set<Long> refused = new HashSet<>();
    private final Map<Long, Long> cut = new HashMap<>();
    private final Map<Long, String> unreadable = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final DamageLimit limit = new DamageLimit();
    private boolean contradictory;
    private long entries = 1;

    private ExfatTree(ExfatVolume volume, AllocationBitmap bitmap) {
        this.volume = volume;
        this.bitmap = bitmap;
        owners = new ChainOwners(volume.boot().clusters());
    }

    /** Goes through the tree; its root directory has been read when the bitmap was found in it. */
    static ExfatTree read(ExfatVolume volume, AllocationBitmap bitmap) throws IOException {
        ExfatTree tree = new ExfatTree(volume, bitmap);
        tree.claim(tree.root(), "");
        tree.visitFolders(folder -> { }, true);
        tree.visitFolders(folder -> tree.visitSets(folder, tree::claimFile, p -> { }), false);
        return tree;
    }

    /** A directory: its id and where it lies. */
    record Folder(long id, Stream stream) {
    }

    /** Takes a directory. */
    @FunctionalInterface
    interface FolderVisitor {

        void folder(Folder folder) throws IOException;
    }

    /** Takes a file or folder. */
    @FunctionalInterface
    interface SetVisitor {

        void set(EntrySet set) throws IOException;
    }

    Folder root() {
        return new Folder(ROOT, volume.root());
    }

    Folder folder(EntrySet set) {
        return new Folder(set.id(), set.stream(volume));
    }

    /** Visits all directories that are part of the tree, the root first. */
    void visitFolders(FolderVisitor visitor) throws IOException {
        visitFolders(visitor, false);
    }

    private void visitFolders(FolderVisitor visitor, boolean claiming) throws IOException {
        Deque<Folder> waiting = new ArrayDeque<>();
        waiting.add(root());
        while (!waiting.isEmpty()) {
            Folder folder = waiting.remove();
            visitor.folder(folder);
            visitSets(folder, set -> {
                if (set.isDirectory()) {
                    Folder child = folder(set);
                    if (claiming && child.stream().length() > 0 && claim(child, NameRules.shown(set.name())) == 0) {
                        refused.add(child.id());
                    }
                    if (!refused.contains(child.id())) {
                        waiting.add(child);
                    }
                }
            }, p -> { });
        }
    }

    /** Visits the files and folders of a directory that are part of the tree, and tells of entries that make none. */
    void visitSets(Folder folder, SetVisitor visitor, Problems broken) throws IOException {
        long most = cut.getOrDefault(folder.id(), folder.stream().count());
        new Directory(volume, folder.stream(), most).visit(new Directory.Visitor() {
            @Override
            public void set(EntrySet set) throws IOException {
                if (!refused.contains(set.id())) {
                    visitor.set(set);
                }
            }

            @Override
            public void broken(String message) {
                broken.found(new Problem(folder.id(), message));
            }
        });
    }

    /** How many clusters of a directory could be made its own. */
    private long claim(Folder folder, String name) throws IOException {
        long[] count = {0};
        try {
            folder.stream().visit(cluster -> {
                if (!owners.claimForDirectory(cluster)) {
                    throw new DamagedException("cluster " + cluster + " is another folder's");
                }
                inARow.set((int) cluster, folder.stream().inARow());
                contradictory |= !bitmap.isUsed(cluster);
                count[0]++;
                return true;
            });
        } catch (DamagedException e) {
            limit.add();
            problems.add(new Problem(folder.id(), "folder \"" + name + "\" " + (count[0] == 0 ? "is left out: " : "is cut off: ")
                    + e.getMessage()));
        }
        cut.put(folder.id(), count[0]);
        return count[0];
    }

    private void claimFile(EntrySet set) throws IOException {
        entries++;
        Stream stream = set.stream(volume);
        if (set.isDirectory() || stream.length() == 0) {
            return;
        }
        String shared;
        try {
            shared = owners.claimForFile(visitor -> stream.visit(cluster -> {
                contradictory |= !bitmap.isUsed(cluster);
                return visitor.cluster(cluster);
            }), stream.count());
        } catch (DamagedException e) {
            limit.add();
            unreadable.put(set.id(), e.getMessage());
            return;
        }
        if (!shared.isEmpty()) {
            limit.add();
            problems.add(new Problem(set.id(), "file \"" + NameRules.shown(set.name()) + "\": " + shared));
        }
    }

    /** What is wrong with entries, apart from files that cannot be read. */
    List<Problem> problems() {
        return problems;
    }

    /** Why the content of a file cannot be read; null when it can. */
    String unreadable(long id) {
        return unreadable.get(id);
    }

    /** True when something lies where the bitmap has nothing in use, so that it cannot be believed. */
    boolean contradictsBitmap() {
        return contradictory;
    }

    /** How many files and folders there are, the root among them. */
    long entries() {
        return entries;
    }

    /** The set of entries of an id. */
    EntrySet set(long id) throws IOException {
        ExfatBootSector boot = volume.boot();
        long position = id * EntrySet.ENTRY;
        long cluster = (position - boot.heapStart()) / boot.clusterSize() + FatTable.FIRST;
        boolean inFolder = id > 0 && id < boot.size() / EntrySet.ENTRY && position >= boot.heapStart()
                && cluster < boot.clusters() + FatTable.FIRST && owners.isDirectory(cluster);
        if (!inFolder || refused.contains(id)) {
            throw new DamagedException("there is no entry at byte " + position);
        }
        return new SetAt(volume, inARow.get((int) cluster)).read(position, cluster);
    }
}
