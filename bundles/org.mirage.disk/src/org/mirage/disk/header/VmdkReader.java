// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;

/** VMDK (VMware: Virtual Disk Format 5.0): hosted sparse extents with their descriptor inside, and descriptors alone. */
final class VmdkReader implements FormatReader {

    private static final int SECTOR = 512;
    private static final String SPARSE = "KDMV";
    private static final String ESX_SPARSE = "COWD";
    private static final byte[] SE_SPARSE = {(byte) 0xbe, (byte) 0xba, (byte) 0xfe, (byte) 0xca, 0, 0, 0, 0};
    private static final long DIRECTORY_AT_END = -1;
    /** QEMU reads a descriptor here, whatever the header says. */
    private static final int USUAL_DESCRIPTOR = SECTOR;
    private static final List<String> ONE_FILE = List.of("monolithicsparse", "streamoptimized");
    private static final String PIECE =
            "it is one piece of a split VMDK; the small text file beside it describes the whole";
    private static final int MAX_DIRECTORY = 4 << 20;

    @Override
    public boolean recognises(ImageBytes image) throws IOException {
        return image.has(0, SPARSE) || image.has(0, ESX_SPARSE) || image.has(0, SE_SPARSE) || isDescriptor(image);
    }

    private static boolean isDescriptor(ImageBytes image) throws IOException {
        byte[] start = image.upTo(0, 64);
        return new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).startsWith("# disk descriptorfile");
    }

    private record Fields(long capacity, long grain, long descriptorOffset, long descriptorLength, int entriesPerTable,
            long directory) {

        static Fields read(ImageBytes image) throws IOException {
            Fields fields = at(image, 0);
            if (fields.directory == DIRECTORY_AT_END) {
                // a footer repeats the header; a marker stands before and after it
                long footer = image.length() - 2 * SECTOR;
                if (!image.has(footer, SPARSE)) {
                    image.requireReach(image.length() + SECTOR);
                }
                fields = new Fields(fields.capacity, fields.grain, fields.descriptorOffset, fields.descriptorLength,
                        fields.entriesPerTable, at(image, footer).directory);
            }
            if (fields.capacity < 0 || fields.capacity > Long.MAX_VALUE / SECTOR || fields.grain < 1
                    || fields.grain > 1 << 16 || fields.entriesPerTable < 1 || fields.entriesPerTable > 512) {
                throw image.damaged("its VMDK header makes no sense");
            }
            return fields;
        }

        private static Fields at(ImageBytes image, long offset) throws IOException {
            ByteBuffer b = image.at(offset, SECTOR, LITTLE_ENDIAN);
            return new Fields(b.getLong(12), b.getLong(20), b.getLong(28), b.getLong(36), b.getInt(44), b.getLong(56));
        }
    }

    @Override
    public DiskHeader header(ImageBytes image) throws IOException {
        if (isDescriptor(image)) {
            return ofDescriptor(VmdkDescriptor.parse(image.upTo(0, VmdkDescriptor.MAX_LENGTH)));
        }
        if (!image.has(0, SPARSE)) {
            return new DiskHeader(DiskFormat.VMDK, "ESX sparse", OptionalLong.empty(), List.of(),
                    List.of("it is a snapshot's part of a disk (ESX sparse); export the machine as OVF instead"));
        }
        return ofSparse(image, Fields.read(image));
    }

    private static DiskHeader ofDescriptor(VmdkDescriptor descriptor) {
        List<String> names = new ArrayList<>();
        for (VmdkDescriptor.Extent extent : descriptor.extents()) {
            names.add("extent " + ImageBytes.printable(extent.file().getBytes(StandardCharsets.ISO_8859_1)));
        }
        addParent(names, descriptor);
        List<String> obstacles = names.isEmpty() ? List.of("its descriptor names no extents") : List.of();
        return new DiskHeader(DiskFormat.VMDK, descriptor.createType(),
                OptionalLong.of(descriptor.sectors() * SECTOR), names, obstacles);
    }

    private static void addParent(List<String> names, VmdkDescriptor descriptor) {
        if (descriptor.hasParent()) {
            names.add("parent " + ImageBytes.printable(descriptor.parentHint().getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    private static DiskHeader ofSparse(ImageBytes image, Fields fields) throws IOException {
        List<String> obstacles = new ArrayList<>();
        List<String> names = new ArrayList<>();
        String type = "";
        if (fields.descriptorOffset == 0) {
            obstacles.add(PIECE);
        } else if (fields.capacity == 0) {
            // QEMU then takes the disk from the extents that the descriptor names
            obstacles.add("its header gives the disk no size");
        } else {
            VmdkDescriptor descriptor = descriptor(image, fields.descriptorOffset, fields.descriptorLength);
            type = descriptor.createType();
            addParent(names, descriptor);
            if (fields.descriptorOffset * SECTOR != USUAL_DESCRIPTOR) {
                addParent(names, VmdkDescriptor.parse(image.upTo(USUAL_DESCRIPTOR, VmdkDescriptor.MAX_LENGTH)));
            }
            List<VmdkDescriptor.Extent> extents = descriptor.extents();
            if (extents.size() > 1) {
                extents.forEach(extent -> names.add("extent " + extent.file()));
            }
            if (type.isEmpty() && names.isEmpty()) {
                obstacles.add(PIECE);
            } else if (!ONE_FILE.contains(type.toLowerCase(Locale.ROOT)) && names.isEmpty()) {
                obstacles.add("it is a VMDK of type '" + type + "'; those of one file are monolithicSparse and streamOptimized");
            }
        }
        return new DiskHeader(DiskFormat.VMDK, type, OptionalLong.of(fields.capacity * SECTOR), names, obstacles);
    }

    private static VmdkDescriptor descriptor(ImageBytes image, long sector, long sectors) throws IOException {
        if (sector < 0 || sector > Long.MAX_VALUE / SECTOR / 2) {
            throw image.damaged("its VMDK header places the descriptor nowhere");
        }
        long length = Math.clamp(sectors, 1, VmdkDescriptor.MAX_LENGTH / SECTOR) * (long) SECTOR;
        image.requireReach(sector * SECTOR + length);
        return VmdkDescriptor.parse(image.upTo(sector * SECTOR, (int) length));
    }

    @Override
    public void requireComplete(ImageBytes image) throws IOException {
        Fields fields = Fields.read(image);
        long perTable = fields.entriesPerTable * fields.grain;
        long tables = (fields.capacity + perTable - 1) / perTable;
        if (tables > MAX_DIRECTORY) {
            throw image.damaged("its VMDK header promises a disk larger than any");
        }
        if (fields.directory < 0 || fields.directory > Long.MAX_VALUE / SECTOR) {
            throw image.damaged("its VMDK header places the grain directory nowhere");
        }
        long[] offsets = new long[(int) tables];
        image.scan(fields.directory * SECTOR, tables, 4, LITTLE_ENDIAN, (index, sector) -> offsets[(int) index] = sector);
        long[] last = {0};
        for (long table : Arrays.stream(offsets).filter(sector -> sector != 0).sorted().distinct().toArray()) {
            // entries 0 and 1 mean no grain and a grain of zeros
            image.scan(table * SECTOR, fields.entriesPerTable, 4, LITTLE_ENDIAN,
                    (index, sector) -> last[0] = Math.max(last[0], sector));
        }
        image.requireReach(last[0] > 1 ? last[0] * SECTOR + 1 : 0);
    }
}
