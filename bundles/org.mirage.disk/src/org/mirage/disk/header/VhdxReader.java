// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;
import org.mirage.disk.Guid;

/** VHDX (Microsoft: MS-VHDX). */
final class VhdxReader implements FormatReader {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;
    private static final String BLOCK_TABLE = "2dc27766-f623-4200-9d64-115e9bfd4a08";
    private static final String METADATA = "8b7ca206-4790-4b9a-b8fe-575f050f886e";
    private static final String FILE_PARAMETERS = "caa16737-fa36-4d43-b3b6-33f0aa44e76b";
    private static final String DISK_SIZE = "2fa54224-cd1b-4876-b211-5dbed83bf4b8";
    private static final String SECTOR_SIZE = "8141bf1d-a96f-4709-ba47-f233a8faab5f";
    private static final String PARENT_LOCATOR = "a8d35f2d-b30b-454d-abf7-d3d84834ab0c";
    private static final Set<String> PARENT_KEYS = Set.of("relative_path", "volume_path", "absolute_win32_path");
    private static final long MAX_DISK = 64L << 40;
    private static final int FULLY_PRESENT = 6;
    private static final int PARTLY_PRESENT = 7;

    @Override
    public boolean recognises(ImageBytes image) throws IOException {
        return image.has(0, "vhdxfile");
    }

    private record Region(long offset, long length) {}

    @Override
    public DiskHeader header(ImageBytes image) throws IOException {
        Map<String, Region> items = metadata(image);
        ByteBuffer parameters = item(image, items, FILE_PARAMETERS, 8);
        boolean hasParent = (parameters.getInt(4) & 2) != 0;
        long size = item(image, items, DISK_SIZE, 8).getLong(0);
        if (size < 0) {
            throw image.damaged("its VHDX header makes no sense");
        }
        List<String> obstacles = new ArrayList<>();
        if (hasLog(image)) {
            obstacles.add("it was not closed cleanly and changes still wait in its log; start and stop its machine, or run: "
                    + "qemu-img check -r all FILE");
        }
        if (hasParent || items.containsKey(PARENT_LOCATOR)) {
            obstacles.add("it holds only what differs from its parent (" + String.join(", ", parents(image, items))
                    + "); make a whole disk of both on the machine that they come from: Merge-VHD or Convert-VHD");
        }
        return new DiskHeader(DiskFormat.VHDX, hasParent ? "differencing" : "", OptionalLong.of(size), List.of(), obstacles);
    }

    private static Map<String, Region> regions(ImageBytes image) throws IOException {
        for (int table : new int[] {192 * KIB, 256 * KIB}) {
            if (image.has(table, "regi")) {
                ByteBuffer b = image.at(table, 64 * KIB, LITTLE_ENDIAN);
                int count = Math.clamp(Integer.toUnsignedLong(b.getInt(8)), 0, 2047);
                Map<String, Region> found = new HashMap<>();
                for (int i = 0; i < count; i++) {
                    int at = 16 + 32 * i;
                    found.put(Guid.read(b, at), new Region(b.getLong(at + 16), Integer.toUnsignedLong(b.getInt(at + 24))));
                }
                return found;
            }
        }
        image.requireReach(256 * KIB + 64 * KIB);
        throw image.damaged("its VHDX region tables are missing");
    }

    private static Region region(ImageBytes image, String id) throws IOException {
        Region region = regions(image).get(id);
        if (region == null) {
            throw image.damaged("its VHDX region table is not complete");
        }
        return region;
    }

    /** The items by their GUID, with offsets in the file. */
    private static Map<String, Region> metadata(ImageBytes image) throws IOException {
        Region region = region(image, METADATA);
        ByteBuffer b = image.at(region.offset, 64 * KIB, LITTLE_ENDIAN);
        if (!image.has(region.offset, "metadata")) {
            throw image.damaged("its VHDX metadata table is missing");
        }
        int count = Math.min(Short.toUnsignedInt(b.getShort(10)), 2047);
        Map<String, Region> found = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int at = 32 + 32 * i;
            found.put(Guid.read(b, at), new Region(
                    region.offset + Integer.toUnsignedLong(b.getInt(at + 16)), Integer.toUnsignedLong(b.getInt(at + 20))));
        }
        return found;
    }

    private static ByteBuffer item(ImageBytes image, Map<String, Region> items, String id, int length) throws IOException {
        Region item = items.get(id);
        if (item == null || item.length < length) {
            throw image.damaged("its VHDX metadata is not complete");
        }
        return image.at(item.offset, length, LITTLE_ENDIAN);
    }

    private static boolean hasLog(ImageBytes image) throws IOException {
        ByteBuffer current = null;
        for (int offset : new int[] {64 * KIB, 128 * KIB}) {
            if (image.has(offset, "head")) {
                ByteBuffer b = image.at(offset, 4 * KIB, LITTLE_ENDIAN);
                if (current == null || Long.compareUnsigned(b.getLong(8), current.getLong(8)) > 0) {
                    current = b;
                }
            }
        }
        if (current == null) {
            throw image.damaged("its VHDX headers are missing");
        }
        return current.getLong(48) != 0 || current.getLong(56) != 0;
    }

    private static List<String> parents(ImageBytes image, Map<String, Region> items) throws IOException {
        Region locator = items.get(PARENT_LOCATOR);
        if (locator == null || locator.length < 20 || locator.length > MIB) {
            return List.of("not named");
        }
        ByteBuffer b = image.at(locator.offset, locator.length, LITTLE_ENDIAN);
        List<String> names = new ArrayList<>();
        int count = Short.toUnsignedInt(b.getShort(18));
        for (int i = 0; i < count && 20 + 12 * (i + 1) <= b.limit(); i++) {
            int at = 20 + 12 * i;
            String key = text(b, b.getInt(at), Short.toUnsignedInt(b.getShort(at + 8)));
            if (PARENT_KEYS.contains(key)) {
                names.add(text(b, b.getInt(at + 4), Short.toUnsignedInt(b.getShort(at + 10))));
            }
        }
        return names.isEmpty() ? List.of("not named") : names;
    }

    private static String text(ByteBuffer b, int offset, int length) {
        if (offset < 0 || offset > b.limit() - length) {
            return "not named";
        }
        byte[] bytes = new byte[length];
        b.get(offset, bytes);
        String text = new String(bytes, StandardCharsets.UTF_16LE);
        return ImageBytes.printable(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void requireComplete(ImageBytes image) throws IOException {
        long[] reach = {0};
        Blocks blocks = Blocks.of(image);
        scanBlocks(image, blocks, (block, offset) -> reach[0] =
                Math.max(reach[0], offset + Math.min(blocks.size, blocks.disk - block * blocks.size)));
        image.requireReach(reach[0]);
    }

    /** QEMU does not tell where a VHDX has nothing, and would have terabytes of zeros read. */
    @Override
    public Optional<PresentBlocks> presentBlocks(ImageBytes image) throws IOException {
        Blocks blocks = Blocks.of(image);
        BitSet present = new BitSet();
        scanBlocks(image, blocks, (block, offset) -> present.set((int) block));
        return Optional.of(new PresentBlocks(blocks.size, present));
    }

    private record Blocks(long disk, long size, long count, long sectorSize) {

        static Blocks of(ImageBytes image) throws IOException {
            Map<String, Region> items = metadata(image);
            long size = Integer.toUnsignedLong(item(image, items, FILE_PARAMETERS, 8).getInt(0));
            long disk = item(image, items, DISK_SIZE, 8).getLong(0);
            long sectorSize = Integer.toUnsignedLong(item(image, items, SECTOR_SIZE, 4).getInt(0));
            if (size < MIB || size > 256L * MIB || Long.bitCount(size) != 1 || sectorSize != 512 && sectorSize != 4096
                    || disk < 0 || disk > MAX_DISK) {
                throw image.damaged("its VHDX sizes make no sense");
            }
            return new Blocks(disk, size, (disk + size - 1) / size, sectorSize);
        }
    }

    private static void scanBlocks(ImageBytes image, Blocks blocks, ImageBytes.Entries present) throws IOException {
        // after each run of payload entries stands one for the sector bitmap, which only differencing disks use
        long run = (blocks.sectorSize << 23) / blocks.size;
        long entries = blocks.count + (blocks.count == 0 ? 0 : (blocks.count - 1) / run);
        image.scan(region(image, BLOCK_TABLE).offset, entries, 8, LITTLE_ENDIAN, (index, entry) -> {
            int state = (int) (entry & 7);
            if ((index + 1) % (run + 1) != 0 && (state == FULLY_PRESENT || state == PARTLY_PRESENT)) {
                present.entry(index - index / (run + 1), Math.min(entry >>> 20, Long.MAX_VALUE / 2 >> 20) << 20);
            }
        });
    }
}
