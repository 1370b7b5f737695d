// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.Command;
import org.mirage.disk.DiskHeader;
import org.mirage.disk.ImageSource;
import org.mirage.disk.PatternedDisk;
import org.mirage.testing.MutationRun;

/** Whatever bytes a header has, looking at it ends soon, with an answer or an IOException. */
class DamagedHeadersTest {

    private static final String QCOW2 = "qcow2, compat=1.1, 0 196608 262144";
    private static final String QCOW2_SUBCLUSTERS = "qcow2, extended_l2=on, 0 196608 262144";
    private static final String VMDK = "vmdk, subformat=monolithicSparse, 0 512 10752";
    private static final String VMDK_STREAM = "vmdk, subformat=streamOptimized, 0 512 -1024";
    private static final String VDI = "vdi, static=off, 0 340";
    private static final String VHD = "vpc, subformat=dynamic, 0 512 1536";
    private static final String VHD_FIXED = "vpc, subformat=fixed, -512";
    private static final String QED = "qed, cluster_size=65536, 0 65536 327680";
    private static final String PARALLELS = "parallels, cluster_size=1048576, 0 64";
    private static final String VHDX = "vhdx, block_size=1M, 0 65536 131072 196608 1048576 2097152 3145728 2162688 3211264";

    /** What is told of the damage by each format's parser, one part at least for each of its checks. */
    private static final Map<String, List<String>> TOLD = Map.of();

    @TempDir
    Path folder;

    private final Set<String> told = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(strings = {QCOW2, QCOW2_SUBCLUSTERS, VMDK, VMDK_STREAM, VDI, VHD, VHD_FIXED, QED, PARALLELS, VHDX})
    @Timeout(300)
    void someDamage(String image) throws Exception {
        damage(image, 800, 20260101);
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {QCOW2, QCOW2_SUBCLUSTERS, VMDK, VMDK_STREAM, VDI, VHD, VHD_FIXED, QED, PARALLELS, VHDX})
    @Timeout(1200)
    void muchDamage(String image) throws Exception {
        damage(image, 30_000, 11);
        List<String> never = TOLD.getOrDefault(image, List.of()).stream()
                .filter(part -> told.stream().noneMatch(message -> message.contains(part))).toList();
        assertEquals(List.of(), never, "checks that no damage has reached; told was " + String.join("\n", told));
    }

    private void damage(String image, int usualRounds, long usualSeed) throws Exception {
        MutationRun run = MutationRun.of(usualRounds, usualSeed);
        String[] words = image.split(", ");
        Path raw = PatternedDisk.make(folder.resolve("raw"));
        Path file = folder.resolve("image." + words[0]);
        Command.run("qemu-img", "convert", "-f", "raw", "-O", words[0], "-o", words[1], raw, file);
        long[] places = Stream.of(words[2].split(" ")).mapToLong(Long::parseLong).toArray();
        int refused = 0;
        Random random = new Random(run.seed());
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (int round = 0; round < run.rounds(); round++) {
                refused += isRefusedWithChanges(bytes, file, places, random) ? 1 : 0;
            }
        }
        run.tell(DamagedHeadersTest.class, refused);
        assertTrue(refused > 0, "no damage was noticed");
    }

    /** Changes one to four bytes within 512 of one of the places, looks at the file, and changes them back. */
    private boolean isRefusedWithChanges(RandomAccessFile bytes, Path file, long[] places, Random random)
            throws IOException {
        int count = 1 + random.nextInt(4);
        long[] offsets = new long[count];
        byte[] before = new byte[count];
        for (int i = 0; i < count; i++) {
            long place = places[random.nextInt(places.length)];
            offsets[i] = (place < 0 ? bytes.length() + place : place) + random.nextInt(512);
            bytes.seek(offsets[i]);
            before[i] = bytes.readByte();
            bytes.seek(offsets[i]);
            bytes.write(random.nextBoolean() ? random.nextInt(256) : before[i] ^ 1 << random.nextInt(8));
        }
        try (ImageSource source = ImageSource.of(file)) {
            DiskHeader header = Headers.inspect(source);
            Headers.requireComplete(source, header.format());
            Headers.dataFileReach(source, header.format());
            Headers.presentBlocks(source, header.format());
            header.obstacles().forEach(obstacle -> note(String.valueOf(obstacle), file));
            return !header.references().isEmpty() || !header.obstacles().isEmpty();
        } catch (IOException e) {
            note(String.valueOf(e.getMessage()), file);
            return true;
        } finally {
            for (int i = count - 1; i >= 0; i--) {
                bytes.seek(offsets[i]);
                bytes.write(before[i]);
            }
        }
    }

    private void note(String message, Path file) {
        told.add(message.replace(file.toString(), "").replaceAll("[0-9]+", "N"));
    }
}
