// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.reading.NameRules;

/** Gathers what the items behind an inode's own tell of it. */
final class PartsReader {

    /** Longer ones are not given as a whole. */
    private static final int MOST_INLINE = 1 << 16;
    /** The longest target of a link, as programs get it (kernel: {@code PATH_MAX} without the NUL). */
    private static final int MOST_TARGET = 4095;

    private final Volume volume;
    private final InodeItem inode;
    private final Consumer<String> problems;
    private final List<Attribute> attributes = new ArrayList<>();
    private FileExtent inline;
    private int extents;
    private boolean compressed;
    private long firstAddress = -1;

    private PartsReader(Volume volume, InodeItem inode, Consumer<String> problems) {
        this.volume = volume;
        this.inode = inode;
        this.problems = problems;
    }

    /**
     * Reads on from an inode's own item, to the entries of a directory or the end of its items.
     *
     * @param problems takes what does not make the whole inode unreadable
     */
    static InodeParts read(Volume volume, InodeItem inode, Cursor cursor, Consumer<String> problems) throws IOException {
        PartsReader reader = new PartsReader(volume, inode, problems);
        int last = hasExtents(inode) ? ItemType.EXTENT_DATA : ItemType.XATTR;
        while (cursor.next() && cursor.objectid() == inode.number() && cursor.type() <= last) {
            if (cursor.type() == ItemType.XATTR) {
                reader.attributes(cursor);
            } else if (cursor.type() == ItemType.EXTENT_DATA) {
                reader.extent(cursor);
            }
        }
        return reader.parts();
    }

    private static boolean hasExtents(InodeItem inode) {
        return inode.type() == NodeType.FILE || inode.type() == NodeType.LINK;
    }

    private void attributes(Cursor cursor) throws IOException {
        try {
            DirectoryEntry.visit(cursor, entry -> {
                if (canStand(entry.name())) {
                    attributes.add(new Attribute(entry.name(), entry.value()));
                } else {
                    problems.accept("an attribute's name cannot stand: \"" + NameRules.shown(entry.name()) + "\"");
                }
            });
        } catch (DamagedException e) {
            problems.accept("its attributes cannot all be read: " + e.getMessage());
        }
    }

    private static boolean canStand(byte[] name) {
        boolean stands = name.length > 0;
        for (byte b : name) {
            stands &= b != 0;
        }
        return stands;
    }

    /** One that makes no sense is told when the content is asked for. */
    private void extent(Cursor cursor) {
        extents++;
        try {
            FileExtent extent = FileExtent.parse(cursor, volume);
            if (extents == 1 && extent.inline() != null) {
                inline = extent;
            }
            boolean used = extent.fileOffset() < inode.size() && extent.written() && !extent.isHole();
            compressed |= used && extent.compression() != Compression.NONE;
            if (used && firstAddress < 0 && extent.inline() == null) {
                firstAddress = extent.address() + (extent.compression() == Compression.NONE ? extent.skip() : 0);
            }
        } catch (DamagedException e) {
            inline = null;
        }
    }

    private InodeParts parts() throws DamagedException {
        boolean isFile = inode.type() == NodeType.FILE;
        boolean whole = inline != null && extents == 1 && !compressed && inode.size() <= MOST_INLINE;
        return new InodeParts(sorted(), inode.type() == NodeType.LINK ? target() : null,
                isFile && whole ? Arrays.copyOf(inline.inline(), (int) inode.size()) : null,
                isFile && (compressed || inline != null && !whole), isFile ? firstAddress : -1);
    }

    /** The kernel takes as many bytes as the inode has; mkfs.btrfs --rootdir puts a zero byte behind them. */
    private byte[] target() throws DamagedException {
        boolean sound = inline != null && !compressed && inode.size() > 0 && inode.size() <= MOST_TARGET
                && inline.inline().length >= inode.size();
        for (int i = 0; sound && i < inline.inline().length; i++) {
            sound = inline.inline()[i] == 0 == i >= inode.size();
        }
        if (!sound) {
            throw new DamagedException("the target of link " + inode.number() + " makes no sense");
        }
        return Arrays.copyOf(inline.inline(), (int) inode.size());
    }

    private List<Attribute> sorted() {
        attributes.sort(Comparator.comparing(Attribute::name, Arrays::compareUnsigned));
        for (int i = attributes.size() - 1; i > 0; i--) {
            if (Arrays.equals(attributes.get(i).name(), attributes.get(i - 1).name())) {
                problems.accept("an attribute is there twice: \"" + NameRules.shown(attributes.get(i).name()) + "\"");
                attributes.remove(i);
            }
        }
        return List.copyOf(attributes);
    }
}
