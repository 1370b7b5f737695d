// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32C;

import org.mirage.disk.Guid;
import org.mirage.disk.vhdx.VhdxOrigin;

/**
 * What stands in a differencing VHDX before its blocks (MS-VHDX, 2.2 "Header Section" and 2.6 "Metadata Region"): what the file is, two
 * headers, two tables of regions, an empty log, and what is to be known of the disk. The block table follows.
 *
 * @param diskBytes length of the disk
 * @param blockBytes length of a block
 * @param parent what is taken over from the parent
 * @param parentName its file, seen from the folder of the one that is written
 * @param tableBytes length of the block table
 */
record VhdxHead(long diskBytes, int blockBytes, VhdxOrigin parent, String parentName, long tableBytes) {

    /** Everything in such a file begins at a multiple of it. */
    static final int MIB = 1 << 20;
    /** Where the block table begins. */
    static final int TABLE = 3 * MIB;

    private static final int LOG = MIB;
    private static final int METADATA = 2 * MIB;
    private static final int KIB = 1 << 10;
    private static final int HEADER = 4 * KIB;
    private static final int REGIONS = 64 * KIB;
    private static final int ITEMS = 64 * KIB;
    private static final int CHECKSUM = 4;
    private static final int HAS_PARENT = 2;
    private static final int REQUIRED = 1;
    private static final int REQUIRED_ITEM = 4;
    private static final int REQUIRED_ITEM_OF_DISK = 6;

    private static final UUID BLOCK_TABLE_REGION = UUID.fromString("2dc27766-f623-4200-9d64-115e9bfd4a08");
    private static final UUID METADATA_REGION = UUID.fromString("8b7ca206-4790-4b9a-b8fe-575f050f886e");
    private static final UUID FILE_PARAMETERS = UUID.fromString("caa16737-fa36-4d43-b3b6-33f0aa44e76b");
    private static final UUID DISK_SIZE = UUID.fromString("2fa54224-cd1b-4876-b211-5dbed83bf4b8");
    private static final UUID DISK_ID = UUID.fromString("beca12ab-b2e6-4523-93ef-c309e000c746");
    private static final UUID SECTOR_SIZE = UUID.fromString("8141bf1d-a96f-4709-ba47-f233a8faab5f");
    private static final UUID PHYSICAL_SECTOR_SIZE = UUID.fromString("cda348c7-445d-4471-9cc9-e9885251c556");
    private static final UUID PARENT_LOCATOR = UUID.fromString("a8d35f2d-b30b-454d-abf7-d3d84834ab0c");
    /** The type of a parent that is a VHDX file, too. */
    private static final UUID VHDX_PARENT = UUID.fromString("b04aefb7-d19e-4a81-b789-25b8e9445913");

    /** Writes it into a file of zeros. */
    void write(FileChannel file) throws IOException {
        FileLayout.write(file, 0, bytes(64 * KIB).put("vhdxfile".getBytes(StandardCharsets.US_ASCII)).put(utf16("Mirage")).clear());
        UUID fileId = UUID.randomUUID();
        UUID contentId = UUID.randomUUID();
        for (int i = 1; i <= 2; i++) {
            FileLayout.write(file, i * 64 * KIB, header(i, fileId, contentId));
            FileLayout.write(file, (2 + i) * 64 * KIB, regions());
        }
        writeMetadata(file);
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    private static ByteBuffer header(int sequence, UUID fileId, UUID contentId) {
        ByteBuffer header = bytes(HEADER).put("head".getBytes(StandardCharsets.US_ASCII)).putInt(0).putLong(sequence);
        header.put(Guid.bytes(fileId)).put(Guid.bytes(contentId));
        // a log without an identity has nothing in it
        header.putLong(0).putLong(0).putShort((short) 0).putShort((short) 1).putInt(MIB).putLong(LOG);
        return sealed(header);
    }

    private ByteBuffer regions() {
        ByteBuffer regions = bytes(REGIONS).put("regi".getBytes(StandardCharsets.US_ASCII)).putInt(0).putInt(2).putInt(0);
        regions.put(Guid.bytes(BLOCK_TABLE_REGION)).putLong(TABLE).putInt((int) tableBytes).putInt(REQUIRED);
        regions.put(Guid.bytes(METADATA_REGION)).putLong(METADATA).putInt(MIB).putInt(REQUIRED);
        return sealed(regions);
    }

    private static ByteBuffer sealed(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes.clear());
        return bytes.putInt(CHECKSUM, (int) sum.getValue()).clear();
    }

    private void writeMetadata(FileChannel file) throws IOException {
        ByteBuffer table = bytes(ITEMS).put("metadata".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0).putShort((short) 6);
        table.position(32);
        int place = ITEMS;
        place = writeItem(file, table, place, FILE_PARAMETERS, REQUIRED_ITEM, bytes(8).putInt(blockBytes).putInt(HAS_PARENT));
        place = writeItem(file, table, place, DISK_SIZE, REQUIRED_ITEM_OF_DISK, bytes(8).putLong(diskBytes));
        place = writeItem(file, table, place, DISK_ID, REQUIRED_ITEM_OF_DISK, bytes(16).put(Guid.bytes(parent.diskId())));
        place = writeItem(file, table, place, SECTOR_SIZE, REQUIRED_ITEM_OF_DISK, bytes(4).putInt(parent.sectorBytes()));
        place = writeItem(file, table, place, PHYSICAL_SECTOR_SIZE, REQUIRED_ITEM_OF_DISK, bytes(4).putInt(parent.physicalSectorBytes()));
        writeItem(file, table, place, PARENT_LOCATOR, REQUIRED_ITEM, locator());
        FileLayout.write(file, METADATA, table.clear());
    }

    /** Writes an item and its line in the table; returns where the next one goes. */
    private static int writeItem(FileChannel file, ByteBuffer table, int place, UUID id, int flags, ByteBuffer item) throws IOException {
        int length = item.capacity();
        table.put(Guid.bytes(id)).putInt(place).putInt(length).putInt(flags).putInt(0);
        FileLayout.write(file, METADATA + place, item.clear());
        return place + length;
    }

    private ByteBuffer locator() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("parent_linkage", "{" + parent.contentId() + "}");
        values.put("relative_path", ".\\" + parentName);
        int texts = 20 + 12 * values.size();
        int length = texts + values.entrySet().stream().mapToInt(one -> utf16(one.getKey()).length + utf16(one.getValue()).length).sum();
        ByteBuffer locator = bytes(length).put(Guid.bytes(VHDX_PARENT)).putShort((short) 0).putShort((short) values.size());
        int place = texts;
        for (Map.Entry<String, String> one : values.entrySet()) {
            byte[] key = utf16(one.getKey());
            byte[] value = utf16(one.getValue());
            locator.putInt(place).putInt(place + key.length).putShort((short) key.length).putShort((short) value.length);
            locator.put(place, key).put(place + key.length, value);
            place += key.length + value.length;
        }
        return locator;
    }
}
