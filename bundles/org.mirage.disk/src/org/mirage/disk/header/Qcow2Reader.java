// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import static java.nio.ByteOrder.BIG_ENDIAN;

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

/** QCOW2, versions 2 and 3 (QEMU: docs/interop/qcow2.txt). */
final class Qcow2Reader implements FormatReader {

    private static final long CORRUPT = 1 << 1;
    private static final long EXTERNAL_DATA = 1 << 2;
    private static final long EXTENDED_L2 = 1 << 4;
    private static final long KNOWN = (1 << 5) - 1;
    private static final int DATA_FILE_EXTENSION = 0x44415441;
    private static final int BACKING_FORMAT_EXTENSION = 0xe2792aca;
    private static final int MAX_NAME = 1023;
    /** QEMU opens no larger first-level table. */
    private static final int MAX_L1_ENTRIES = (32 << 20) / 8;

    private static final long OFFSET = 0x00ff_ffff_ffff_fe00L;
    private static final long COMPRESSED = 1L << 62;
    private static final long ALL_ZERO = 1;

    @Override
    public boolean recognises(ImageBytes image) throws IOException {
        return image.has(0, new byte[] {'Q', 'F', 'I', (byte) 0xfb}) && !image.has(4, new byte[] {0, 0, 0, 1});
    }

    private record Fields(
            int version, long backingOffset, int backingLength, int clusterBits, long size, int encryption,
            int l1Entries, long l1Offset, long incompatible, int headerLength) {

        static Fields read(ImageBytes image) throws IOException {
            ByteBuffer b = image.at(0, 72, BIG_ENDIAN);
            int version = b.getInt(4);
            ByteBuffer more = version >= 3 ? image.at(72, 32, BIG_ENDIAN) : null;
            Fields fields = new Fields(version, b.getLong(8), b.getInt(16), b.getInt(20), b.getLong(24), b.getInt(32),
                    b.getInt(36), b.getLong(40), more == null ? 0 : more.getLong(0), more == null ? 72 : more.getInt(28));
            if (fields.clusterBits < 9 || fields.clusterBits > 21 || fields.size < 0
                    || fields.headerLength < 72 || fields.headerLength > 1 << fields.clusterBits) {
                throw image.damaged("its QCOW2 header makes no sense");
            }
            if (fields.l1Entries < 0 || fields.l1Entries > MAX_L1_ENTRIES) {
                throw image.damaged("its first-level table of " + Integer.toUnsignedLong(fields.l1Entries)
                        + " entries is larger than any disk needs");
            }
            return fields;
        }
    }

    @Override
    public DiskHeader header(ImageBytes image) throws IOException {
        Fields fields = Fields.read(image);
        List<String> obstacles = new ArrayList<>();
        if (fields.version != 2 && fields.version != 3) {
            obstacles.add("it is QCOW version " + Integer.toUnsignedLong(fields.version) + ", which is not known");
        }
        if (fields.encryption != 0) {
            obstacles.add("it is encrypted; decrypt it first with qemu-img convert");
        }
        if ((fields.incompatible & CORRUPT) != 0) {
            obstacles.add("it is marked as corrupt; mend it first with qemu-img check -r all FILE");
        }
        if ((fields.incompatible & ~KNOWN) != 0) {
            obstacles.add("it uses features that are not known (bits 0x"
                    + Long.toHexString(fields.incompatible & ~KNOWN) + ")");
        }
        return new DiskHeader(DiskFormat.QCOW2, "version " + Integer.toUnsignedLong(fields.version),
                OptionalLong.of(fields.size), references(image, fields), obstacles);
    }

    private static List<FileReference> references(ImageBytes image, Fields fields) throws IOException {
        List<FileReference> references = new ArrayList<>();
        if (fields.backingOffset != 0) {
            if (fields.backingLength < 0 || fields.backingLength > MAX_NAME) {
                throw image.damaged("the name of its backing file is longer than any");
            }
            byte[] name = image.at(fields.backingOffset, fields.backingLength, BIG_ENDIAN).array();
            byte[] format = extension(image, fields, BACKING_FORMAT_EXTENSION);
            references.add(FileReference.of(Role.BACKING_FILE, name, Signatures.byToolName(format)));
        }
        if ((fields.incompatible & EXTERNAL_DATA) != 0) {
            references.add(FileReference.of(Role.DATA_FILE, extension(image, fields, DATA_FILE_EXTENSION), DiskFormat.RAW));
        }
        return references;
    }

    /** What a header extension holds, nothing where it is not there; the extensions end with the first cluster. */
    private static byte[] extension(ImageBytes image, Fields fields, int wanted) throws IOException {
        long end = Math.min(1L << fields.clusterBits, image.length());
        for (long offset = fields.headerLength; offset + 8 <= end; ) {
            ByteBuffer extension = image.at(offset, 8, BIG_ENDIAN);
            int type = extension.getInt();
            long length = Integer.toUnsignedLong(extension.getInt());
            if (type == wanted) {
                return image.upTo(offset + 8, (int) Math.min(length, MAX_NAME));
            }
            if (type == 0) {
                break;
            }
            offset += 8 + (length + 7) / 8 * 8;
        }
        return new byte[0];
    }

    @Override
    public void requireComplete(ImageBytes image) throws IOException {
        Fields fields = Fields.read(image);
        long reach = reach(image, fields);
        if ((fields.incompatible & EXTERNAL_DATA) == 0) {
            image.requireReach(reach);
        }
    }

    @Override
    public OptionalLong dataFileReach(ImageBytes image) throws IOException {
        Fields fields = Fields.read(image);
        return (fields.incompatible & EXTERNAL_DATA) == 0 ? OptionalLong.empty() : OptionalLong.of(reach(image, fields));
    }

    /** Up to where clusters lie, in the image itself or in its data file; all tables are in the image in any case. */
    private static long reach(ImageBytes image, Fields fields) throws IOException {
        int clusterSize = 1 << fields.clusterBits;
        int width = (fields.incompatible & EXTENDED_L2) != 0 ? 2 : 1;
        long compressedOffset = (1L << (62 - (fields.clusterBits - 8))) - 1;
        long[] reach = {0};
        for (long table : secondLevel(image, fields)) {
            if (table % clusterSize != 0) {
                // else tables could overlap, and going through all of them take as long as an image likes
                throw image.damaged("one of its second-level tables lies askew");
            }
            image.scan(table, clusterSize / 8, 8, BIG_ENDIAN, (index, entry) -> {
                if (index % width != 0) {
                    return; // the bitmap half of an extended entry
                }
                if ((entry & COMPRESSED) != 0) {
                    reach[0] = Math.max(reach[0], (entry & compressedOffset) + 1);
                } else if ((entry & ALL_ZERO) == 0 && (entry & OFFSET) != 0) {
                    // only its beginning: the last cluster of a file may be a short one
                    reach[0] = Math.max(reach[0], (entry & OFFSET) + 1);
                }
            });
        }
        return reach[0];
    }

    /** Each second-level table once, in the order of the file, however often the first level names it. */
    private static long[] secondLevel(ImageBytes image, Fields fields) throws IOException {
        long[] tables = new long[fields.l1Entries];
        image.scan(fields.l1Offset, fields.l1Entries, 8, BIG_ENDIAN, (index, entry) -> tables[(int) index] = entry & OFFSET);
        return Arrays.stream(tables).filter(table -> table != 0).sorted().distinct().toArray();
    }
}
