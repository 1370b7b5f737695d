// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/** The third pass: finds for each logged block the last place in the journal where it stands. */
final class ReplayPass extends LogPass {

    private final int end;
    private final RevokePass revokes;
    private final long blocks;
    private final BlockTable places = new BlockTable("blocks");

    /**
     * @param end the transaction behind the last one
     * @param blocks of the volume
     */
    ReplayPass(JournalFile file, JournalSuperblock superblock, int end, RevokePass revokes, long blocks) {
        super(file, superblock);
        this.end = end;
        this.revokes = revokes;
        this.blocks = blocks;
    }

    /** Places by block: the number in the journal, with the sign bit set when the block is escaped there. */
    BlockTable places() {
        return places;
    }

    @Override
    boolean isOver(int transaction) {
        return transaction - end >= 0;
    }

    @Override
    void descriptor(byte[] descriptor) throws IOException {
        Descriptor.visit(superblock, descriptor, (block, escaped, checksum) -> {
            int place = (int) next();
            if (revokes.isRevoked(block, sequence())) {
                return;
            }
            if (superblock.hasChecksums() && !checksums.dataFits(file.read(place), sequence(), checksum)) {
                throw new DamagedException("checksum error in block " + place + " of the journal, a copy of block " + block);
            }
            if (block < 0 || block >= blocks) {
                throw new DamagedException("the journal holds a copy of block " + Long.toUnsignedString(block)
                        + ", outside the volume");
            }
            file.offset(place);
            places.put(block, escaped ? place | Integer.MIN_VALUE : place);
        });
    }

    @Override
    boolean commit(byte[] block) {
        return true;
    }

    @Override
    void revoke(byte[] block) {
        // the second pass has seen it
    }
}
