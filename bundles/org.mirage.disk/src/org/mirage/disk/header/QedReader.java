// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;
import org.mirage.disk.FileReference;
import org.mirage.disk.FileReference.Role;

/** QED (QEMU: docs/interop/qed_spec.txt). */
final class QedReader implements FormatReader {

    private static final long BACKING_FILE = 1;
    private static final long NEEDS_CHECK = 2;
    private static final long BACKING_IS_RAW = 4;
    private static final long KNOWN = 7;
    private static final int MAX_NAME = 1023;
    private static final int MAX_TABLE = 64 << 20;
    /** Entries 0 and 1 mean no cluster and a cluster of zeros. */
    private static final long FIRST_OFFSET = 2;

    @Override
    public boolean recognises(ImageBytes image) throws IOException {
        return image.has(0, "QED\0");
    }

    private record Fields(int clusterSize, int tableClusters, long features, long table, long size, int nameOffset,
            int nameLength) {

        static Fields read(ImageBytes image) throws IOException {
            ByteBuffer b = image.at(0, 64, LITTLE_ENDIAN);
            Fields fields = new Fields(b.getInt(4), b.getInt(8), b.getLong(16), b.getLong(40), b.getLong(48), b.getInt(56),
                    b.getInt(60));
            if (fields.clusterSize < 4096 || fields.clusterSize > MAX_TABLE || Integer.bitCount(fields.clusterSize) != 1
                    || fields.tableClusters < 1 || fields.tableClusters > 16 || fields.tableBytes() > MAX_TABLE
                    || fields.size < 0) {
                throw image.damaged("its QED header makes no sense");
            }
            return fields;
        }

        long tableBytes() {
            return (long) clusterSize * tableClusters;
        }
    }

    @Override
    public DiskHeader header(ImageBytes image) throws IOException {
        Fields fields = Fields.read(image);
        List<String> obstacles = new ArrayList<>();
        if ((fields.features & NEEDS_CHECK) != 0) {
            obstacles.add("it was not closed cleanly; mend it first with qemu-img check -r all FILE");
        }
        if ((fields.features & ~KNOWN) != 0) {
            obstacles.add("it uses features that are not known (bits 0x" + Long.toHexString(fields.features & ~KNOWN) + ")");
        }
        return new DiskHeader(DiskFormat.QED, "", OptionalLong.of(fields.size), references(image, fields), obstacles);
    }

    private static List<FileReference> references(ImageBytes image, Fields fields) throws IOException {
        if ((fields.features & BACKING_FILE) == 0) {
            return List.of();
        }
        if (fields.nameLength < 0 || fields.nameLength > MAX_NAME) {
            throw image.damaged("the name of its backing file is longer than any");
        }
        byte[] name = image.at(Integer.toUnsignedLong(fields.nameOffset), fields.nameLength, LITTLE_ENDIAN).array();
        return List.of(FileReference.of(Role.BACKING_FILE, name, (fields.features & BACKING_IS_RAW) == 0 ? null : DiskFormat.RAW));
    }

    @Override
    public void requireComplete(ImageBytes image) throws IOException {
        Fields fields = Fields.read(image);
        long entries = fields.tableBytes() / 8;
        long[] tables = new long[(int) entries];
        image.scan(fields.table, entries, 8, LITTLE_ENDIAN, (index, table) -> tables[(int) index] = table);
        long[] last = {0};
        for (long table : Arrays.stream(tables).filter(offset -> offset != 0).sorted().distinct().toArray()) {
            if (table % fields.clusterSize != 0) {
                // else tables could overlap, and going through all of them take as long as an image likes
                throw image.damaged("one of its second-level tables lies askew");
            }
            image.scan(table, entries, 8, LITTLE_ENDIAN, (index, cluster) -> {
                if (cluster >= FIRST_OFFSET || cluster < 0) {
                    last[0] = cluster < 0 ? Long.MAX_VALUE : Math.max(last[0], cluster + 1);
                }
            });
        }
        image.requireReach(last[0]);
    }
}
