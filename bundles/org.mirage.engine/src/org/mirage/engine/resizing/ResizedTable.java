// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.resizing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;

import org.mirage.disk.BlockDevice;
import org.mirage.engine.MirageException;

/**
 * Writes the partition table of a disk that gets another size, in which one partition gets another length: an MBR, or a GPT with
 * both of its headers (UEFI specification 2.10, sections 5.2 and 5.3).
 */
final class ResizedTable {

    private static final int SECTOR = 512;
    private static final int MBR_ENTRIES = 446;
    private static final int MBR_ENTRY = 16;
    private static final long MOST_SECTORS = 0xffff_ffffL;
    private static final byte PROTECTIVE = (byte) 0xee;
    private static final long SIGNATURE = 0x5452415020494645L;
    private static final int LONGEST_ENTRIES = 1 << 20;

    private final BlockDevice disk;
    private final ResizePlan plan;
    private final Patches patches = new Patches();

    private ResizedTable(BlockDevice disk, ResizePlan plan) {
        this.disk = disk;
        this.plan = plan;
    }

    /**
     * The disk with its new size and table; the disk itself stays open when that is closed.
     *
     * @param gpt whether its table is a GPT
     * @throws MirageException when there is no table that is sound
     */
    static BlockDevice over(BlockDevice disk, ResizePlan plan, boolean gpt) throws IOException {
        ResizedTable table = new ResizedTable(disk, plan);
        if (plan.partition() != null) {
            if (gpt) {
                table.gpt();
            } else {
                table.mbr();
            }
        }
        return table.patches.over(disk, plan.size());
    }

    private ByteBuffer read(long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        disk.read(offset, bytes);
        return bytes.flip();
    }

    private void mbr() throws IOException {
        ByteBuffer sector = read(0, SECTOR);
        int entry = MBR_ENTRIES + (plan.partition().number() - 1) * MBR_ENTRY;
        if (Integer.toUnsignedLong(sector.getInt(entry + 8)) * SECTOR != plan.partition().offset()) {
            throw new MirageException("The partition table is not what it was when the disk was imported");
        }
        sector.putInt(entry + 12, (int) (plan.length() / SECTOR));
        // cylinders, heads and sectors end long before; this says that nobody shall look at them
        sector.put(entry + 5, (byte) 0xfe).put(entry + 6, (byte) 0xff).put(entry + 7, (byte) 0xff);
        patches.put(0, sector.array());
    }

    private void gpt() throws IOException {
        ByteBuffer header = read(SECTOR, SECTOR);
        int headerLength = header.getInt(12);
        int entryCount = header.getInt(80);
        int entryLength = header.getInt(84);
        long entriesLba = header.getLong(72);
        long entriesBytes = (long) entryCount * entryLength;
        int number = plan.partition().number();
        if (header.getLong(0) != SIGNATURE || headerLength < 92 || headerLength > SECTOR || entryLength < 128 || number > entryCount
                || entriesBytes <= 0 || entriesBytes > LONGEST_ENTRIES || entriesLba < 2 || entriesLba * SECTOR + entriesBytes > disk.size()) {
            throw new MirageException("The first header of the GPT is damaged; mend it before, with gdisk for example");
        }
        int sectors = (int) Math.ceilDiv(entriesBytes, SECTOR);
        ByteBuffer entries = read(entriesLba * SECTOR, sectors * SECTOR);
        int entry = (number - 1) * entryLength;
        if (entries.getLong(entry + 32) * SECTOR != plan.partition().offset()) {
            throw new MirageException("The partition table is not what it was when the disk was imported");
        }
        entries.putLong(entry + 40, (plan.offset() + plan.length()) / SECTOR - 1);
        long last = plan.size() / SECTOR - 1;
        long backupEntries = last - sectors;
        forget(header.getLong(32));
        header.putLong(32, last).putLong(48, backupEntries - 1).putInt(88, sum(entries.array(), (int) entriesBytes));
        seal(header, headerLength);
        ByteBuffer backup = ByteBuffer.wrap(header.array().clone()).order(ByteOrder.LITTLE_ENDIAN);
        backup.putLong(24, last).putLong(32, 1).putLong(72, backupEntries);
        seal(backup, headerLength);
        protect(last);
        patches.put(SECTOR, header.array());
        patches.put(entriesLba * SECTOR, entries.array());
        patches.put(backupEntries * SECTOR, entries.array());
        patches.put(last * SECTOR, backup.array());
    }

    /** A header in the middle of a disk would be taken for one by who looks for a lost table. */
    private void forget(long lba) throws IOException {
        long place = lba * SECTOR;
        if (lba > 1 && lba < Long.MAX_VALUE / SECTOR && place + SECTOR <= Math.min(disk.size(), plan.size() - (1 << 16))
                && read(place, SECTOR).getLong(0) == SIGNATURE) {
            patches.put(place, new byte[SECTOR]);
        }
    }

    private void protect(long last) throws IOException {
        ByteBuffer sector = read(0, SECTOR);
        if (sector.get(MBR_ENTRIES + 4) == PROTECTIVE) {
            sector.putInt(MBR_ENTRIES + 12, (int) Math.min(last, MOST_SECTORS));
            patches.put(0, sector.array());
        }
    }

    private static void seal(ByteBuffer header, int length) {
        header.putInt(16, 0);
        header.putInt(16, sum(header.array(), length));
    }

    private static int sum(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }
}
