// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.reading.DamageLimit;
import org.mirage.filesystem.reading.NameRules;

/**
 * The tree of folders, gone through once when the volume is opened: which clusters are directories, and what of the
 * tree cannot be as it stands. An entry is known by the number of its 32 bytes on the volume; the root, which has
 * none, by 0.
 */
final class FatTree {

    static final long ROOT = 0;

    private final FatVolume volume;
    private final DirectorySlots slots;
    private final ChainOwners owners;
    private final Set<Long> refused = new HashSet<>();
    private final Map<Long, Long> cut = new HashMap<>();
    private final Map<Long, String> unreadable = new HashMap<>();
    private final Map<Long, String> problems = new HashMap<>();
    private final DamageLimit limit = new DamageLimit();
    private byte[] label;
    private long entries = 1;

    private FatTree(FatVolume volume) {
        this.volume = volume;
        slots = new DirectorySlots(volume);
        owners = new ChainOwners(volume.boot().clusters());
    }

    /**
     * Goes through the tree.
     *
     * @throws DamagedException when there is no root directory
     */
    static FatTree read(FatVolume volume) throws IOException {
        FatTree tree = new FatTree(volume);
        Folder root = tree.root();
        if (root.cluster() != 0 && tree.claim(root) == 0) {
            throw new DamagedException("its root directory would begin at cluster " + root.cluster() + ", which there is not");
        }
        tree.visitFolders(folder -> { }, true);
        tree.visitFolders(folder -> tree.visitEntries(folder, (entry, name) -> tree.claimFile(entry)), false);
        tree.readLabel();
        return tree;
    }

    private void readLabel() throws IOException {
        slots(root(), entry -> {
            boolean found = entry.isLabel() && !entry.isDeleted();
            label = found ? ShortName.label(entry.bytes()) : label;
            return !found;
        });
    }

    /** A directory: its id, and where it begins; cluster 0 is the fixed root of FAT12 and FAT16, or nowhere. */
    record Folder(long id, long cluster) {
    }

    /** Takes a directory. */
    @FunctionalInterface
    interface FolderVisitor {

        void folder(Folder folder) throws IOException;
    }

    /** Takes an entry in use with its name as it is shown. */
    @FunctionalInterface
    interface EntryVisitor {

        void entry(FatEntry entry, byte[] name) throws IOException;
    }

    Folder root() {
        return new Folder(ROOT, volume.boot().bits() == 32 ? volume.boot().rootCluster() : 0);
    }

    Folder folder(FatEntry entry) {
        return new Folder(id(entry), entry.cluster(volume.boot().bits()));
    }

    static long id(FatEntry entry) {
        return entry.position() / FatEntry.SIZE;
    }

    /** The label that stands in the root directory, null when there is none. */
    byte[] label() {
        return label;
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
            slots(folder, entry -> {
                if (isLive(entry) && entry.isDirectory()) {
                    Folder child = folder(entry);
                    if (claiming) {
                        claimFolder(entry, child);
                    }
                    if (!refused.contains(child.id())) {
                        waiting.add(child);
                    }
                }
                return true;
            });
        }
    }

    /** Visits the entries of a directory that are part of the tree; where its chain breaks off, those before. */
    void visitEntries(Folder folder, EntryVisitor visitor) throws IOException {
        LongName longName = new LongName();
        slots(folder, entry -> {
            if (entry.isDeleted()) {
                longName.clear();
            } else if (entry.isLongName()) {
                longName.add(entry.bytes());
            } else {
                byte[] name = longName.of(entry.bytes());
                if (isLive(entry) && !refused.contains(id(entry))) {
                    visitor.entry(entry, name == null ? ShortName.of(entry.bytes()) : name);
                }
            }
            return true;
        });
    }

    private static boolean isLive(FatEntry entry) {
        return !entry.isEnd() && !entry.isDeleted() && !entry.isLongName() && !entry.isLabel() && !entry.isDots();
    }

    private void slots(Folder folder, DirectorySlots.Visitor visitor) throws IOException {
        if (folder.cluster() != 0) {
            long most = cut.getOrDefault(folder.cluster(), volume.boot().clusters());
            slots.visit(folder.cluster(), most, visitor);
        } else if (folder.id() == ROOT) {
            slots.visitFixedRoot(visitor);
        }
    }

    private void claimFolder(FatEntry entry, Folder folder) throws IOException {
        if (folder.cluster() != 0 && claim(folder) == 0) {
            limit.add();
            refused.add(folder.id());
            String message = problems.remove(folder.id());
            problems.put(folder.id(), "folder \"" + shown(entry) + "\" is left out: "
                    + (message == null ? "its cluster " + folder.cluster() + " is another folder's" : message));
        } else if (problems.containsKey(folder.id())) {
            problems.merge(folder.id(), "", (message, none) -> "folder \"" + shown(entry) + "\": " + message);
        }
    }

    /** How many clusters of a directory could be made its own. */
    private long claim(Folder folder) throws IOException {
        long[] count = {0};
        try {
            volume.chain(folder.cluster()).visit(cluster -> {
                boolean own = owners.claimForDirectory(cluster);
                count[0] += own ? 1 : 0;
                if (!own && count[0] > 0) {
                    throw new DamagedException("its chain runs into another folder's after " + count[0]);
                }
                return own;
            });
        } catch (DamagedException e) {
            limit.add();
            cut.put(folder.cluster(), count[0]);
            problems.put(folder.id(), e.getMessage());
        }
        return count[0];
    }

    private void claimFile(FatEntry entry) throws IOException {
        entries++;
        long count = volume.clusters(entry.size());
        if (entry.isDirectory() || count == 0) {
            return;
        }
        String shared;
        try {
            shared = owners.claimForFile(volume.chain(entry.cluster(volume.boot().bits())), count);
        } catch (DamagedException e) {
            limit.add();
            unreadable.put(id(entry), e.getMessage());
            return;
        }
        if (!shared.isEmpty()) {
            limit.add();
            problems.put(id(entry), "file \"" + shown(entry) + "\": " + shared);
        }
    }

    private static String shown(FatEntry entry) {
        return NameRules.shown(ShortName.of(entry.bytes()));
    }

    /** How many files and folders there are, the root among them. */
    long entries() {
        return entries;
    }

    /** What is wrong with entries, by their ids, apart from files that cannot be read. */
    Map<Long, String> problems() {
        return problems;
    }

    /** Why the content of a file cannot be read; null when it can. */
    String unreadable(long id) {
        return unreadable.get(id);
    }

    /** True when chains lead where the table has nothing in use, so that it cannot be believed. */
    boolean contradictsTable() {
        return unreadable.values().stream().anyMatch(reason -> reason.contains("free"))
                || problems.values().stream().anyMatch(reason -> reason.contains("free"));
    }

    /** The entry of an id. */
    FatEntry entry(long id) throws IOException {
        FatBootSector boot = volume.boot();
        long position = id * FatEntry.SIZE;
        boolean inRoot = boot.rootBytes() > 0 && position >= boot.rootStart() && position < boot.dataStart();
        long cluster = (position - boot.dataStart()) / boot.clusterSize() + FatTable.FIRST;
        boolean inFolder = id > 0 && id < boot.size() / FatEntry.SIZE && position >= boot.dataStart()
                && cluster < boot.clusters() + FatTable.FIRST && owners.isDirectory(cluster);
        if (!inRoot && !inFolder || refused.contains(id)) {
            throw new DamagedException("there is no entry at byte " + position);
        }
        byte[] bytes = new byte[FatEntry.SIZE];
        volume.device().read(position, ByteBuffer.wrap(bytes));
        FatEntry entry = new FatEntry(position, bytes);
        if (!isLive(entry)) {
            throw new DamagedException("the entry at byte " + position + " is not in use");
        }
        return entry;
    }
}
