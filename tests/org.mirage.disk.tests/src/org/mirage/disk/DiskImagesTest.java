// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Images that qemu-img makes, read back: every byte, every hole. */
class DiskImagesTest {

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    static Path raw;

    @BeforeAll
    static void makeDisk() throws IOException {
        raw = PatternedDisk.make(shared.resolve("disk.raw"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            QCOW2 | disk.qcow2 |
            QCOW2 | disk.qcow2 | compat=0.10
            QCOW2 | disk.qcow2 | compression_type=zstd
            QCOW2 | disk.qcow2 | extended_l2=on
            QCOW2 | disk.qcow2 | cluster_size=512
            QCOW2 | disk.qcow2 | cluster_size=2M
            QCOW2 | disk.qcow2 | preallocation=metadata
            QCOW2 | disk.img   |
            VMDK  | disk.vmdk  | subformat=monolithicSparse
            VMDK  | disk.vmdk  | subformat=streamOptimized
            VDI   | disk.vdi   |
            VDI   | disk.vdi   | static=on
            VHD   | disk.vhd   | subformat=dynamic,force_size=on
            VHD   | disk.vhd   | subformat=fixed,force_size=on
            VHDX  | disk.vhdx  |
            VHDX  | disk.vhdx  | subformat=fixed
            VHDX  | disk.vhdx  | block_size=1M
            VMDK  | disk.vmdk  | subformat=monolithicFlat
            VMDK  | disk.vmdk  | subformat=twoGbMaxExtentSparse
            VMDK  | disk.vmdk  | subformat=twoGbMaxExtentFlat
            VMDK  | disk.vmdk  | subformat=monolithicSparse,zeroed_grain=on
            QED   | disk.qed   |
            PARALLELS | disk.hds |
            RAW   | disk.raw   |
            RAW   | disk       |
            """)
    void readsEveryFormat(DiskFormat format, String name, String options) throws Exception {
        Path file = folder.resolve(name);
        if (options == null) {
            Command.run("qemu-img", "convert", "-f", "raw", "-O", format.toolName(), raw, file);
        } else {
            Command.run("qemu-img", "convert", "-f", "raw", "-O", format.toolName(), "-o", options, raw, file);
        }
        requireSame(file, format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zlib", "zstd"})
    void readsCompressedClusters(String method) throws Exception {
        Path file = folder.resolve("disk.qcow2");
        Command.run("qemu-img", "convert", "-c", "-f", "raw", "-O", "qcow2", "-o", "compression_type=" + method, raw, file);
        requireSame(file, DiskFormat.QCOW2);
    }

    private static void requireSame(Path file, DiskFormat format) throws IOException {
        try (DiskImage image = DiskImages.open(file, null); RawFile truth = RawFile.open(raw)) {
            assertEquals(format, image.format());
            assertEquals(file, image.file());
            BlockDevice device = image.device();
            assertEquals(truth.size(), device.size());
            assertEquals(truth.size(), DiskHeader.inspect(file).virtualSize().getAsLong());
            assertEquals(PatternedDisk.checksum(truth), PatternedDisk.checksum(device));

            List<BlockStatus> status = device.status(0, device.size());
            PatternedDisk.requireTrue(status, truth);
            if (format == DiskFormat.VHDX) {
                // here qemu-img knows nothing; the image itself does
                assertTrue(status.stream().anyMatch(BlockStatus::zero));
            } else {
                assertEquals(QemuMap.of(file, format.toolName()), status);
            }
            assertEquals(List.of(new BlockStatus(11 << 20, 5000, false)), device.status(11 << 20, 5000));
            assertThrows(EOFException.class, () -> device.read(device.size(), ByteBuffer.allocate(1)));
            assertThrows(EOFException.class, () -> device.status(device.size() - 1, 2));
        }
    }

    /** QEMU would take the size from the geometry, which is smaller, for makers that it does not know. */
    @ParameterizedTest
    @ValueSource(strings = {"dynamic", "fixed"})
    void aVhdOfAnotherMakerKeepsItsEnd(String subformat) throws Exception {
        Path file = folder.resolve("disk.vhd");
        Command.run("qemu-img", "convert", "-f", "raw", "-O", "vpc", "-o", "subformat=" + subformat + ",force_size=on", raw, file);
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (long footer : subformat.equals("fixed") ? new long[] {bytes.length() - 512} : new long[] {0, bytes.length() - 512}) {
                byte[] changed = new byte[512];
                bytes.seek(footer);
                bytes.readFully(changed);
                ByteBuffer fields = ByteBuffer.wrap(changed);
                fields.put(28, "vbox".getBytes(StandardCharsets.US_ASCII));
                fields.putShort(56, (short) 140).put(58, (byte) 16).put(59, (byte) 63).putInt(64, 0);
                int sum = 0;
                for (byte b : changed) {
                    sum += Byte.toUnsignedInt(b);
                }
                fields.putInt(64, ~sum);
                bytes.seek(footer);
                bytes.write(changed);
            }
        }
        String info = Command.run("qemu-img", "info", "--output=json", "-f", "vpc", file);
        assertFalse(info.contains("\"virtual-size\": " + Files.size(raw)), info);
        try (DiskImage image = DiskImages.open(file, null); RawFile truth = RawFile.open(raw)) {
            assertEquals(truth.size(), image.device().size());
            assertEquals(PatternedDisk.checksum(truth), PatternedDisk.checksum(image.device()));
        }
    }

    @Test
    void manyThreadsReadAtOnce() throws Exception {
        Path file = folder.resolve("disk.qcow2");
        Command.run("qemu-img", "convert", "-f", "raw", "-O", "qcow2", raw, file);
        try (DiskImage image = DiskImages.open(file, null); RawFile truth = RawFile.open(raw);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> readers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                long offset = i * 337_000L;
                readers.add(() -> {
                    ByteBuffer here = ByteBuffer.allocate(500_001);
                    ByteBuffer there = ByteBuffer.allocateDirect(500_001);
                    truth.read(offset, here);
                    image.device().read(offset, there);
                    return here.flip().equals(there.flip());
                });
            }
            for (Future<Boolean> equal : threads.invokeAll(readers)) {
                assertTrue(equal.get());
            }
        }
    }

    @Test
    void aRawFileWithoutWholeSectorsIsFilledUp() throws Exception {
        Path file = Files.write(folder.resolve("odd.raw"), Pattern.bytes(9, 1_000));
        try (DiskImage image = DiskImages.open(file, null)) {
            assertEquals(1024, image.device().size());
            ByteBuffer end = ByteBuffer.allocate(100);
            image.device().read(924, end);
            byte[] expected = new byte[100];
            System.arraycopy(Pattern.bytes(9, 1_000), 924, expected, 0, 76);
            assertEquals(ByteBuffer.wrap(expected), end.flip());
            assertEquals(new BlockStatus(1000, 24, true), image.device().status(0, 1024).getLast());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,b=c.qcow2
            json:{}.qcow2
            nbd:x:y.qcow2
            file:disk.qcow2
            -f raw "'$(x).qcow2
            """, quoteCharacter = '`')
    void namesMeanNothingToQemu(String name) throws Exception {
        Path plain = folder.resolve("plain.qcow2");
        Command.run("qemu-img", "convert", "-f", "raw", "-O", "qcow2", raw, plain);
        Path file = Files.move(plain, folder.resolve(name));
        requireSame(file, DiskFormat.QCOW2);
    }

    @Test
    void aNameThatIsNoText() throws Exception {
        Command.run("qemu-img", "convert", "-f", "raw", "-O", "qcow2", raw, folder.resolve("plain"));
        Command.run("python3", "-c", "import os,sys; os.rename(sys.argv[1] + '/plain', sys.argv[1].encode() + b'/\\xff\\xfe')", folder);
        try (var files = Files.newDirectoryStream(folder)) {
            try (DiskImage image = DiskImages.open(files.iterator().next(), null); RawFile truth = RawFile.open(raw)) {
                assertEquals(PatternedDisk.checksum(truth), PatternedDisk.checksum(image.device()));
            }
        }
    }
}
