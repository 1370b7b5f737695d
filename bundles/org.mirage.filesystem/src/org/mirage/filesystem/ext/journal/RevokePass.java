// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.mirage.filesystem.bytes.BigEndian.i64;
import static org.mirage.filesystem.bytes.BigEndian.u32;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/**
 * The second pass: collects the revoked blocks, which what older transactions logged of them must not overwrite: they
 * were freed and may hold data since (kernel: {@code fs/jbd2/revoke.c}).
 */
final class RevokePass extends LogPass {

    private static final int COUNT = 12;
    private static final int FIRST = 16;

    private final int end;
    private final long blocks;
    private final BlockTable revoked = new BlockTable("revoked blocks");

    /**
     * @param end the transaction behind the last one
     * @param blocks of the volume; others need no remembering
     */
    RevokePass(JournalFile file, JournalSuperblock superblock, int end, long blocks) {
        super(file, superblock);
        this.end = end;
        this.blocks = blocks;
    }

    /** True when what a transaction logged of a block is not to be replayed. */
    boolean isRevoked(long block, int transaction) {
        return revoked.contains(block) && transaction - revoked.get(block, 0) <= 0;
    }

    @Override
    boolean isOver(int transaction) {
        return transaction - end >= 0;
    }

    @Override
    void descriptor(byte[] block) throws IOException {
        checkTail(block);
        skip(block);
    }

    private void checkTail(byte[] block) throws DamagedException {
        if (!checksums.tailFits(block)) {
            throw new DamagedException("checksum error in a descriptor block of the journal");
        }
    }

    @Override
    boolean commit(byte[] block) {
        return true;
    }

    @Override
    void revoke(byte[] block) throws IOException {
        long used = u32(block, COUNT);
        if (used > block.length - (superblock.hasChecksums() ? 4 : 0)) {
            throw new DamagedException("a revoke block of the journal claims " + used + " bytes");
        }
        int size = superblock.is64Bit() ? 8 : 4;
        for (int at = FIRST; at + size <= used; at += size) {
            long number = superblock.is64Bit() ? i64(block, at) : u32(block, at);
            if (number >= 0 && number < blocks && (!revoked.contains(number) || sequence() - revoked.get(number, 0) > 0)) {
                revoked.put(number, sequence());
            }
        }
    }
}
