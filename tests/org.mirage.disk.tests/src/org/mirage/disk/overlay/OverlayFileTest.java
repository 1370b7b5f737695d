// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.overlay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.DiskImageException;
import org.mirage.testing.Tools;

/** What QEMU wrote over a disk is found where it wrote it, and nothing else. */
class OverlayFileTest {

    private static final int SIZE = 40_000_512;

    @TempDir
    Path folder;
    private Path below;
    private Path overlay;

    @BeforeEach
    void disk() throws IOException {
        below = folder.resolve("below.raw");
        overlay = folder.resolve("overlay.qcow2");
        byte[] bytes = new byte[SIZE];
        new Random(7).nextBytes(bytes);
        Files.write(below, bytes);
    }

    private void write(String clusterSize) throws IOException {
        Tools.run("qemu-img", "create", "-q", "-f", "qcow2", "-o", "cluster_size=" + clusterSize, "-F", "raw", "-b", below.toString(),
                overlay.toString());
        Tools.run("qemu-io", "-d", "unmap", "-f", "qcow2", "-c", "write -P 0x55 100000 70001", "-c", "write -z 1M 1M", "-c", "discard 4M 2M",
                "-c", "write -P 0x66 20M 3M", "-c", "write -P 0x77 40000000 512", overlay.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"64k", "4k", "1M"})
    void rangesAreThoseThatQemuTellsAndBytesToo(String clusterSize) throws IOException {
        write(clusterSize);
        List<String> wanted = new ArrayList<>();
        long end = -1;
        for (String line : Tools.run("qemu-img", "map", "--output=json", overlay.toString()).lines().toList()) {
            if (line.contains("\"depth\": 0")) {
                String[] words = line.replaceAll(".*\"start\": (\\d+), \"length\": (\\d+),.*\"zero\": (\\w+),.*", "$1 $2 $3").split(" ");
                long start = Long.parseLong(words[0]);
                long length = Long.parseLong(words[1]);
                String last = wanted.isEmpty() ? "" : wanted.getLast();
                if (start == end && last.endsWith(words[2])) {
                    // parted only by where it lies in the file
                    long first = Long.parseLong(last.split(" ")[0]);
                    wanted.set(wanted.size() - 1, first + " " + (start + length - first) + " " + words[2]);
                } else {
                    wanted.add(String.join(" ", words));
                }
                end = start + length;
            }
        }
        Path whole = folder.resolve("whole.raw");
        Tools.run("qemu-img", "convert", "-f", "qcow2", "-O", "raw", overlay.toString(), whole.toString());
        byte[] expected = Files.readAllBytes(whole);
        List<String> found = new ArrayList<>();
        try (OverlayFile file = OverlayFile.open(overlay)) {
            assertEquals(SIZE, file.size());
            file.visit((offset, length, zero) -> {
                found.add(offset + " " + length + " " + zero);
                byte[] bytes = new byte[(int) length];
                file.read(offset, ByteBuffer.wrap(bytes));
                assertArrayEquals(Arrays.copyOfRange(expected, (int) offset, (int) (offset + length)), bytes);
            });
            assertThrows(IOException.class, () -> file.read(30 << 20, ByteBuffer.allocate(10)));
        }
        assertTrue(wanted.size() > 3, wanted + "");
        assertEquals(wanted, found);
    }

    @Test
    void whatNoOverlayOfOursIsIsRefused() throws IOException {
        Path packed = folder.resolve("packed.qcow2");
        Tools.bash("head -c 4000000 /dev/zero | tr '\\0' y > '" + below + "'; qemu-img convert -q -c -f raw -O qcow2 '" + below + "' '" + packed + "'");
        try (OverlayFile file = OverlayFile.open(packed)) {
            assertThrows(DiskImageException.class, () -> file.visit((offset, length, zero) -> { }));
        }
        assertThrows(DiskImageException.class, () -> OverlayFile.open(below));
        Tools.run("qemu-img", "create", "-q", "-f", "qcow2", "-o", "extended_l2=on", overlay.toString(), "10M");
        assertThrows(DiskImageException.class, () -> OverlayFile.open(overlay));
    }

    @Test
    void damageIsToldAndNeverReadAround() throws IOException {
        write("4k");
        byte[] whole = Files.readAllBytes(overlay);
        Random random = new Random(11);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            int tables = 1 << 16;
            for (int k = 0; k < 4; k++) {
                damaged[random.nextInt(i % 2 == 0 ? 104 : tables)] = (byte) random.nextInt();
            }
            Files.write(overlay, i % 10 == 0 ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged);
            try (OverlayFile file = OverlayFile.open(overlay)) {
                file.visit((offset, length, zero) -> {
                    assertTrue(offset >= 0 && length > 0 && offset + length <= file.size());
                    file.read(offset, ByteBuffer.allocate((int) Math.min(length, 1 << 16)));
                });
            } catch (DiskImageException e) {
                refused++;
            }
        }
        assertTrue(refused > 50, refused + " refused");
    }

    @Test
    void aPartHasWhatTheWholeHasThere() throws IOException {
        write("64k");
        long start = 15L << 16;
        int size = (21 << 20) + 512;
        List<String> wanted = new ArrayList<>();
        List<String> found = new ArrayList<>();
        try (OverlayFile whole = OverlayFile.open(overlay); OverlayFile part = OverlayFile.openPart(overlay, start, size)) {
            assertEquals(size, part.size());
            whole.visit((offset, length, zero) -> {
                long from = Math.max(offset, start);
                long to = Math.min(offset + length, start + size);
                if (from < to) {
                    wanted.add(from - start + " " + (to - from) + " " + zero);
                }
            });
            part.visit((offset, length, zero) -> {
                found.add(offset + " " + length + " " + zero);
                byte[] bytes = new byte[(int) length];
                byte[] expected = new byte[(int) length];
                part.read(offset, ByteBuffer.wrap(bytes));
                whole.read(start + offset, ByteBuffer.wrap(expected));
                assertArrayEquals(expected, bytes);
            });
        }
        assertTrue(wanted.size() > 2, wanted + "");
        assertEquals(wanted, found);
        assertThrows(DiskImageException.class, () -> OverlayFile.openPart(overlay, start, SIZE));
        assertThrows(DiskImageException.class, () -> OverlayFile.openPart(overlay, 512, size));
    }
}
