// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.NameVisitor;
import org.mirage.filesystem.Problems;
import org.mirage.filesystem.reading.NameRules;
import org.mirage.filesystem.reading.NameSet;
import org.mirage.filesystem.reading.NodeProblems;

/**
 * Reads the names of one directory: from within its inode, or from its data blocks, whatever index of hashes and free
 * room there is beside them (kernel: {@code xfs_dir2_readdir.c}).
 */
final class DirectoryReader {

    /** From this byte of a directory on there is only index. */
    private static final long INDEX_OFFSET = 1L << 35;

    /** A name and the inode that it names. */
    record Entry(byte[] name, long inode) {
    }

    private final XfsVolume volume;
    private final LiveInodes live;
    private final RawInode directory;
    private final NameVisitor visitor;
    private final NodeProblems problems;
    private final NameSet names = new NameSet();

    DirectoryReader(XfsVolume volume, LiveInodes live, RawInode directory, NameVisitor visitor, Problems problems) {
        this.volume = volume;
        this.live = live;
        this.directory = directory;
        this.visitor = visitor;
        this.problems = new NodeProblems(directory.number(), problems);
    }

    void visit() throws IOException {
        if (directory.format() == RawInode.FORMAT_LOCAL) {
            shortForm();
        } else {
            blocks();
        }
        problems.end();
    }

    private void shortForm() throws IOException {
        List<Entry> found = new ArrayList<>();
        try {
            Fork fork = Fork.data(volume, directory);
            byte[] bytes = fork.local((int) Math.min(directory.size(), Integer.MAX_VALUE));
            ShortDirectory.read(bytes, volume.superblock().hasTypesInDirectories(), found);
        } catch (DamagedException e) {
            problems.add("its names cannot all be read: " + e.getMessage());
        }
        names(found);
    }

    private void blocks() throws IOException {
        DirectoryBlocks blocks = new DirectoryBlocks(volume, directory, this::block);
        List<long[]> runs = new ArrayList<>();
        long most = INDEX_OFFSET >> volume.superblock().blockLog();
        try {
            Fork.data(volume, directory).visit((logical, offset, count, written) -> {
                if (logical < most && written) {
                    runs.add(new long[] {logical, offset, Math.min(count, most - logical)});
                }
            });
        } catch (DamagedException e) {
            problems.add("its blocks cannot all be found: " + e.getMessage());
        }
        for (long[] run : runs) {
            blocks.add(run[0], run[1], run[2]);
        }
        blocks.end(problems);
    }

    private void block(byte[] bytes, long offset, boolean only) throws IOException {
        List<Entry> found = new ArrayList<>();
        try {
            DirectoryBlock.read(volume, directory.number(), bytes, offset, only, found);
        } catch (DamagedException e) {
            problems.add(e.getMessage() + "; names are lost");
        }
        names(found);
    }

    private void names(List<Entry> found) throws IOException {
        for (Entry entry : found) {
            byte[] name = entry.name();
            if (NameRules.isDots(name)) {
                continue;
            }
            if (!NameRules.canStand(name)) {
                problems.add("a name cannot stand: \"" + NameRules.shown(name) + "\"");
            } else if (!live.contains(entry.inode())) {
                problems.add("\"" + NameRules.shown(name) + "\" names inode " + Long.toUnsignedString(entry.inode())
                        + ", which is not in use");
            } else if (!names.add(name, 0, name.length)) {
                problems.add("\"" + NameRules.shown(name) + "\" stands in it twice");
            } else {
                visitor.name(name, entry.inode());
            }
        }
    }
}
