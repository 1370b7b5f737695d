// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mirage.disk.Guid;

/** Where a VHDX has its block table and what it says of itself (MS-VHDX, 2.2.3 "Region Table" and 2.6 "Metadata Region"). */
public final class VhdxMetadata {

    /** Length of blocks, and whether there is a parent. */
    static final String FILE_PARAMETERS = "caa16737-fa36-4d43-b3b6-33f0aa44e76b";
    static final String DISK_SIZE = "2fa54224-cd1b-4876-b211-5dbed83bf4b8";
    /** The identity that the machine sees. */
    public static final String DISK_ID = "beca12ab-b2e6-4523-93ef-c309e000c746";
    public static final String SECTOR_SIZE = "8141bf1d-a96f-4709-ba47-f233a8faab5f";
    public static final String PHYSICAL_SECTOR_SIZE = "cda348c7-445d-4471-9cc9-e9885251c556";
    private static final String PARENT_LOCATOR = "a8d35f2d-b30b-454d-abf7-d3d84834ab0c";
    private static final String BLOCK_TABLE = "2dc27766-f623-4200-9d64-115e9bfd4a08";
    private static final String METADATA = "8b7ca206-4790-4b9a-b8fe-575f050f886e";
    private static final int KIB = 1024;
    private static final int MOST_ENTRIES = 2047;
    private static final int MOST_ITEM_BYTES = 1024 * KIB;

    private final ImageBytes image;
    private final Region table;
    private final Map<String, Region> items;

    private record Region(long offset, long length) {}

    private VhdxMetadata(ImageBytes image, Region table, Map<String, Region> items) {
        this.image = image;
        this.table = table;
        this.items = items;
    }

    /** Reads the tables of a file that has the signature; its bytes are needed as long as items are asked for. */
    public static VhdxMetadata read(ImageBytes image) throws IOException {
        Map<String, Region> regions = regions(image);
        Region metadata = regions.get(METADATA);
        Region table = regions.get(BLOCK_TABLE);
        if (metadata == null || table == null) {
            throw image.damaged("its VHDX region table is not complete");
        }
        return new VhdxMetadata(image, table, items(image, metadata));
    }

    private static Map<String, Region> regions(ImageBytes image) throws IOException {
        for (int table : new int[] {192 * KIB, 256 * KIB}) {
            if (image.has(table, "regi")) {
                ByteBuffer b = image.at(table, 64 * KIB, LITTLE_ENDIAN);
                int count = Math.clamp(Integer.toUnsignedLong(b.getInt(8)), 0, MOST_ENTRIES);
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

    /** The items by their GUID, with offsets in the file. */
    private static Map<String, Region> items(ImageBytes image, Region region) throws IOException {
        ByteBuffer b = image.at(region.offset, 64 * KIB, LITTLE_ENDIAN);
        if (!image.has(region.offset, "metadata")) {
            throw image.damaged("its VHDX metadata table is missing");
        }
        int count = Math.min(Short.toUnsignedInt(b.getShort(10)), MOST_ENTRIES);
        Map<String, Region> found = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int at = 32 + 32 * i;
            found.put(Guid.read(b, at), new Region(
                    region.offset + Integer.toUnsignedLong(b.getInt(at + 16)), Integer.toUnsignedLong(b.getInt(at + 20))));
        }
        return found;
    }

    /** Where the block table lies. */
    long table() {
        return table.offset;
    }

    /** The first bytes of an item that has to be there. */
    public ByteBuffer item(String id, int length) throws IOException {
        Region item = items.get(id);
        if (item == null || item.length < length) {
            throw image.damaged("its VHDX metadata is not complete");
        }
        return image.at(item.offset, length, LITTLE_ENDIAN);
    }

    /** What tells where a parent is; empty where nothing does. */
    Optional<ByteBuffer> parentLocator() throws IOException {
        Region item = items.get(PARENT_LOCATOR);
        return item == null || item.length > MOST_ITEM_BYTES ? Optional.empty()
                : Optional.of(image.at(item.offset, item.length, LITTLE_ENDIAN));
    }

    /** Whether the disk holds only what differs from a parent. */
    boolean hasParent() throws IOException {
        return (item(FILE_PARAMETERS, 8).getInt(4) & 2) != 0;
    }

    /** The disk's length in bytes. */
    long diskBytes() throws IOException {
        return item(DISK_SIZE, 8).getLong(0);
    }
}
