// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.disk.Command;
import org.mirage.disk.DiskHeader;
import org.mirage.disk.ImageSource;
import org.mirage.disk.PatternedDisk;

/** Whatever bytes a header has, looking at it ends soon, with an answer or an IOException. */
class DamagedHeadersTest {

    private static final int ROUNDS = 800;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "qcow2, compat=1.1, 0 196608 262144", "qcow2, extended_l2=on, 0 196608 262144",
        "vmdk, subformat=monolithicSparse, 0 512 10752", "vmdk, subformat=streamOptimized, 0 512 -1024",
        "vdi, static=off, 0 340", "vpc, subformat=dynamic, 0 512 1536", "vpc, subformat=fixed, -512",
        "qed, cluster_size=65536, 0 65536 327680", "parallels, cluster_size=1048576, 0 64",
        "vhdx, block_size=1M, 0 65536 131072 196608 1048576 2097152 3145728 2162688 3211264"
    })
    @Timeout(300)
    void flippedBits(String format, String options, String spots) throws Exception {
        Path raw = PatternedDisk.make(folder.resolve("raw"));
        Path file = folder.resolve("image." + format);
        Command.run("qemu-img", "convert", "-f", "raw", "-O", format, "-o", options, raw, file);
        long[] places = Stream.of(spots.split(" ")).mapToLong(Long::parseLong).toArray();
        int refused = 0;
        Random random = new Random(20260101);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (int round = 0; round < ROUNDS; round++) {
                refused += isRefusedWithChanges(bytes, file, places, random) ? 1 : 0;
            }
        }
        assertTrue(refused > 0, "no damage was noticed");
    }

    /** Changes one to four bytes within 512 of one of the places, looks at the file, and changes them back. */
    private static boolean isRefusedWithChanges(RandomAccessFile bytes, Path file, long[] places, Random random)
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
            return !header.references().isEmpty() || !header.obstacles().isEmpty();
        } catch (IOException e) {
            return true;
        } finally {
            for (int i = count - 1; i >= 0; i--) {
                bytes.seek(offsets[i]);
                bytes.write(before[i]);
            }
        }
    }
}
