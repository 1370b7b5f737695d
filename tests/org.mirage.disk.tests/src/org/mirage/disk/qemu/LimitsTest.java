// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.Command;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskImageException;
import org.mirage.disk.DiskImageException.Problem;
import org.mirage.disk.DiskImages;
import org.mirage.disk.ImageSource;
import org.mirage.disk.Pattern;

/** An image that keeps its reader busy or fills it up ends in an error within a minute. */
@Timeout(60)
class LimitsTest {

    @TempDir
    Path folder;

    private Path image() throws Exception {
        Path raw = Files.write(folder.resolve("raw"), Pattern.bytes(1, 20 << 20));
        Path image = folder.resolve("image.qcow2");
        Command.run("qemu-img", "convert", "-f", "raw", "-O", "qcow2", raw, image);
        return image;
    }

    @Test
    void aReaderThatHangs() throws Exception {
        Path image = image();
        QemuNode node = new QemuNode(DiskFormat.QCOW2, ImageSource.of(image), null, null);
        try (QemuDevice device = QemuDevice.open(image, node, Duration.ofSeconds(3))) {
            ByteBuffer whole = ByteBuffer.allocate(20 << 20);
            device.read(0, whole);
            assertEquals(ByteBuffer.wrap(Pattern.bytes(1, 20 << 20)), whole.flip());
            // idle for longer than it may be silent
            Thread.sleep(4000);
            device.read(5, ByteBuffer.allocate(10));

            ProcessHandle reader = reader();
            Command.run("kill", "-STOP", reader.pid());
            long start = System.nanoTime();
            DiskImageException e = assertThrows(DiskImageException.class, () -> device.read(0, ByteBuffer.allocate(1 << 20)));
            assertTrue(System.nanoTime() - start < 20_000_000_000L);
            assertEquals(Problem.READER_FAILED, e.problem(), e.getMessage());
            assertTrue(e.getMessage().contains("no answer"), e.getMessage());
            reader.onExit().get();
            assertFalse(reader.isAlive());
        }
    }

    private static ProcessHandle reader() {
        try (Stream<ProcessHandle> children = ProcessHandle.current().descendants()) {
            return children.filter(child -> child.info().command().orElse("").endsWith("qemu-nbd")).findFirst().orElseThrow();
        }
    }

    @Test
    void anImageWhoseTablesFillTheMemory() throws Exception {
        Path file = folder.resolve("large.vdi");
        Command.run("qemu-img", "create", "-f", "vdi", file, "1G");
        long blocks = 0x3fff_fff0L;
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            ByteBuffer fields = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
            bytes.seek(0x170);
            bytes.readFully(fields.array());
            fields.putLong(0, blocks << 20).putInt(16, (int) blocks);
            bytes.seek(0x170);
            bytes.write(fields.array());
            bytes.setLength(5L << 30);
        }
        DiskImageException e = assertThrows(DiskImageException.class, () -> DiskImages.open(file, null).close());
        assertEquals(Problem.READER_FAILED, e.problem(), e.getMessage());
    }
}
