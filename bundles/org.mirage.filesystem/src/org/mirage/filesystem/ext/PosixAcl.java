// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.mirage.filesystem.bytes.LittleEndian.put16;
import static org.mirage.filesystem.bytes.LittleEndian.put32;
import static org.mirage.filesystem.bytes.LittleEndian.u16;
import static org.mirage.filesystem.bytes.LittleEndian.u32;

import org.mirage.filesystem.DamagedException;

/**
 * POSIX ACLs: from the form on disk, version 1 with short records (kernel: {@code fs/ext4/acl.h}), to the form that
 * programs see, version 2 ({@code include/uapi/linux/posix_acl_xattr.h}).
 */
final class PosixAcl {

    private static final int USER_OBJECT = 0x01;
    private static final int USER = 0x02;
    private static final int GROUP_OBJECT = 0x04;
    private static final int GROUP = 0x08;
    private static final int MASK = 0x10;
    private static final int OTHER = 0x20;

    private PosixAcl() {
    }

    /**
     * Converts one.
     *
     * @return null when it has no records, which counts as no ACL at all
     * @throws DamagedException when it makes no sense
     */
    static byte[] toInterface(byte[] disk) throws DamagedException {
        if (disk.length < 4 || u32(disk, 0) != 1) {
            throw new DamagedException("an ACL has no header");
        }
        int count = count(disk);
        if (count == 0) {
            return null;
        }
        byte[] out = new byte[4 + 8 * count];
        put32(out, 0, 2);
        int at = 4;
        for (int i = 0; i < count; i++) {
            int tag = u16(disk, at);
            put16(out, 4 + 8 * i, tag);
            put16(out, 6 + 8 * i, u16(disk, at + 2));
            put32(out, 8 + 8 * i, named(tag) ? (int) u32(disk, at + 4) : -1);
            at += named(tag) ? 8 : 4;
        }
        return out;
    }

    private static int count(byte[] disk) throws DamagedException {
        int at = 4;
        int count = 0;
        while (at < disk.length) {
            int length = disk.length - at < 4 ? Integer.MAX_VALUE : named(u16(disk, at)) ? 8 : 4;
            if (length > disk.length - at) {
                throw new DamagedException("an ACL ends within a record");
            }
            at += length;
            count++;
        }
        return count;
    }

    private static boolean named(int tag) throws DamagedException {
        return switch (tag) {
            case USER, GROUP -> true;
            case USER_OBJECT, GROUP_OBJECT, MASK, OTHER -> false;
            default -> throw new DamagedException("an ACL has a record of unknown kind " + tag);
        };
    }
}
