// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;

/** Expanding disks of Parallels (QEMU: docs/interop/parallels.txt). Which disks build on which, only a file beside them says. */
final class ParallelsReader implements FormatReader {

    private static final int SECTOR = 512;
    private static final int HEADER = 64;
    private static final String OLD = "WithoutFreeSpace";
    private static final String NEW = "WithouFreSpacExt";
    private static final int VERSION = 2;
    private static final long MAX_ENTRIES = 1L << 28;

    @Override
    public boolean recognises(ImageBytes image) throws IOException {
        return image.has(0, OLD) || image.has(0, NEW);
    }

    /**
     * @param block sectors of a block
     * @param unit sectors that an entry of the table counts in
     * @param sectors of the disk
     */
    private record Fields(int version, long block, long entries, long unit, long sectors) {

        static Fields read(ImageBytes image) throws IOException {
            ByteBuffer b = image.at(0, HEADER, LITTLE_ENDIAN);
            boolean old = image.has(0, OLD);
            long block = Integer.toUnsignedLong(b.getInt(28));
            long sectors = old ? Integer.toUnsignedLong(b.getInt(36)) : b.getLong(36);
            Fields fields = new Fields(b.getInt(16), block, Integer.toUnsignedLong(b.getInt(32)), old ? 1 : block, sectors);
            if (block == 0 || block > Integer.MAX_VALUE / SECTOR || sectors < 0 || sectors > Long.MAX_VALUE / SECTOR
                    || fields.entries > MAX_ENTRIES) {
                throw image.damaged("its Parallels header makes no sense");
            }
            return fields;
        }
    }

    @Override
    public DiskHeader header(ImageBytes image) throws IOException {
        Fields fields = Fields.read(image);
        return new DiskHeader(DiskFormat.PARALLELS, "", OptionalLong.of(fields.sectors * SECTOR), List.of(),
                fields.version == VERSION ? List.of() : List.of("it is a Parallels disk of version "
                        + Integer.toUnsignedLong(fields.version) + ", which is not known"));
    }

    @Override
    public void requireComplete(ImageBytes image) throws IOException {
        Fields fields = Fields.read(image);
        long[] last = {0};
        image.scan(HEADER, fields.entries, 4, LITTLE_ENDIAN, (index, block) -> last[0] = Math.max(last[0], block));
        // only the beginning of the last block: the file may end within it
        image.requireReach(last[0] == 0 ? 0 : last[0] * fields.unit * SECTOR + 1);
    }
}
