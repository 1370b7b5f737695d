// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.nbd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.Command;
import org.mirage.disk.PatternedDisk;
import org.mirage.disk.QemuMap;
import org.mirage.disk.RawFile;

/** The server, asked by the programs that it is made for. */
@Timeout(300)
class NbdServerTest {

    @TempDir
    Path folder;

    Path raw;
    RawFile disk;
    NbdServer server;

    @BeforeEach
    void serve() throws IOException {
        raw = PatternedDisk.make(folder.resolve("disk.raw"));
        disk = RawFile.open(raw);
        server = NbdServer.start(Map.of("", disk, "päckchen & co", disk.slice(10 << 20, 5 << 20), "broken", new Broken(disk)));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        disk.close();
    }

    @Test
    void tellsNbdinfoWhatItServes() throws Exception {
        String json = Command.run("nbdinfo", "--json", server.uri(""));
        assertTrue(json.contains("\"export-size\": " + disk.size()), json);
        assertTrue(json.contains("\"protocol\": \"newstyle-fixed\""), json);
        assertTrue(json.contains("\"structured\": true"), json);
        assertTrue(json.contains("\"is_read_only\": true"), json);
        assertTrue(json.contains("\"can_multi_conn\": true"), json);
        assertTrue(json.contains("\"base:allocation\""), json);
        String list = Command.run("nbdinfo", "--list", "--json", server.uri(""));
        assertTrue(list.contains("\"export-name\": \"päckchen & co\"") && list.contains("\"export-name\": \"broken\""), list);
        assertEquals(5 << 20, Integer.parseInt(Command.run("nbdinfo", "--size", server.uri("päckchen & co")).strip()));
        Command.Result absent = Command.attempt("nbdinfo", server.uri("absent"));
        assertNotEquals(0, absent.exit());
        assertTrue(absent.output().contains("for export: absent"), absent.output());
    }

    @Test
    void isPrivate() throws Exception {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(server.socket())));
        Path place = server.socket().getParent();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(place)));
        server.close();
        assertTrue(Files.notExists(place));
    }

    @Test
    void aSocketWhereTheCallerWantsIt() throws Exception {
        Path socket = folder.resolve("my socket?&");
        try (NbdServer own = NbdServer.start(socket, Map.of("x", disk))) {
            assertEquals(Long.toString(disk.size()), Command.run("nbdinfo", "--size", own.uri("x")).strip());
            IOException e = assertThrows(IOException.class, () -> NbdServer.start(socket, Map.of()));
            assertTrue(e.getMessage().contains(socket.toString()), e.getMessage());
        }
        assertTrue(Files.notExists(socket));
    }

    @Test
    void holesStayHoles() throws Exception {
        assertEquals(QemuMap.of(raw, "raw"), QemuMap.of(server.uri(""), "raw"));
        String map = Command.run("nbdinfo", "--map", "--json", server.uri(""));
        long end = 0;
        List<Boolean> zero = new ArrayList<>();
        for (String range : map.split("\\}")) {
            if (range.contains("offset")) {
                assertEquals(end, number(range, "offset"), map);
                end += number(range, "length");
                zero.add(range.contains("\"hole,zero\""));
            }
        }
        assertEquals(disk.size(), end);
        assertEquals(disk.status(0, disk.size()).stream().map(BlockStatus::zero).toList(), zero);
    }

    private static long number(String json, String name) {
        return Long.parseLong(json.replaceAll("(?s).*\"" + name + "\": *(\\d+).*", "$1"));
    }

    @Test
    void qemuReadsEveryByte() throws Exception {
        Path copy = folder.resolve("copy.raw");
        Command.run("qemu-img", "convert", "-f", "raw", "-O", "raw", server.uri(""), copy);
        assertEquals(-1, Files.mismatch(raw, copy));
        for (String format : List.of("qcow2", "vdi", "vmdk", "vhdx")) {
            Path image = folder.resolve("copy." + format);
            Command.run("qemu-img", "convert", "-f", "raw", "-O", format, server.uri(""), image);
            Command.run("qemu-img", "compare", "-f", "raw", "-F", format, server.uri(""), image);
        }
    }

    @Test
    void libnbdReadsEveryByte() throws Exception {
        Path copy = folder.resolve("copy.raw");
        Command.run("nbdcopy", server.uri(""), copy);
        assertEquals(-1, Files.mismatch(raw, copy));
        Path synchronous = folder.resolve("synchronous.raw");
        Command.run("nbdcopy", "--synchronous", "--allocated", server.uri(""), synchronous);
        assertEquals(-1, Files.mismatch(raw, synchronous));
    }

    @Test
    void eightClientsAtOnce() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Long>> copies = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Path copy = folder.resolve("copy" + i);
                boolean qemu = i % 2 == 0;
                copies.add(threads.submit(() -> {
                    if (qemu) {
                        Command.run("qemu-img", "convert", "-f", "raw", "-O", "raw", server.uri(""), copy);
                    } else {
                        Command.run("nbdcopy", "--connections=4", "--requests=64", server.uri(""), copy);
                    }
                    return Files.mismatch(raw, copy);
                }));
            }
            for (Future<Long> copy : copies) {
                assertEquals(-1, copy.get());
            }
        }
    }

    @Test
    void readsAtAnyByteAndRefusesToWrite() throws Exception {
        byte[] bytes = Files.readAllBytes(raw);
        try (NbdDevice device = NbdDevice.connect(server.socket(), "päckchen & co", 1)) {
            assertEquals(5 << 20, device.size());
            for (int[] range : new int[][] {{0, 5 << 20}, {1, 1}, {12_345, 3_456_789}, {(5 << 20) - 1, 1}, {7, 0}}) {
                ByteBuffer read = ByteBuffer.allocate(range[1]);
                device.read(range[0], read);
                assertEquals(ByteBuffer.wrap(bytes, (10 << 20) + range[0], range[1]), read.flip());
            }
        }
        Command.Result write = Command.attempt("qemu-io", "-f", "raw", "-c", "write 0 512", server.uri(""));
        assertTrue(write.output().contains("Permission denied"), write.output());
        assertTrue(Command.run("qemu-io", "-r", "-f", "raw", "-c", "read -P 0 20M 1M", server.uri("")).contains("1 MiB, 1 ops"));
    }

    @Test
    void aDeviceThatFailsIsAnErrorAndNoEnd() throws Exception {
        Command.Result read = Command.attempt("qemu-io", "-r", "-f", "raw", "-c", "read 1M 512", "-c", "read 0 512", server.uri("broken"));
        assertTrue(read.output().contains("read failed: Input/output error"), read.output());
        assertTrue(read.output().contains("read 512/512 bytes at offset 0"), read.output());
        try (NbdDevice device = NbdDevice.connect(server.socket(), "broken", 1)) {
            IOException e = assertThrows(IOException.class, () -> device.read(0, ByteBuffer.allocate(3 << 20)));
            assertTrue(e.getMessage().contains("bad sector"), e.getMessage());
            device.read(0, ByteBuffer.allocate(512));
            assertThrows(IOException.class, () -> device.status(0, 8 << 20));
        }
    }

    @Test
    void closingWaitsForNobodyAndEndsAll() throws Exception {
        NbdDevice device = NbdDevice.connect(server.socket(), "", 4);
        device.read(0, ByteBuffer.allocate(512));
        server.close();
        server.close();
        assertThrows(IOException.class, () -> device.read(0, ByteBuffer.allocate(512)));
        device.close();
        assertThrows(IOException.class, () -> NbdDevice.connect(server.socket(), "", 1));
        disk.read(0, ByteBuffer.allocate(512));
    }

    @Test
    void anOverlayOfTheServedDisk() throws Exception {
        Path overlay = folder.resolve("overlay.qcow2");
        Command.run("qemu-img", "create", "-f", "qcow2", "-F", "raw", "-b", server.uri(""), overlay);
        Command.run("qemu-io", "-f", "qcow2", "-c", "write -P 7 10M 64k", overlay);
        String map = Command.run("qemu-img", "map", "--output=json", overlay);
        assertTrue(map.contains("\"start\": 10485760, \"length\": 65536, \"depth\": 0"), map);
    }

    @Test
    @Tag("full")
    void libguestfsReadsAFileSystem() throws Exception {
        Path ext = folder.resolve("ext4.raw");
        Path files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("hello"), "served\n");
        Command.run("mke2fs", "-q", "-t", "ext4", "-d", files, ext, "64M");
        try (RawFile device = RawFile.open(ext); NbdServer own = NbdServer.start(Map.of("", device))) {
            String seen = Command.run("env", "LIBGUESTFS_BACKEND=direct", "LIBGUESTFS_BACKEND_SETTINGS=force_tcg",
                    "guestfish", "--ro", "--format=raw", "-a", "nbd://?socket=" + own.socket(),
                    "run", ":", "mount-ro", "/dev/sda", "/", ":", "cat", "/hello");
            assertEquals("served", seen.strip());
        }
    }

    /** Fails between 1 MiB and 2 MiB, as a disk with bad sectors does. */
    private record Broken(BlockDevice inner) implements BlockDevice {

        @Override
        public long size() {
            return inner.size();
        }

        @Override
        public void read(long offset, ByteBuffer target) throws IOException {
            if (offset < 2 << 20 && offset + target.remaining() > 1 << 20) {
                throw new IOException("bad sector at 1 MiB");
            }
            inner.read(offset, target);
        }

        @Override
        public List<BlockStatus> status(long offset, long length) throws IOException {
            if (offset <= 5 << 20 && offset + length > 5 << 20) {
                throw new IllegalStateException("a mistake in a device");
            }
            return BlockDevice.super.status(offset, length);
        }

        @Override
        public void close() {
            // the inner one is closed by its owner
        }
    }
}
