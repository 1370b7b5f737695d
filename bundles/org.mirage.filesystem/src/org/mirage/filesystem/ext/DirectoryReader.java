// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.NameVisitor;
import org.mirage.filesystem.Problems;
import org.mirage.filesystem.ext.journal.NameChange;
import org.mirage.filesystem.reading.NameRules;
import org.mirage.filesystem.reading.NameSet;
import org.mirage.filesystem.reading.NodeProblems;

/** Reads the names of one directory, block by block whether or not it has a hash tree, or from within its inode. */
final class DirectoryReader {

    /** An inline directory begins with the number of its parent. */
    private static final int INLINE_PARENT = 4;

    private final ExtVolume volume;
    private final LiveInodes live;
    private final RawInode directory;
    private final NameVisitor visitor;
    private final NodeProblems problems;
    private final boolean encrypted;
    private final NameChange change;
    private final NameSet names = new NameSet();

    DirectoryReader(ExtVolume volume, LiveInodes live, RawInode directory, NameVisitor visitor, Problems problems) {
        this.volume = volume;
        this.live = live;
        this.directory = directory;
        this.visitor = visitor;
        this.problems = new NodeProblems(directory.number(), problems);
        this.encrypted = directory.has(RawInode.FLAG_ENCRYPT);
        this.change = volume.changes().names(directory.number());
    }

    void visit() throws IOException {
        if (change == null || !change.replacesAll()) {
            stored();
        }
        if (change != null) {
            change.visitAdded(this::name);
        }
        problems.end();
    }

    private void stored() throws IOException {
        if (directory.has(RawInode.FLAG_INLINE_DATA)) {
            inline();
        } else {
            blocks();
        }
    }

    private void inline() throws IOException {
        byte[] bytes;
        try {
            bytes = InlineData.of(volume.superblock(), directory);
        } catch (DamagedException e) {
            problems.add("its inline names cannot be read: " + e.getMessage());
            return;
        }
        records(bytes, INLINE_PARENT, RawInode.BLOCK_BYTES, "its inode");
        records(bytes, RawInode.BLOCK_BYTES, bytes.length, "its inode");
    }

    private void blocks() throws IOException {
        try {
            boolean whole = DirectoryBlocks.visit(volume, directory, (logical, physical, bytes) -> {
                if (!DirectoryChecksum.fits(volume.superblock(), directory, logical, bytes)) {
                    volume.warnings().add("checksum error in block " + physical + " of directory inode "
                            + directory.number());
                }
                try {
                    records(bytes, 0, bytes.length, "block " + physical);
                } catch (DamagedException e) {
                    throw new VisitorFailure(e);
                }
            });
            if (!whole) {
                problems.add("a part of the directory is missing");
            }
        } catch (DamagedException e) {
            problems.add("its blocks cannot all be found: " + e.getMessage());
        } catch (VisitorFailure e) {
            throw e.cause;
        }
    }

    private void records(byte[] bytes, int from, int to, String where) throws IOException {
        List<long[]> found = new ArrayList<>();
        try {
            DirectoryRecords.visit(volume.superblock(), bytes, from, to, (offset, length, inode, nameLength, fileType) -> {
                if (inode != 0) {
                    found.add(new long[] {offset + DirectoryRecords.HEADER, nameLength, inode});
                }
            });
        } catch (DamagedException e) {
            problems.add(where + ": " + e.getMessage() + "; the names behind it are lost");
        }
        // visited only now, so that an exception of the visitor's is never taken for one of ours
        for (long[] record : found) {
            byte[] name = Arrays.copyOfRange(bytes, (int) record[0], (int) (record[0] + record[1]));
            if (change == null || !change.hides(name)) {
                name(name, record[2]);
            }
        }
    }

    private void name(byte[] stored, long inode) throws IOException {
        if (NameRules.isDots(stored)) {
            return;
        }
        byte[] name = encrypted && stored.length > 0 && !NameRules.canStand(stored) ? NoKeyName.of(stored) : stored;
        if (!NameRules.canStand(name)) {
            problems.add("a name cannot stand: \"" + NameRules.shown(name) + "\"");
        } else if (!live.contains(inode)) {
            problems.add("\"" + NameRules.shown(name) + "\" names inode " + inode + ", which is not in use");
        } else if (!names.add(name, 0, name.length)) {
            problems.add("\"" + NameRules.shown(name) + "\" stands in it twice");
        } else {
            visitor.name(name, inode);
        }
    }

    /** Carries a visitor's own exception past ours. */
    private static final class VisitorFailure extends IOException {

        private static final long serialVersionUID = 1L;

        private final DamagedException cause;

        VisitorFailure(DamagedException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
