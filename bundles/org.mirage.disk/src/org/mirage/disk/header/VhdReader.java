// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;
import org.mirage.disk.FileReference;
import org.mirage.disk.FileReference.Role;

/** VHD (Microsoft: Virtual Hard Disk Image Format Specification 1.0): the footer at the end, of dynamic ones also at 0. */
final class VhdReader implements FormatReader {

    private static final String COOKIE = "conectix";
    private static final String DYNAMIC_COOKIE = "cxsparse";
    private static final int FOOTER = 512;
    /** Far more than the format's 2 TiB, and little enough to reckon with. */
    private static final long MAX_DISK = 1L << 60;
    private static final int FIXED = 2;
    private static final int DYNAMIC = 3;
    private static final int DIFFERENCING = 4;

    @Override
    public boolean recognises(ImageBytes image) throws IOException {
        return image.has(0, COOKIE) || image.has(image.length() - FOOTER, COOKIE);
    }

    /** The copy at the beginning goes first, as in QEMU. */
    static ByteBuffer footer(ImageBytes image) throws IOException {
        return image.at(image.has(0, COOKIE) ? 0 : image.length() - FOOTER, FOOTER, BIG_ENDIAN);
    }

    @Override
    public DiskHeader header(ImageBytes image) throws IOException {
        ByteBuffer footer = footer(image);
        requireChecksum(image, footer);
        long size = footer.getLong(48);
        if (size < 0 || size > MAX_DISK) {
            throw image.damaged("its VHD footer makes no sense");
        }
        int type = footer.getInt(60);
        OptionalLong virtualSize = OptionalLong.of(size);
        return switch (type) {
            case FIXED -> {
                image.requireReach(image.has(0, COOKIE) ? size : size + FOOTER);
                yield new DiskHeader(DiskFormat.VHD, "fixed", virtualSize, List.of(), List.of());
            }
            case DYNAMIC -> new DiskHeader(DiskFormat.VHD, "dynamic", virtualSize, List.of(), List.of());
            case DIFFERENCING -> new DiskHeader(DiskFormat.VHD, "differencing", virtualSize,
                    List.of(new FileReference(Role.PARENT, VhdParent.read(image, dynamicHeader(image, footer)).name(), DiskFormat.VHD)),
                    List.of());
            default -> new DiskHeader(DiskFormat.VHD, "type " + Integer.toUnsignedLong(type), virtualSize, List.of(),
                    List.of("it is a kind of VHD that is not known (type " + Integer.toUnsignedLong(type) + ")"));
        };
    }

    /** One's complement of the sum of all bytes but the checksum's own. */
    private static void requireChecksum(ImageBytes image, ByteBuffer footer) throws IOException {
        int sum = 0;
        for (int i = 0; i < FOOTER; i++) {
            sum += i >= 64 && i < 68 ? 0 : Byte.toUnsignedInt(footer.get(i));
        }
        if (footer.getInt(64) != ~sum) {
            throw image.damaged("the checksum of its VHD footer is wrong");
        }
    }

    static ByteBuffer dynamicHeader(ImageBytes image, ByteBuffer footer) throws IOException {
        long offset = footer.getLong(16);
        if (!image.has(offset, DYNAMIC_COOKIE)) {
            throw image.damaged("its VHD header is not where the footer says");
        }
        return image.at(offset, 1024, BIG_ENDIAN);
    }

    @Override
    public void requireComplete(ImageBytes image) throws IOException {
        ByteBuffer footer = footer(image);
        if (footer.getInt(60) == FIXED) {
            return; // the header's own look has seen to it
        }
        VhdBlocks.read(image).requireComplete(image);
    }
}
