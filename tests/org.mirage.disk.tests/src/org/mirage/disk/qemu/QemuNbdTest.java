// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.qemu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.ChildJvm;
import org.mirage.disk.Command;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskImageException;
import org.mirage.disk.DiskImageException.Problem;
import org.mirage.disk.ImageSource;
import org.mirage.disk.Pattern;

/** The life of qemu-nbd is tied to ours. */
@Timeout(120)
class QemuNbdTest {

    @TempDir
    Path folder;

    Path image;

    @BeforeEach
    void makeImage() throws Exception {
        Path raw = Files.write(folder.resolve("raw"), Pattern.bytes(1, 1 << 20));
        image = folder.resolve("image.qcow2");
        Command.run("qemu-img", "convert", "-f", "raw", "-O", "qcow2", raw, image);
    }

    private QemuNode node(DiskFormat format) throws IOException {
        return new QemuNode(format, ImageSource.of(image), null, null);
    }

    @Test
    void closingEndsTheProcessAndRemovesTheFolder() throws Exception {
        QemuNbd server = QemuNbd.start(image, node(DiskFormat.QCOW2));
        Path place = server.socket().getParent();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(place)));
        assertTrue(server.socket().toString().length() < 107);
        assertTrue(ProcessHandle.of(server.pid()).isPresent());
        server.close();
        assertTrue(ProcessHandle.of(server.pid()).isEmpty());
        assertTrue(Files.notExists(place));
        server.close();
    }

    @Test
    void nothingIsLeftWhenItCannotOpenTheImage() throws Exception {
        DiskImageException e = assertThrows(DiskImageException.class, () -> QemuNbd.start(image, node(DiskFormat.VDI)));
        assertEquals(Problem.READER_FAILED, e.problem());
        assertTrue(e.getMessage().contains("VDI") && !e.getMessage().contains("json"), e.getMessage());

        Path session = Files.createDirectory(folder.resolve("session"));
        Path raw = folder.resolve("raw");
        try (ChildJvm child = new ChildJvm(Map.of("XDG_RUNTIME_DIR", session.toString()), ServeImage.class, raw)) {
            assertTrue(child.line().startsWith(raw.toString()));
            try (var left = Files.list(session)) {
                assertEquals(0, left.count());
            }
        }
    }

    @Test
    void anImageThatAMachineWritesIsInUse() throws Exception {
        Process machine = new ProcessBuilder("qemu-nbd", "-f", "qcow2", "-k", folder.resolve("s").toString(), image.toString()).start();
        try {
            while (Files.notExists(folder.resolve("s"))) {
                Thread.sleep(10);
            }
            DiskImageException e = assertThrows(DiskImageException.class, () -> QemuNbd.start(image, node(DiskFormat.QCOW2)));
            assertEquals(Problem.IN_USE, e.problem(), e.getMessage());
        } finally {
            machine.destroyForcibly().waitFor();
        }
    }

    @Test
    void survivesTheThreadThatStartedIt() throws Exception {
        AtomicReference<QemuDevice> opened = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                opened.set(QemuDevice.open(image, node(DiskFormat.QCOW2)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        thread.join();
        try (QemuDevice device = opened.get()) {
            ByteBuffer read = ByteBuffer.allocate(1 << 20);
            device.read(0, read);
            assertEquals(ByteBuffer.wrap(Pattern.bytes(1, 1 << 20)), read.flip());
        }
    }

    @Test
    void saysThatTheProcessDied() throws Exception {
        try (QemuDevice device = QemuDevice.open(image, node(DiskFormat.QCOW2))) {
            ProcessHandle.current().children().filter(child -> child.info().command().orElse("").endsWith("qemu-nbd"))
                    .forEach(ProcessHandle::destroyForcibly);
            IOException e = assertThrows(IOException.class, () -> {
                while (true) {
                    device.read(0, ByteBuffer.allocate(512));
                }
            });
            assertTrue(e.getMessage().startsWith(image.toString()), e.getMessage());
        }
    }

    @Test
    void killingOurProcessEndsIt() throws Exception {
        try (ChildJvm child = new ChildJvm(Map.of(), ServeImage.class, image)) {
            ProcessHandle server = ProcessHandle.of(Long.parseLong(child.line())).orElseThrow();
            Path socket = Path.of(child.line());
            assertTrue(Files.exists(socket));
            child.kill();
            server.onExit().get();
            assertFalse(server.isAlive());

            // its folder stays until the next process comes by, which knows the dead from the living
            Path dead = socket.getParent();
            try (ChildJvm living = new ChildJvm(Map.of(), ServeImage.class, image)) {
                living.line();
                Path alive = Path.of(living.line()).getParent();
                for (Path place : new Path[] {dead, alive}) {
                    Files.setLastModifiedTime(place.resolve("lock"), FileTime.fromMillis(0));
                }
                try (ChildJvm next = new ChildJvm(Map.of(), ServeImage.class, image)) {
                    next.line();
                    next.line();
                    assertTrue(Files.notExists(dead));
                    assertTrue(Files.exists(alive));
                }
            }
        }
    }

    @Test
    void anOrderlyEndLeavesNothing() throws Exception {
        try (ChildJvm child = new ChildJvm(Map.of(), ServeImage.class, image)) {
            ProcessHandle server = ProcessHandle.of(Long.parseLong(child.line())).orElseThrow();
            Path place = Path.of(child.line()).getParent();
            assertEquals(0, child.finish());
            assertTrue(Files.notExists(place));
            assertFalse(server.isAlive());
        }
    }

    @Test
    void namesThePackagesWhenItIsNotInstalled() throws Exception {
        try (ChildJvm child = new ChildJvm(Map.of("PATH", folder.toString()), ServeImage.class, image)) {
            assertEquals("qemu-nbd is not installed; install it with: apt install qemu-utils, dnf install qemu-img "
                    + "or zypper install qemu-tools", child.line());
            assertEquals(0, child.finish());
        }
    }

    @Test
    void usesTheFolderOfTheSession() throws Exception {
        try (ChildJvm child = new ChildJvm(Map.of("XDG_RUNTIME_DIR", folder.toString()), ServeImage.class, image)) {
            child.line();
            assertTrue(Path.of(child.line()).startsWith(folder));
        }
        Path deep = Files.createDirectories(folder.resolve("d".repeat(100)));
        try (ChildJvm child = new ChildJvm(Map.of("XDG_RUNTIME_DIR", deep.toString()), ServeImage.class, image)) {
            child.line();
            assertFalse(Path.of(child.line()).startsWith(deep));
        }
    }
}
