// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.filesystem.PooledReader;
import org.mirage.testing.Tools;

/** What the reader lets drop is nothing that anyone misses, and addresses lie where the file system's tools say. */
class BtrfsSpaceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 | 120M | --mixed -n 4096 -O ^no-holes",
        "4 | 130M | -m raid10 -d raid0"})
    void withoutWhatIsDroppedItIsTheSameAndClean(int devices, String size, String options) throws IOException {
        drop(devices, size, options);
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 | 260M | -m dup", "3 | 130M | -m raid1 -d raid0", "4 | 130M | -m raid10 -d raid10", "4 | 130M | -m raid1c4 -d raid1"})
    void soWithTheRest(int devices, String size, String options) throws IOException {
        drop(devices, size, options);
    }

    private void drop(int devices, String size, String options) throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, devices, size, options).with("compress=zstd", """
                for i in $(seq 20); do head -c 1500000 /dev/urandom > n$i; seq $i 20000 > t$i; done; sync; rm n1* t5
                btrfs -q subvolume create s; cp --reflink=always n3 s/n3; btrfs -q subvolume snapshot s s2; head -c 9000 /dev/zero > s/n3
                """);
        BtrfsImage rebuilt = Rebuilt.of(image, folder);
        assertEquals(image.truth(), rebuilt.truth());
        rebuilt.check();
        for (Path file : rebuilt.files()) {
            for (String copy : new String[] {"0", "1"}) {
                String superblock = Tools.run("btrfs", "inspect-internal", "dump-super", "-s", copy, file.toString());
                assertTrue(superblock.contains("[match]"), superblock);
            }
        }
    }

    @Test
    void usedRangesAreThoseOfTheExtentTree() throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, 1, "260M", "").with("compress=lzo",
                "for i in $(seq 300); do seq $i $((i * 50)) > t$i; done; sync; rm t*7; head -c 3000000 /dev/urandom > noise");
        TreeMap<Long, Long> listed = new TreeMap<>();
        for (String line : Tools.run("btrfs", "inspect-internal", "dump-tree", "-t", "extent", image.file().toString()).lines().toList()) {
            String[] words = line.strip().split("[ ()]+");
            if (line.contains("EXTENT_ITEM") && words[0].equals("item")) {
                listed.put(Long.parseLong(words[3]), Long.parseLong(words[5]));
            } else if (line.contains("METADATA_ITEM") && words[0].equals("item")) {
                listed.put(Long.parseLong(words[3]), 16384L);
            }
        }
        assertTrue(listed.size() > 30);
        image.read(reader -> {
            long[] sums = new long[2];
            listed.values().forEach(length -> sums[0] += length);
            reader.visitUsed((offset, length) -> {
                sums[1] += length;
                for (long at = offset; at < offset + length && listed.containsKey(at);) {
                    at += listed.remove(at);
                }
            });
            assertEquals("{}", listed.toString());
            assertTrue(sums[1] - sums[0] <= 4096, "used besides what is listed, a copy of the superblock: " + (sums[1] - sums[0]));
            assertEquals(sums[0], reader.info().usedBytes());
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 | -m dup -d single", "4 | -m raid10 -d raid0"})
    void addressesLieWhereTheToolsSay(int devices, String options) throws IOException {
        place(devices, options);
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2 | -m raid1 -d raid0", "3 | -m raid1c3 -d raid0", "4 | -m raid10 -d raid10", "4 | -m raid1c4 -d raid1"})
    void soDoTheRest(int devices, String options) throws IOException {
        place(devices, options);
    }

    private void place(int devices, String options) throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, devices, "130M", options)
                .with("noatime", "head -c 9000000 /dev/urandom > noise; mkdir d; touch d/{1..500}");
        image.read(reader -> {
            TreeMap<Long, Long> used = new TreeMap<>();
            reader.visitUsed(used::put);
            Random random = new Random(devices);
            for (int i = 0; i < 6; i++) {
                Long[] starts = used.keySet().toArray(Long[]::new);
                long start = starts[random.nextInt(starts.length)];
                long address = start + random.nextLong(used.get(start)) / 4096 * 4096;
                StringBuilder copies = new StringBuilder();
                for (int device = 0; device < devices; device++) {
                    copies.append(on(reader, device, address));
                }
                if (!copies.toString().contains(" at " + Damage.SECOND + "\n")) { // of superblocks the tools tell no address
                    assertEquals(image.mapLogical(address), sorted(copies.toString()), "address " + address);
                }
            }
        });
    }

    private static String on(PooledReader reader, int device, long address) throws IOException {
        StringBuilder found = new StringBuilder();
        reader.placement().visitDevice(device, 0, 130 << 20, (deviceOffset, offset, length, copy) -> {
            if (address >= offset && address < offset + length) {
                found.append("device ").append(device).append(" at ").append(deviceOffset + address - offset).append('\n');
            }
        });
        reader.placement().visit(address, 4096, (offset, readDevice, deviceOffset, length) -> {
            boolean listed = readDevice != device || found.toString().contains("at " + deviceOffset + "\n");
            assertTrue(listed && length == 4096, "what is read lies at one of the places that the device tells");
        });
        return found.toString();
    }

    static String sorted(String lines) {
        return String.join("\n", lines.lines().sorted().toList());
    }

    @Test
    void whatNoCopyOfASuperblockIsOnMayBeDropped() throws IOException {
        BtrfsImage image = BtrfsImage.make(folder, 1, "260M", "-m single");
        image.read(reader -> {
            StringBuilder ranges = new StringBuilder();
            reader.visitUnallocated(0, (offset, length) -> ranges.append(offset >> 10).append('+').append(length >> 10).append(' '));
            // the first MiB is kept; chunks follow; the copy of the superblock at 64 MiB divides the rest
            assertTrue(ranges.toString().matches("(\\d+\\+\\d+ )*\\d+\\+\\d+ 65540\\+200700 "), ranges.toString());
        });
    }
}
