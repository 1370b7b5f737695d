// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;

/** VirtualBox's VDI, version 1.1 (VirtualBox: src/VBox/Storage/VDICore.h; QEMU: block/vdi.c). */
final class VdiReader implements FormatReader {

    private static final byte[] SIGNATURE = {0x7f, 0x10, (byte) 0xda, (byte) 0xbe};
    private static final int SIGNATURE_OFFSET = 64;
    private static final int VERSION_1_1 = 0x00010001;
    /** Larger entries mean that a block is not there or reads as zeros. */
    private static final long FIRST_SPECIAL = 0xffff_fffeL;
    private static final int BLOCK_SIZE = 0x178;
    /** VirtualBox makes blocks of 1 MiB. */
    private static final long MAX_BLOCK = 1 << 30;
    private static final int DYNAMIC = 1;
    private static final int FIXED = 2;

    @Override
    public boolean recognises(ImageBytes image) throws IOException {
        return image.has(SIGNATURE_OFFSET, SIGNATURE);
    }

    private static ByteBuffer fields(ImageBytes image) throws IOException {
        return image.at(0, 512, LITTLE_ENDIAN);
    }

    @Override
    public DiskHeader header(ImageBytes image) throws IOException {
        ByteBuffer b = fields(image);
        long size = b.getLong(0x170);
        if (size < 0 || Integer.toUnsignedLong(b.getInt(BLOCK_SIZE)) > MAX_BLOCK) {
            throw image.damaged("its VDI header makes no sense");
        }
        int type = b.getInt(0x4c);
        boolean known = b.getInt(0x44) == VERSION_1_1 && (type == DYNAMIC || type == FIXED);
        UUID link = new UUID(b.getLong(0x1a8), b.getLong(0x1b0));
        boolean parent = link.getMostSignificantBits() != 0 || link.getLeastSignificantBits() != 0;
        String variant = type == FIXED ? "fixed" : type == DYNAMIC ? "dynamic" : "type " + Integer.toUnsignedLong(type);
        return new DiskHeader(DiskFormat.VDI, variant, OptionalLong.of(size),
                List.of(), obstacles(known, parent, variant));
    }

    private static List<String> obstacles(boolean known, boolean parent, String variant) {
        if (parent) {
            return List.of("it is a snapshot and does not say which file it builds on; make a whole disk of it: "
                    + "VBoxManage clonemedium disk FILE NEW.vdi");
        }
        return known ? List.of() : List.of("it is a kind of VDI that is not known (" + variant + ")");
    }

    @Override
    public void requireComplete(ImageBytes image) throws IOException {
        ByteBuffer b = fields(image);
        long map = Integer.toUnsignedLong(b.getInt(0x154));
        long data = Integer.toUnsignedLong(b.getInt(0x158));
        long blockSize = Integer.toUnsignedLong(b.getInt(BLOCK_SIZE));
        long blocks = Integer.toUnsignedLong(b.getInt(0x180));
        long[] used = {0};
        image.scan(map, blocks, 4, LITTLE_ENDIAN, (index, block) -> {
            if (block < FIRST_SPECIAL) {
                used[0] = Math.max(used[0], block + 1);
            }
        });
        image.requireReach(used[0] == 0 ? 0 : data + used[0] * blockSize);
    }
}
