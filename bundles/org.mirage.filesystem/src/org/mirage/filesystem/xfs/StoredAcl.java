// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.u16;
import static org.mirage.filesystem.bytes.BigEndian.u32;
import static org.mirage.filesystem.bytes.LittleEndian.put16;
import static org.mirage.filesystem.bytes.LittleEndian.put32;

import org.mirage.filesystem.DamagedException;

/**
 * POSIX ACLs: from XFS's form on disk (kernel: {@code struct xfs_acl}) to the one that programs see
 * ({@code posix_acl_xattr.h}).
 */
final class StoredAcl {

    private static final int ENTRY = 12;
    private static final int USER = 0x02;
    private static final int GROUP = 0x08;

    private StoredAcl() {
    }

    /**
     * Converts one.
     *
     * @return null when it has no records, which counts as no ACL at all
     * @throws DamagedException when it makes no sense
     */
    static byte[] toInterface(byte[] disk) throws DamagedException {
        if (disk.length < 4 || u32(disk, 0) != (disk.length - 4) / ENTRY || (disk.length - 4) % ENTRY != 0) {
            throw new DamagedException("an ACL of " + disk.length + " bytes contradicts itself");
        }
        int count = (disk.length - 4) / ENTRY;
        if (count == 0) {
            return null;
        }
        byte[] out = new byte[4 + 8 * count];
        put32(out, 0, 2);
        for (int i = 0; i < count; i++) {
            int at = 4 + i * ENTRY;
            int tag = i32(disk, at);
            if (Integer.bitCount(tag) != 1 || tag < 1 || tag > 0x20) {
                throw new DamagedException("an ACL has a record of unknown kind " + tag);
            }
            put16(out, 4 + 8 * i, tag);
            put16(out, 6 + 8 * i, u16(disk, at + 8));
            put32(out, 8 + 8 * i, tag == USER || tag == GROUP ? i32(disk, at + 4) : -1);
        }
        return out;
    }
}
