// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.mirage.filesystem.bytes.LittleEndian.put32;
import static org.mirage.filesystem.bytes.LittleEndian.put64;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.CRC32C;

/** The kinds of checksum that a volume can have; the ordinal is its number in the superblock (kernel: {@code btrfs_csum_type}). */
enum BlockChecksum {
    CRC32C(4), XXHASH64(8), SHA256(32), BLAKE2B(32);

    /** Bytes at the beginning of a superblock or tree block that are kept for the checksum of the rest. */
    static final int FIELD = 32;

    private final int size;

    BlockChecksum(int size) {
        this.size = size;
    }

    /** Bytes of a checksum. */
    int size() {
        return size;
    }

    /** The checksum of a part of an array, as it is stored. */
    byte[] of(byte[] bytes, int offset, int length) {
        byte[] sum = new byte[size];
        switch (this) {
            case CRC32C -> {
                CRC32C crc = new CRC32C();
                crc.update(bytes, offset, length);
                put32(sum, 0, (int) crc.getValue());
            }
            case XXHASH64 -> put64(sum, 0, XxHash64.of(bytes, offset, length));
            case SHA256 -> {
                return sha256(bytes, offset, length);
            }
            default -> {
                return Blake2b.of(bytes, offset, length);
            }
        }
        return sum;
    }

    /** True when a superblock or tree block has the checksum that it begins with. */
    boolean fits(byte[] block) {
        byte[] sum = of(block, FIELD, block.length - FIELD);
        return Arrays.equals(sum, 0, size, block, 0, size);
    }

    private static byte[] sha256(byte[] bytes, int offset, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, offset, length);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
