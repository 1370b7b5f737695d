// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.mirage.filesystem.ext.RunVisitor;

/**
 * What fast commits change besides the bytes of inodes, which {@link Recovery#view()} shows. The kernel writes it to
 * extent blocks, directory blocks and bitmaps, allocating some; here it is kept beside them, so that nothing has to
 * be made up. Empty on volumes without fast commits to replay.
 */
public final class Changes {

    private final SortedMap<Long, MappingChange> mappings = new TreeMap<>();
    private final SortedMap<Long, NameChange> names = new TreeMap<>();
    private final SortedSet<Long> inodes = new TreeSet<>();

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

    /** Visits blocks that files use although no block bitmap knows it, in no order; some may be visited twice. */
    public void visitBlocks(RunVisitor visitor) throws IOException {
        for (Map.Entry<Long, MappingChange> mapping : mappings.entrySet()) {
            mapping.getValue().visitMapped(visitor);
        }
    }
}
