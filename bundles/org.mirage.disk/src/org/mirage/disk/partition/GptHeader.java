// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.partition;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.Guid;

/**
 * A GPT header whose checksum is right (UEFI specification, section 5.3).
 *
 * @param lba where it says that it lies, in sectors, as all of these
 * @param alternate where the other one lies
 * @param entryLength in bytes
 */
record GptHeader(
        int sectorSize, long lba, long alternate, String diskId, long entriesLba, int entryCount, int entryLength, int entriesSum) {

    private static final long SIGNATURE = 0x5452415020494645L; // "EFI PART"
    private static final int LENGTH = 92;
    private static final int MAX_ENTRIES_LENGTH = 1 << 20;
    private static final int ENTRY_LENGTH = 128;
    private static final long LEGACY_BOOTABLE = 1 << 2;

    /** The header in a sector; empty when there is none, or not a sound one. */
    static Optional<GptHeader> read(BlockDevice disk, long lba, int sectorSize) throws IOException {
        if (lba < 1 || lba > Long.MAX_VALUE / sectorSize) {
            return Optional.empty();
        }
        Optional<ByteBuffer> sector = Sectors.read(disk, lba * sectorSize, sectorSize);
        if (sector.isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer b = sector.get();
        int length = b.getInt(12);
        if (b.getLong(0) != SIGNATURE || length < LENGTH || length > sectorSize) {
            return Optional.empty();
        }
        int sum = b.getInt(16);
        b.putInt(16, 0);
        if (sum(b, length) != sum || b.getLong(24) != lba) {
            return Optional.empty();
        }
        GptHeader header = new GptHeader(sectorSize, lba, b.getLong(32), Guid.read(b, 56), b.getLong(72), b.getInt(80),
                b.getInt(84), b.getInt(88));
        return header.isPossible() ? Optional.of(header) : Optional.empty();
    }

    private static int sum(ByteBuffer bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes.array(), 0, length);
        return (int) sum.getValue();
    }

    private boolean isPossible() {
        return entryLength >= ENTRY_LENGTH && entryLength <= 4096 && entryLength % 8 == 0 && entryCount > 0
                && (long) entryCount * entryLength <= MAX_ENTRIES_LENGTH
                && entriesLba > 0 && entriesLba < Long.MAX_VALUE / sectorSize;
    }

    boolean isPrimary() {
        return lba == 1;
    }

    private Optional<ByteBuffer> entries(BlockDevice disk) throws IOException {
        return Sectors.read(disk, entriesLba * sectorSize, entryCount * entryLength);
    }

    boolean hasSoundEntries(BlockDevice disk) throws IOException {
        Optional<ByteBuffer> entries = entries(disk);
        return entries.isPresent() && sum(entries.get(), entries.get().limit()) == entriesSum;
    }

    void addPartitions(BlockDevice disk, PartitionList found) throws IOException {
        ByteBuffer entries = entries(disk).orElseThrow();
        for (int i = 0; i < entryCount; i++) {
            int at = i * entryLength;
            boolean used = entries.getLong(at) != 0 || entries.getLong(at + 8) != 0;
            if (used) {
                found.add(partition(i + 1, Guid.read(entries, at), entries, at));
            }
        }
    }

    /** Sectors that no disk has make a partition that lies outside of it, which the list leaves out. */
    private Partition partition(int number, String type, ByteBuffer entries, int at) {
        long first = entries.getLong(at + 32);
        long last = entries.getLong(at + 40);
        long most = Long.MAX_VALUE / sectorSize - 1;
        boolean possible = first >= 0 && last >= first && first <= most;
        long attributes = entries.getLong(at + 48);
        return new Partition(number, possible ? first * sectorSize : -1,
                possible ? (Math.min(last, most) - first + 1) * sectorSize : 0, type, PartitionTypes.ofGpt(type),
                Guid.read(entries, at + 16), name(entries, at + 56), (attributes & LEGACY_BOOTABLE) != 0, attributes);
    }

    private static String name(ByteBuffer entries, int at) {
        byte[] bytes = new byte[ENTRY_LENGTH - 56];
        entries.get(at, bytes);
        String text = new String(bytes, StandardCharsets.UTF_16LE);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
