// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.mirage.filesystem.bytes.LittleEndian.i32;
import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.u8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.filesystem.DamagedException;

/** The attribute records of an inode's own space and of an attribute block (kernel: {@code fs/ext4/xattr.h}). */
final class AttributeRecords {

    /** The mark of both. */
    static final int MAGIC = 0xEA020000;

    private static final int BLOCK_HEADER = 32;
    private static final int RECORD = 16;
    /** The kernel's own bound ({@code EXT4_XATTR_SIZE_MAX}). */
    private static final int LARGEST_VALUE = 1 << 24;

    private AttributeRecords() {
    }

    /** The records behind the fields of a large inode; none where the inode has no mark for them. */
    static List<AttributeRecord> inInode(ExtSuperblock superblock, RawInode inode) throws DamagedException {
        int extra = inode.extraSize();
        int mark = RawInode.OLD_SIZE + extra;
        if (extra == 0 || mark + 8 > superblock.inodeSize() || i32(inode.array(), inode.offset() + mark) != MAGIC) {
            return List.of();
        }
        int first = inode.offset() + mark + 4;
        return parse(inode.array(), first, inode.offset() + superblock.inodeSize(), first);
    }

    /** The records of an attribute block. */
    static List<AttributeRecord> inBlock(byte[] block) throws DamagedException {
        if (i32(block, 0) != MAGIC || i32(block, 8) != 1) {
            throw new DamagedException("it has no header of an attribute block");
        }
        return parse(block, BLOCK_HEADER, block.length, 0);
    }

    /**
     * @param end of the space, exclusive
     * @param base from where values are counted
     */
    private static List<AttributeRecord> parse(byte[] bytes, int first, int end, int base) throws DamagedException {
        List<AttributeRecord> records = new ArrayList<>();
        int at = first;
        while (true) {
            if (at + 4 > end) {
                throw new DamagedException("the list of attributes does not end");
            }
            if (i32(bytes, at) == 0) {
                break;
            }
            int next = at + RECORD + (u8(bytes, at) + 3 & ~3);
            if (at + RECORD > end || next > end) {
                throw new DamagedException("the name of an attribute reaches past its space");
            }
            records.add(record(bytes, at, base));
            at = next;
        }
        for (AttributeRecord record : records) {
            checkValue(record, at + 4, end);
        }
        return records;
    }

    private static AttributeRecord record(byte[] bytes, int at, int base) throws DamagedException {
        byte[] name = Arrays.copyOfRange(bytes, at + RECORD, at + RECORD + u8(bytes, at));
        for (byte b : name) {
            if (b == 0) {
                throw new DamagedException("the name of an attribute holds a NUL");
            }
        }
        long size = u32(bytes, at + 8);
        if (size > LARGEST_VALUE) {
            throw new DamagedException("an attribute claims " + size + " bytes");
        }
        return new AttributeRecord(u8(bytes, at + 1), name, bytes, base + u16(bytes, at + 2), (int) size,
                u32(bytes, at + 4), i32(bytes, at + 12));
    }

    private static void checkValue(AttributeRecord record, int from, int end) throws DamagedException {
        if (record.valueInode() == 0 && record.valueSize() > 0
                && (record.valueAt() < from || record.valueSize() > end - record.valueAt())) {
            throw new DamagedException("the value of an attribute lies outside its space");
        }
    }
}
