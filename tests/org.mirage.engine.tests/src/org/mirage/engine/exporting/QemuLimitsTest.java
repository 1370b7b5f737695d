// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.MirageException;
import org.mirage.testing.Tools;

/** {@code qemu-img} that hangs or is filled up ends in an error. */
@Timeout(60)
class QemuLimitsTest {

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final long MEMORY = 2L << 30;

    @TempDir
    Path folder;

    @Test
    void sizesAreTold() throws IOException {
        Path image = folder.resolve("good.qcow2");
        Tools.run("qemu-img", "create", "-q", "-f", "qcow2", image.toString(), "12345K");
        assertEquals(12345 << 10, QemuInfo.virtualSize(image, DiskFormat.QCOW2));
    }

    @Test
    void aFileThatNeverAnswers() throws IOException {
        Path pipe = folder.resolve("pipe");
        Tools.run("mkfifo", pipe.toString());
        assertThrows(MirageException.class, () -> QemuInfo.virtualSize(pipe, DiskFormat.QCOW2, MEMORY, SHORT));
    }

    @Test
    void tablesThatFillTheMemory() throws IOException {
        Path file = folder.resolve("large.vdi");
        Tools.run("qemu-img", "create", "-q", "-f", "vdi", file.toString(), "1G");
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
        MirageException e = assertThrows(MirageException.class, () -> QemuInfo.virtualSize(file, DiskFormat.VDI));
        assertTrue(e.getMessage().contains("large.vdi"), e.getMessage());
    }

    @Test
    void aConversionThatStandsStill() throws Exception {
        Process still = new ProcessBuilder("sleep", "50").start();
        try {
            Stall stall = new Stall(still, SHORT);
            IOException e = assertThrows(IOException.class, () -> {
                while (still.isAlive()) {
                    stall.check();
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            });
            assertTrue(e.getMessage().contains("hung"), e.getMessage());
        } finally {
            still.destroyForcibly();
        }
    }

    @Test
    void aConversionThatGoesOn() throws Exception {
        Process busy = new ProcessBuilder("sh", "-c", "for i in 1 2 3 4 5 6 7 8; do echo $i; sleep 0.5; done")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            Stall stall = new Stall(busy, SHORT);
            while (busy.isAlive()) {
                stall.check();
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertEquals(0, busy.exitValue());
        } finally {
            busy.destroyForcibly();
        }
    }
}
