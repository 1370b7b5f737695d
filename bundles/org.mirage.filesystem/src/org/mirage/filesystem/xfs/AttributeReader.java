// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.DamagedException;

/** Reads the extended attributes of one inode, in whatever form they are kept. */
final class AttributeReader {

    /** Bytes of names and values of one inode; more is told and left out. */
    private static final long MOST_BYTES = 32 << 20;

    private final XfsVolume volume;
    private final RawInode inode;
    private final Consumer<String> problems;
    private final List<Attribute> list = new ArrayList<>();
    private long bytes;

    AttributeReader(XfsVolume volume, RawInode inode, Consumer<String> problems) {
        this.volume = volume;
        this.inode = inode;
        this.problems = problems;
    }

    /** All that can be read, sorted by name. */
    List<Attribute> read() throws IOException {
        if (inode.attributeOffset() == 0) {
            return List.of();
        }
        try {
            Fork fork = Fork.attributes(volume, inode);
            switch (fork.format()) {
                case RawInode.FORMAT_LOCAL -> ShortAttributes.read(fork, this::add);
                case RawInode.FORMAT_EXTENTS, RawInode.FORMAT_TREE -> {
                    if (inode.extents(true) != 0) {
                        new AttributeBlocks(volume, inode, fork, this::add, problems).read();
                    }
                }
                default -> throw new DamagedException("they are of kind " + fork.format());
            }
        } catch (DamagedException e) {
            problems.accept("its attributes cannot all be read: " + e.getMessage());
        }
        list.sort(Comparator.comparing(Attribute::name, Arrays::compareUnsigned));
        return List.copyOf(list);
    }

    private void add(int flags, byte[] name, byte[] value) throws DamagedException {
        bytes += name.length + value.length;
        if (bytes > MOST_BYTES) {
            throw new DamagedException("they take more than " + MOST_BYTES + " bytes");
        }
        try {
            Attribute attribute = AttributeForm.of(flags, name, value);
            if (attribute != null) {
                list.add(attribute);
            }
        } catch (DamagedException e) {
            problems.accept("an attribute cannot be read: " + e.getMessage());
        }
    }
}
