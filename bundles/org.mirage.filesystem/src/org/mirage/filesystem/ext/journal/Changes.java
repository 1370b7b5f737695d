// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.mirage.filesystem.RangeVisitor;

/**
 * What fast commits change besides the bytes of inodes, which {@link Recovery#view()} shows. The kernel writes it to
 * extent blocks, directory blocks and bitmaps, allocating some; here it is kept beside them, so that nothing has to
 * be made up. Empty on volumes without fast commits to replay.
 */
public final class Changes {

    /** No changes. */
    public static final Changes NONE = new Changes();

    private final SortedMap<Long, MappingChange> mappings = new TreeMap<>();
    private final SortedMap<Long, NameChange> names = new TreeMap<>();
    private final SortedSet<Long> inodes = new TreeSet<>();
    /** Ends by starts, joined; made by {@link #finish}. */
    private final NavigableMap<Long, Long> blocks = new TreeMap<>();

    Changes() {
    }

    MappingChange changeMapping(long inode) {
        return mappings.computeIfAbsent(inode, number -> new MappingChange());
    }

    void dropMapping(long inode) {
        mappings.remove(inode);
    }

    NameChange changeNames(long directory) {
        return names.computeIfAbsent(directory, number -> new NameChange());
    }

    void dropNames(long directory) {
        names.remove(directory);
    }

    void addInode(long inode) {
        inodes.add(inode);
    }

    /** What changes in the block map of an inode, null for nothing. */
    public MappingChange mapping(long inode) {
        return mappings.get(inode);
    }

    /** What changes in the names of a directory, null for nothing. */
    public NameChange names(long directory) {
        return names.get(directory);
    }

    /** Inodes that may be in use although group descriptors and inode bitmaps do not know it, in rising order. */
    public SortedSet<Long> inodes() {
        return inodes;
    }

    /** To be called when all changes have been made. */
    void finish() throws IOException {
        for (MappingChange mapping : mappings.values()) {
            mapping.visitMapped((logical, physical, count, written) -> addBlocks(physical, physical + count));
        }
    }

    private void addBlocks(long first, long last) {
        long from = first;
        long to = last;
        for (Map.Entry<Long, Long> near = blocks.floorEntry(to); near != null && near.getValue() >= from;
                near = blocks.floorEntry(to)) {
            from = Math.min(from, near.getKey());
            to = Math.max(to, near.getValue());
            blocks.remove(near.getKey());
        }
        blocks.put(from, to);
    }

    /** Visits the blocks from {@code from} to before {@code to} that files use although block bitmaps may not know it. */
    public void visitBlocks(long from, long to, RangeVisitor visitor) throws IOException {
        Long before = blocks.floorKey(from);
        for (Map.Entry<Long, Long> run : blocks.subMap(before == null ? from : before, true, to, false).entrySet()) {
            long start = Math.max(from, run.getKey());
            long end = Math.min(to, run.getValue());
            if (start < end) {
                visitor.range(start, end - start);
            }
        }
    }
}
