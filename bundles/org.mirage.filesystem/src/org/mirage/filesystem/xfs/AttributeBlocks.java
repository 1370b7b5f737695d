// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.u16;
import static org.mirage.filesystem.bytes.BigEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.mirage.filesystem.DamagedException;

/**
 * Attributes in blocks: one leaf, or leaves under a tree of hashes, which are chained; large values lie in blocks of their
 * own (kernel: {@code xfs_attr_leaf_hdr}, {@code xfs_da_node_hdr}).
 */
final class AttributeBlocks {

    private static final int OLD_LEAF = 0xFBEE;
    private static final int NEW_LEAF = 0x3BEE;
    private static final int OLD_NODE = 0xFEBE;
    private static final int NEW_NODE = 0x3EBE;
    private static final int MOST_LEVELS = 5;
    private static final int ENTRY = 8;

    private final XfsVolume volume;
    private final RawInode inode;
    private final AttributeVisitor visitor;
    private final Consumer<String> problems;
    private final ForkBlocks blocks;
    private final boolean checksums;

    AttributeBlocks(XfsVolume volume, RawInode inode, Fork fork, AttributeVisitor visitor, Consumer<String> problems)
            throws IOException {
        this.volume = volume;
        this.inode = inode;
        this.visitor = visitor;
        this.problems = problems;
        this.blocks = new ForkBlocks(volume, fork);
        this.checksums = volume.superblock().hasChecksums();
    }

    void read() throws IOException {
        long number = 0;
        byte[] bytes = block(number);
        int level = MOST_LEVELS + 1;
        while (magic(bytes) == (checksums ? NEW_NODE : OLD_NODE)) {
            int header = checksums ? 64 : 16;
            int count = u16(bytes, checksums ? 56 : 12);
            int own = u16(bytes, checksums ? 58 : 14);
            if (own < 1 || own >= level || count < 1 || count > (bytes.length - header) / ENTRY) {
                throw new DamagedException("attribute block " + number + " claims level " + own + " and " + count + " entries");
            }
            level = own;
            number = u32(bytes, header + 4);
            bytes = block(number);
        }
        leaves(number, bytes);
    }

    private int magic(byte[] bytes) {
        return u16(bytes, 8);
    }

    private byte[] block(long number) throws IOException {
        long offset = blocks.offset(number);
        byte[] bytes = volume.read(offset, volume.superblock().blockSize());
        volume.verify(bytes, BlockKind.DA, offset, inode.number(), "attribute block " + number);
        return bytes;
    }

    private void leaves(long first, byte[] firstBytes) throws IOException {
        Set<Long> seen = new HashSet<>();
        long number = first;
        byte[] bytes = firstBytes;
        while (true) {
            if (magic(bytes) != (checksums ? NEW_LEAF : OLD_LEAF)) {
                throw new DamagedException("attribute block " + number + " carries no mark");
            }
            if (!seen.add(number)) {
                throw new DamagedException("the attribute blocks lead in a circle, at block " + number);
            }
            leaf(number, bytes);
            number = u32(bytes, 0);
            if (number == 0) {
                return;
            }
            bytes = block(number);
        }
    }

    private void leaf(long block, byte[] bytes) throws IOException {
        int header = checksums ? 80 : 32;
        int count = u16(bytes, checksums ? 56 : 12);
        if (count > (bytes.length - header) / ENTRY) {
            throw new DamagedException("attribute block " + block + " claims " + count + " entries");
        }
        for (int i = 0; i < count; i++) {
            int entry = header + i * ENTRY;
            int flags = u8(bytes, entry + 6);
            if (AttributeForm.isHidden(flags)) {
                continue;
            }
            boolean local = (flags & AttributeForm.LOCAL) != 0;
            int at = u16(bytes, entry + 4);
            int fixed = local ? 3 : 9;
            int nameLength = at + fixed <= bytes.length ? u8(bytes, at + fixed - 1) : 0;
            int end = at + fixed + nameLength + (local && nameLength > 0 ? u16(bytes, at) : 0);
            if (at < header + count * ENTRY || nameLength == 0 || end > bytes.length) {
                throw new DamagedException("entry " + i + " of attribute block " + block + " stands at " + at + " to " + end);
            }
            byte[] name = Arrays.copyOfRange(bytes, at + fixed, at + fixed + nameLength);
            byte[] value;
            try {
                value = local ? Arrays.copyOfRange(bytes, at + fixed + nameLength, end)
                        : RemoteValue.read(volume, inode, blocks, u32(bytes, at), u32(bytes, at + 4));
            } catch (DamagedException e) {
                problems.accept("the value of an attribute cannot be read: " + e.getMessage());
                continue;
            }
            visitor.attribute(flags, name, value);
        }
    }
}
