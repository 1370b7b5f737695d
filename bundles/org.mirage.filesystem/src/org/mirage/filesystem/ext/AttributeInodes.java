// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.bytes.Crc32c;

/** Values of attributes that have an inode of their own, feature ea_inode (kernel: {@code fs/ext4/xattr.c}). */
final class AttributeInodes {

    /** What programs can be given; larger values cannot be read through the kernel either ({@code XATTR_SIZE_MAX}). */
    static final int LARGEST_VALUE = 65536;

    private final ExtVolume volume;

    AttributeInodes(ExtVolume volume) {
        this.volume = volume;
    }

    /**
     * Reads the value of a record.
     *
     * @param owner the inode that has the attribute
     */
    byte[] value(AttributeRecord record, RawInode owner) throws IOException {
        if (record.valueSize() > LARGEST_VALUE) {
            throw new DamagedException("an attribute has " + record.valueSize() + " bytes, more than programs can be given");
        }
        RawInode inode = volume.inode(record.valueInode());
        String what = "the attribute in inode " + record.valueInode();
        if (!inode.has(RawInode.FLAG_EA_INODE) || inode.type() != NodeType.FILE || inode.size() != record.valueSize()) {
            throw new DamagedException(what + " is none, or not of " + record.valueSize() + " bytes");
        }
        byte[] value = content(inode, record.valueSize(), what);
        if (!isOfOldForm(inode, owner) && !hashesFit(record, inode, value)) {
            volume.warnings().add("checksum error in " + what);
        }
        return value;
    }

    private byte[] content(RawInode inode, int size, String what) throws IOException {
        if (inode.has(RawInode.FLAG_INLINE_DATA)) {
            return InlineData.of(volume.superblock(), inode, size);
        }
        byte[] value = new byte[size];
        int blockSize = volume.superblock().blockSize();
        long[] filled = {0};
        BlockMap.visit(volume, inode, (logical, physical, count, written) -> {
            long from = logical * blockSize;
            if (from < size) {
                int length = (int) Math.min(count * blockSize, size - from);
                filled[0] += length;
                if (written) {
                    volume.device().read(physical * blockSize, ByteBuffer.wrap(value, (int) from, length));
                }
            }
        });
        if (filled[0] != size) {
            throw new DamagedException(what + " lacks " + (size - filled[0]) + " of its " + size + " bytes");
        }
        return value;
    }

    /** The first form, of Lustre, kept the owner where later ones keep hashes. */
    private static boolean isOfOldForm(RawInode inode, RawInode owner) {
        return inode.modificationTime() == (int) owner.number() && inode.generation() == owner.generation();
    }

    private boolean hashesFit(AttributeRecord record, RawInode inode, byte[] value) {
        int sum = Crc32c.of(volume.superblock().checksumSeed(), value, 0, value.length);
        return sum == inode.accessTime() && AttributeHash.fits(record, sum);
    }
}
