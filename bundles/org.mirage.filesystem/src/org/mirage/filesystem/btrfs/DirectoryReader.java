// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.NameVisitor;
import org.mirage.filesystem.Problems;
import org.mirage.filesystem.reading.NameRules;
import org.mirage.filesystem.reading.NameSet;
import org.mirage.filesystem.reading.NodeProblems;

/** Reads the names of one directory in the order in which they were made, as the kernel lists them. */
final class DirectoryReader {

    private static final int LONGEST_NAME = 255;

    private final Places places;
    private final Subvolume subvolume;
    private final long directory;
    private final NameVisitor visitor;
    private final NodeProblems problems;
    private final Cursor inodes;
    private final NameSet names = new NameSet();

    /** @param id of the directory */
    DirectoryReader(Places places, Subvolume subvolume, long id, NameVisitor visitor, Problems problems) {
        this.places = places;
        this.subvolume = subvolume;
        this.directory = NodeIds.number(id);
        this.visitor = visitor;
        this.problems = new NodeProblems(id, problems);
        this.inodes = subvolume.tree().cursor();
    }

    void visit() throws IOException {
        Cursor cursor = new Cursor(subvolume.tree(), message -> problems.add("a part of the directory is missing: " + message));
        for (boolean more = cursor.seek(directory, ItemType.DIR_INDEX, 0); more && cursor.isAt(directory, ItemType.DIR_INDEX);
                more = cursor.next()) {
            DirectoryEntry entry = entry(cursor);
            if (entry != null) {
                name(entry, cursor.offset());
            }
        }
        problems.end();
    }

    private DirectoryEntry entry(Cursor cursor) throws IOException {
        try {
            return DirectoryEntry.single(cursor);
        } catch (DamagedException e) {
            problems.add(e.getMessage());
            return null;
        }
    }

    private void name(DirectoryEntry entry, long index) throws IOException {
        byte[] name = entry.name();
        long target = -1;
        if (!NameRules.canStand(name) || NameRules.isDots(name) || name.length > LONGEST_NAME) {
            problems.add("a name cannot stand: \"" + NameRules.shown(name) + "\"");
        } else if (!names.add(name, 0, name.length)) {
            problems.add("\"" + NameRules.shown(name) + "\" stands in it twice");
        } else {
            target = target(entry, index);
        }
        if (target >= 0) {
            visitor.name(name, target);
        }
    }

    /** The id of the node that a name leads to, or -1. */
    private long target(DirectoryEntry entry, long index) throws IOException {
        try {
            if (entry.targetType() == ItemType.ROOT) {
                return places.take(subvolume, directory, index, entry);
            }
            if (entry.targetType() == ItemType.INODE && NodeReader.isLive(inodes, entry.target())) {
                return NodeIds.of(NodeIds.INODE, subvolume.place(), entry.target());
            }
        } catch (DamagedException e) {
            problems.add("\"" + NameRules.shown(entry.name()) + "\" cannot be shown: " + e.getMessage());
            return -1;
        }
        problems.add("\"" + NameRules.shown(entry.name()) + "\" names inode " + Long.toUnsignedString(entry.target())
                + ", which is not in use");
        return -1;
    }
}
