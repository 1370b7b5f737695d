// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.iso;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.Problem;
import org.mirage.filesystem.reading.DamageLimit;
import org.mirage.filesystem.reading.NameRules;

/**
 * The tree of directories, gone through once when the volume is opened. A file is known by where its first record
 * stands, a directory by where the record of itself stands with which it begins: it may be named from several places.
 */
final class IsoTree {

    private static final int ROUNDS = 4;
    private static final int MOST_PARTS = 1000;

    private final IsoVolume volume;
    private final long root;
    private final boolean joliet;
    private final SystemUse rockRidge;
    private final TreeMap<Long, Long> directories = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final DamageLimit limit = new DamageLimit();
    private long directoryBytes;
    private long entries;

    /** @param rockRidge null where there is none */
    private IsoTree(IsoVolume volume, long root, boolean joliet, SystemUse rockRidge) {
        this.volume = volume;
        this.root = root;
        this.joliet = joliet;
        this.rockRidge = rockRidge;
    }

    /**
     * Goes through the tree: that with Rock Ridge if there is one, else that of Joliet.
     *
     * @throws DamagedException when there is no root directory
     */
    static IsoTree read(IsoVolume volume) throws IOException {
        int skip = skip(volume);
        IsoTree tree = skip < 0 && volume.joliet() != null ? new IsoTree(volume, volume.joliet().root(), true, null)
                : new IsoTree(volume, volume.primary().root(), false, new SystemUse(volume, Math.max(0, skip)));
        tree.walk();
        return tree;
    }

    /** How many bytes Rock Ridge leaves to others, or -1 when the root directory does not say that it is used. */
    private static int skip(IsoVolume volume) throws IOException {
        int[] skip = {-1};
        try {
            DirectoryRecord itself = record(volume, volume.primary().root());
            new SystemUse(volume, 0).visit(itself, (name, field) -> {
                if (name.equals("SP") && field.length >= 7 && (field[4] & 0xFF) == 0xBE && (field[5] & 0xFF) == 0xEF) {
                    skip[0] = field[6] & 0xFF;
                }
            });
        } catch (DamagedException e) {
            volume.warnings().add("the root directory of its primary tree cannot be read: " + e.getMessage());
        }
        return skip[0];
    }

    private void walk() throws IOException {
        claim(root);
        Deque<Long> waiting = new ArrayDeque<>(List.of(root));
        while (!waiting.isEmpty()) {
            long directory = waiting.remove();
            entries++;
            visit(directory, entry -> {
                if (!entry.isDirectory()) {
                    entries++;
                } else if (!directories.containsKey(entry.id())) {
                    try {
                        claim(entry.id());
                        waiting.add(entry.id());
                    } catch (DamagedException e) {
                        limit.add();
                        problems.add(new Problem(entry.id(), "directory \"" + NameRules.shown(entry.name()) + "\" is left out: " + e.getMessage()));
                    }
                }
            }, message -> {
                limit.add();
                problems.add(new Problem(directory, message));
            });
        }
    }

    private void claim(long directory) throws IOException {
        DirectoryRecord itself = record(volume, directory);
        if (!itself.isItself() || !itself.isDirectory() || itself.start(volume.blockSize()) != directory) {
            throw new DamagedException("there is no directory at byte " + directory);
        }
        directoryBytes += itself.length();
        if (itself.length() < itself.bytes().length || itself.length() > volume.size() - directory || directoryBytes > ROUNDS * volume.size()) {
            throw new DamagedException("it would have " + itself.length() + " bytes");
        }
        entry(List.of(itself)); // what cannot be understood is no directory
        directories.put(directory, directory + itself.length());
    }

    /** Reads a record that is known to begin somewhere. */
    private static DirectoryRecord record(IsoVolume volume, long position) throws IOException {
        int room = (int) (VolumeDescriptor.SECTOR - position % VolumeDescriptor.SECTOR);
        byte[] bytes = volume.read(position, Math.min(room, 255), "a directory record");
        int length = bytes[0] & 0xFF;
        if (length > bytes.length || !DirectoryRecord.fits(bytes, 0, length)) {
            throw new DamagedException("there is no directory record at byte " + position);
        }
        return new DirectoryRecord(position, Arrays.copyOf(bytes, length));
    }

    /** Takes entries of a directory. */
    @FunctionalInterface
    interface Visitor {

        void entry(IsoEntry entry) throws IOException;
    }

    /** Takes what is wrong with a directory. */
    @FunctionalInterface
    interface Complaints {

        void found(String message) throws IOException;
    }

    /** Visits all directories that are part of the tree, by the places of their own records. */
    Iterable<Long> directories() {
        return directories.keySet();
    }

    boolean isDirectory(long id) {
        return directories.containsKey(id);
    }

    /** Visits the entries of a directory that are to be seen, parts of one file joined. */
    void visit(long directory, Visitor visitor, Complaints complaints) throws IOException {
        List<DirectoryRecord> parts = new ArrayList<>();
        long end = directories.get(directory);
        for (long sector = directory; sector < end; sector += VolumeDescriptor.SECTOR) {
            byte[] bytes = volume.read(sector, (int) Math.min(VolumeDescriptor.SECTOR, end - sector), "a directory");
            for (int at = 0; at < bytes.length && bytes[at] != 0;) {
                int length = bytes[at] & 0xFF;
                if (at + length > bytes.length || !DirectoryRecord.fits(bytes, at, length)) {
                    complaints.found("a record at byte " + (sector + at) + " makes no sense; the names behind it in its sector are lost");
                    parts.clear();
                    break;
                }
                take(new DirectoryRecord(sector + at, Arrays.copyOfRange(bytes, at, at + length)), parts, visitor, complaints);
                at += length;
            }
        }
        if (!parts.isEmpty()) {
            complaints.found("the last part of a file is missing");
        }
    }

    private void take(DirectoryRecord record, List<DirectoryRecord> parts, Visitor visitor, Complaints complaints) throws IOException {
        if (record.isDots() || record.isAssociated()) {
            return;
        }
        if (parts.size() < MOST_PARTS) {
            parts.add(record);
        }
        if (record.goesOn()) {
            return;
        }
        IsoEntry entry = null;
        try {
            entry = entry(List.copyOf(parts));
        } catch (DamagedException e) {
            complaints.found("\"" + NameRules.shown(IsoNames.plain(record.identifier())) + "\" is left out: " + e.getMessage());
        }
        parts.clear();
        if (entry != null && !entry.isHidden()) {
            visitor.entry(entry);
        }
    }

    private IsoEntry entry(List<DirectoryRecord> parts) throws IOException {
        DirectoryRecord record = parts.getFirst();
        RockRidge extra = rockRidge == null ? null : RockRidge.of(rockRidge, record);
        byte[] name = joliet ? IsoNames.joliet(record.identifier()) : extra != null && extra.name().length > 0 ? extra.name()
                : IsoNames.plain(record.identifier());
        return new IsoEntry(volume, parts, extra, name);
    }

    /** The entry of an id; of a directory, the record of itself. */
    IsoEntry entry(long id) throws IOException {
        Map.Entry<Long, Long> within = directories.floorEntry(id);
        if (within == null || id >= within.getValue()) {
            throw new DamagedException("there is no directory record at byte " + id);
        }
        List<DirectoryRecord> parts = new ArrayList<>(List.of(record(volume, id)));
        if (within.getKey() == id) {
            return entry(parts);
        }
        long next = id;
        while (parts.getLast().goesOn() && parts.size() < MOST_PARTS) {
            next += parts.getLast().bytes().length;
            if (next % VolumeDescriptor.SECTOR == 0 || volume.read(next, 1, "a directory")[0] == 0) {
                next = (next + VolumeDescriptor.SECTOR - 1) / VolumeDescriptor.SECTOR * VolumeDescriptor.SECTOR;
            }
            parts.add(record(volume, next));
        }
        return entry(parts);
    }

    long root() {
        return root;
    }

    boolean isJoliet() {
        return joliet;
    }

    boolean hasRockRidge() throws IOException {
        return !joliet && skip(volume) >= 0;
    }

    List<Problem> problems() {
        return problems;
    }

    /** How many files and directories there are. */
    long entries() {
        return entries;
    }
}
