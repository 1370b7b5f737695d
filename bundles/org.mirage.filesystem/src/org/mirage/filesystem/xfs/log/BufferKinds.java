// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.i64;
import static org.mirage.filesystem.bytes.BigEndian.u16;

import java.util.Arrays;

import org.mirage.filesystem.xfs.BlockKind;
import org.mirage.filesystem.xfs.XfsVolume;

/** Which kind of metadata a buffer holds, as it stands there and as the log says (kernel: {@code xfs_buf_item_recover.c}). */
final class BufferKinds {

    private static final int SUPERBLOCK = 0x58465342;
    private static final int AGF = 0x58414746;
    private static final int AGI = 0x58414749;
    private static final int AGFL = 0x5841464C;
    private static final int TREE = 4;
    private static final int REMOTE_ATTRIBUTE = 0x5841524D;

    private BufferKinds() {
    }

    /** True when a buffer holds a change of a record, or newer ones, already. */
    static boolean isUpToDate(XfsVolume volume, byte[] bytes, long sequence) {
        BlockKind kind = of(bytes);
        if (kind == null || bytes.length < kind.length() || i32(bytes, 0) == REMOTE_ATTRIBUTE) {
            return false;
        }
        int uuid = kind.uuidOffset();
        byte[] own = kind == BlockKind.SUPERBLOCK ? volume.superblock().uuid() : volume.superblock().metadataUuid();
        if (!Arrays.equals(bytes, uuid, uuid + 16, own, 0, 16)) {
            return false;
        }
        long noted = i64(bytes, kind.sequenceOffset());
        return noted != 0 && noted != -1 && Long.compareUnsigned(noted, sequence) >= 0;
    }

    private static BlockKind of(byte[] bytes) {
        return switch (i32(bytes, 0)) {
            // trees of free space, inodes, free inodes, owners and references, all of them in one group
            case 0x41425442, 0x41423342, 0x41425443, 0x41423343, 0x49414254, 0x49414233, 0x46494254, 0x46494233, 0x524D4233,
                0x52334643 -> BlockKind.SHORT_TREE;
            case 0x424D4150, 0x424D4133 -> BlockKind.LONG_TREE;
            case AGF -> BlockKind.AGF;
            case AGFL -> BlockKind.AGFL;
            case AGI -> BlockKind.AGI;
            case 0x58534C4D, REMOTE_ATTRIBUTE -> BlockKind.REMOTE;
            case 0x58444233, 0x58444433, 0x58444633 -> BlockKind.DIRECTORY;
            case SUPERBLOCK -> BlockKind.SUPERBLOCK;
            default -> switch (u16(bytes, 8)) {
                case 0x3DF1, 0x3DFF, 0x3EBE, 0x3BEE -> BlockKind.DA;
                default -> null;
            };
        };
    }

    /**
     * The kind that a buffer is to be sealed as.
     *
     * @param logged what the log says it is
     * @return null when it carries no seal, or not that kind's mark
     */
    static BlockKind of(int logged, byte[] bytes) {
        BlockKind found = of(bytes);
        boolean fits = found != null && bytes.length >= found.length() && switch (logged) {
            case TREE -> found == BlockKind.SHORT_TREE || found == BlockKind.LONG_TREE;
            case 5 -> found == BlockKind.AGF;
            case 6 -> found == BlockKind.AGFL;
            case 7 -> found == BlockKind.AGI;
            case 9, 17 -> found == BlockKind.REMOTE;
            case 10, 11, 12 -> found == BlockKind.DIRECTORY;
            case 13, 14, 15, 16 -> found == BlockKind.DA;
            case 18 -> found == BlockKind.SUPERBLOCK;
            default -> false;
        };
        return fits ? found : null;
    }
}
