// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.Command;
import org.mirage.testing.MutationRun;

/** Whatever a partition table says, its partitions lie within the disk and apart from one another, and reading it ends soon. */
class DamagedTablesTest {

    private static final int SIZE = 16 << 20;
    private static final int MOST_READ = 8 << 20;
    private static final int HEADER = 92;
    private static final String LOGICAL = "label: dos\nsize=2M\ntype=5\nsize=1M\nsize=1M\nsize=2M\nsize=1M\n";
    private static final String GPT = "label: gpt\nsize=2M\nsize=3M,name=\"two\"\nsize=1M,attrs=\"LegacyBIOSBootable\"\n";

    /** One warning at least for each check of each parser, but for two that {@link PartitionTableTest} reaches and chance hardly does. */
    private static final List<String> TOLD = List.of("lies outside of the disk", "reaches beyond the end of the disk", "overlaps partition",
            "turns back on itself", "breaks off", "reaches beyond the extended partition", "neither the primary nor the backup",
            "the backup at the end of the disk is used", "the primary one is used", "differs from the primary one",
            "is shorter than its GPT says");

    @TempDir
    Path folder;

    private final Set<String> told = new TreeSet<>();

    @Test
    void someDamage() throws IOException {
        damage(2_000, 20263);
    }

    @Test
    @Tag("full")
    void muchDamage() throws IOException {
        damage(30_000, 12);
        List<String> never = TOLD.stream().filter(part -> told.stream().noneMatch(message -> message.contains(part))).toList();
        assertEquals(List.of(), never, "checks that no damage has reached; told was " + String.join("\n", told));
    }

    private void damage(int usualRounds, long usualSeed) throws IOException {
        MutationRun run = MutationRun.of(usualRounds, usualSeed);
        for (String script : List.of(LOGICAL, GPT)) {
            byte[] sound = disk(script);
            List<int[]> parts = parts(sound, script.equals(GPT));
            int noticed = 0;
            for (int round = 0; round < run.rounds(); round++) {
                Random random = new Random(run.seed() * 1_000_003 + round);
                byte[][] before = parts.stream().map(part -> ByteBuffer.allocate(part[1]).put(sound, part[0], part[1]).array())
                        .toArray(byte[][]::new);
                change(sound, parts, random);
                if (script.equals(GPT) && random.nextInt(4) != 0) {
                    seal(sound, 512);
                    seal(sound, SIZE - 512);
                }
                PartitionTable table = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> PartitionTable.read(new Counted(sound)),
                        "round " + round + " of " + run);
                assertApart(table, "round " + round + " of " + run);
                table.warnings().forEach(warning -> told.add(warning.replaceAll("[0-9]+", "N")));
                noticed += table.warnings().isEmpty() ? 0 : 1;
                for (int i = 0; i < before.length; i++) {
                    System.arraycopy(before[i], 0, sound, parts.get(i)[0], before[i].length);
                }
            }
            run.tell(DamagedTablesTest.class, noticed);
            assertTrue(noticed > run.rounds() / 20, noticed + " of " + run);
        }
    }

    private static void assertApart(PartitionTable table, String which) {
        List<Partition> byPlace = new ArrayList<>(table.partitions());
        byPlace.sort((a, b) -> Long.compare(a.offset(), b.offset()));
        long end = 0;
        for (Partition partition : byPlace) {
            assertTrue(partition.offset() >= end && partition.length() > 0 && partition.length() <= SIZE - partition.offset(),
                    () -> which + ": " + table);
            end = partition.offset() + partition.length();
        }
    }

    private byte[] disk(String script) throws IOException {
        Path file = folder.resolve("disk.raw");
        Files.write(file, new byte[SIZE]);
        Path table = Files.writeString(folder.resolve("table"), script);
        Command.run("bash", "-euc", "sfdisk -q --no-tell-kernel '" + file + "' < '" + table + "'");
        return Files.readAllBytes(file);
    }

    /** Where the tables stand: of an MBR all sectors with a mark in the chain, of a GPT both headers and some of the entries. */
    private static List<int[]> parts(byte[] disk, boolean gpt) {
        List<int[]> parts = new ArrayList<>(List.of(new int[] {440, 72}));
        if (gpt) {
            parts.addAll(List.of(new int[] {512, HEADER}, new int[] {1024, 512}, new int[] {SIZE - 512, HEADER},
                    new int[] {SIZE - 512 - 128 * 128, 512}));
        } else {
            for (int at = 512; at < disk.length; at += 512) {
                if ((disk[at + 510] & 0xFF) == 0x55 && (disk[at + 511] & 0xFF) == 0xAA) {
                    parts.add(new int[] {at + 440, 72});
                }
            }
            assertTrue(parts.size() > 4, "logical partitions: " + parts.size());
        }
        return parts;
    }

    private static void change(byte[] disk, List<int[]> parts, Random random) {
        for (int i = random.nextInt(4); i >= 0; i--) {
            int[] part = parts.get(random.nextInt(parts.size()));
            int at = part[0] + random.nextInt(part[1]);
            switch (random.nextInt(4)) {
                case 0 -> disk[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> disk[at] = (byte) random.nextInt();
                case 2 -> {
                    int[] other = parts.get(random.nextInt(parts.size()));
                    int length = Math.min(1 + random.nextInt(64), Math.min(part[0] + part[1] - at, other[1]));
                    System.arraycopy(disk, other[0], disk, at, length);
                }
                default -> {
                    for (int k = at; k < Math.min(at + 4, part[0] + part[1]); k++) {
                        disk[k] = (byte) (random.nextBoolean() ? 0xFF : 0);
                    }
                }
            }
        }
    }

    /** Gives a GPT's entries and header their checksums again, where the header says that they lie on the disk. */
    private static void seal(byte[] disk, int header) {
        ByteBuffer bytes = ByteBuffer.wrap(disk).order(ByteOrder.LITTLE_ENDIAN);
        long entries = bytes.getLong(header + 72) * 512;
        long length = Integer.toUnsignedLong(bytes.getInt(header + 80)) * Integer.toUnsignedLong(bytes.getInt(header + 84));
        if (entries >= 0 && entries < SIZE && length > 0 && length <= SIZE - entries) {
            bytes.putInt(header + 88, sum(disk, (int) entries, (int) length));
        }
        bytes.putInt(header + 16, 0);
        int size = bytes.getInt(header + 12);
        bytes.putInt(header + 16, sum(disk, header, size < HEADER || size > 512 ? HEADER : size));
    }

    private static int sum(byte[] bytes, int offset, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, offset, length);
        return (int) sum.getValue();
    }

    /** A disk in memory that bears neither reading outside nor reading without end. */
    private static final class Counted implements BlockDevice {

        private final byte[] bytes;
        private long read;

        Counted(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void read(long offset, ByteBuffer target) {
            read += target.remaining();
            assertTrue(offset >= 0 && offset <= bytes.length - target.remaining(), "reads outside the disk");
            assertTrue(read <= MOST_READ, "reads without end");
            target.put(bytes, (int) offset, target.remaining());
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
