// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirage.disk.DiskImageException.Problem;

/** Images that would have files of this machine opened that are none of their business. */
@Timeout(60)
class HostileReferencesTest {

    @TempDir
    Path parent;

    Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(parent.resolve("images"));
        Files.write(parent.resolve("secret"), new byte[1 << 20]);
        Files.createSymbolicLink(folder.resolve("link"), parent.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("linkedfolder"), parent);
        Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));
        Files.createDirectory(folder.resolve("directory"));
        Command.run("mkfifo", folder.resolve("fifo"));
    }

    @AfterEach
    void removeLinks() throws IOException {
        for (String name : List.of("link", "linkedfolder", "null")) {
            Files.delete(folder.resolve(name));
        }
    }

    static Stream<String> names() {
        return Stream.of("/etc/shadow", "/dev/null", "/dev/zero", "/proc/self/environ", "../secret", "./../secret", "link",
                "linkedfolder/secret", "null", "fifo", "directory", "absent", "file:/etc/shadow", "file:../secret",
                "json:{\"driver\":\"raw\",\"file.filename\":\"/etc/shadow\"}", "nbd:localhost:10809", "nbd+unix:///?socket=/tmp/s",
                "https://example.org/disk.img", "fat:/etc", "fat:rw:/etc", "ssh://localhost/etc/shadow", "blkdebug::/etc/shadow", "",
                "/etc/shadow\u0000.raw", "\u001b[2J/etc/shadow");
    }

    private static void requireRefused(Path image) {
        ForeignFileReference e = assertThrows(ForeignFileReference.class, () -> DiskImages.open(image, null).close());
        assertEquals(Problem.FOREIGN_FILE, e.problem());
        assertTrue(e.getMessage().startsWith(image.toString()), e.getMessage());
        assertTrue(e.getMessage().chars().noneMatch(Character::isISOControl), e.getMessage());
    }

    @ParameterizedTest
    @MethodSource("names")
    void backingFiles(String name) throws Exception {
        Path file = folder.resolve("evil.qcow2");
        Command.run("qemu-img", "create", "-f", "qcow2", file, "10M");
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        patch(file, 512, bytes);
        patch(file, 8, new byte[] {0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, (byte) bytes.length});
        requireRefused(file);

        Path qed = folder.resolve("evil.qed");
        Command.run("qemu-img", "create", "-f", "qed", qed, "10M");
        patch(qed, 100, bytes);
        patch(qed, 16, new byte[] {5});
        patch(qed, 56, new byte[] {100, 0, 0, 0, (byte) bytes.length, 0, 0, 0});
        requireRefused(qed);
    }

    @ParameterizedTest
    @MethodSource("names")
    void dataFiles(String name) throws Exception {
        Path file = folder.resolve("evil.qcow2");
        Command.run("qemu-img", "create", "-f", "qcow2", file, "10M");
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        byte[] extension = new byte[8 + (bytes.length + 7) / 8 * 8 + 8];
        System.arraycopy("DATA\0\0\0".getBytes(StandardCharsets.US_ASCII), 0, extension, 0, 7);
        extension[7] = (byte) bytes.length;
        System.arraycopy(bytes, 0, extension, 8, bytes.length);
        patch(file, 112, extension);
        patch(file, 79, new byte[] {4});
        requireRefused(file);
    }

    @ParameterizedTest
    @MethodSource("names")
    void extentsAndParentsOfVmdk(String name) throws Exception {
        Path file = folder.resolve("evil.vmdk");
        for (String extent : List.of("RW 20 FLAT \"%s\" 0", "RW 20480 SPARSE \"%s\"", "RW 20 VMFS \"%s\"")) {
            Files.writeString(file, "# Disk DescriptorFile\nversion=1\nCID=12345678\nparentCID=ffffffff\ncreateType=\"custom\"\n"
                    + extent.formatted(name) + "\n");
            if (name.indexOf('\0') < 0) {
                requireRefused(file);
            } else {
                assertThrows(DiskImageException.class, () -> DiskImages.open(file, null).close());
            }
        }
        Path zeros = folder.resolve("child.vmdk");
        Files.writeString(zeros, "# Disk DescriptorFile\nversion=1\nCID=12345678\nparentCID=00000001\ncreateType=\"custom\"\n"
                + "parentFileNameHint=\"" + name + "\"\nRW 20480 ZERO\n");
        if (name.indexOf('\0') < 0) {
            requireRefused(zeros);
        } else {
            assertThrows(DiskImageException.class, () -> DiskImages.open(zeros, null).close());
        }
    }

    @Test
    void devicesAsExtents() throws Exception {
        Path file = folder.resolve("evil.vmdk");
        for (String type : List.of("VMFSRDM", "VMFSRAW", "VMFSSPARSE", "SESPARSE", "ELSE")) {
            Files.writeString(file, "# Disk DescriptorFile\nCID=1\nparentCID=ffffffff\ncreateType=\"fullDevice\"\nRW 20 " + type
                    + " \"/dev/sda\" 0\n");
            DiskImageException e = assertThrows(DiskImageException.class, () -> DiskImages.open(file, null).close());
            assertEquals(Problem.UNSUPPORTED, e.problem(), e.getMessage());
        }
    }

    @Test
    void whatIsNoFileCannotBeAllowedEither() throws Exception {
        AllowedFolders all = new AllowedFolders(List.of(Path.of("/dev"), Path.of("/proc"), parent));
        for (String name : List.of("/dev/zero", "/dev/null", "fifo", "directory", "nbd:localhost:1")) {
            Path file = folder.resolve("evil.qcow2");
            Command.run("qemu-img", "create", "-f", "qcow2", file, "10M");
            patch(file, 512, name.getBytes(StandardCharsets.UTF_8));
            patch(file, 8, new byte[] {0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, (byte) name.length()});
            assertThrows(ForeignFileReference.class, () -> DiskImages.open(ImageSource.of(file), null, all).close(), name);
        }
    }

    @Test
    void loopsAndLongChainsEnd() throws Exception {
        Path first = folder.resolve("first.qcow2");
        Path second = folder.resolve("second.qcow2");
        Command.run("qemu-img", "create", "-u", "-f", "qcow2", "-F", "qcow2", "-b", "second.qcow2", first, "10M");
        Command.run("qemu-img", "create", "-u", "-f", "qcow2", "-F", "qcow2", "-b", "first.qcow2", second, "10M");
        DiskImageException e = assertThrows(DiskImageException.class, () -> DiskImages.open(first, null).close());
        assertTrue(e.getMessage().contains("builds on itself"), e.getMessage());

        Path model = folder.resolve("0.qcow2");
        Command.run("qemu-img", "create", "-u", "-f", "qcow2", "-F", "qcow2", "-b", "100.qcow2", model, "10M");
        for (int i = 1; i <= 70; i++) {
            Path copy = Files.copy(model, folder.resolve(100 + i + ".qcow2"));
            byte[] image = Files.readAllBytes(copy);
            int place = new String(image, StandardCharsets.ISO_8859_1).indexOf("100.qcow2");
            patch(copy, place, (99 + i + ".qcow2").getBytes(StandardCharsets.US_ASCII));
        }
        Files.copy(model, folder.resolve("100.qcow2"));
        e = assertThrows(DiskImageException.class, () -> DiskImages.open(folder.resolve("170.qcow2"), null).close());
        assertTrue(e.getMessage().contains("more than 64"), e.getMessage());
    }

    @Test
    void qemuOpensNoFileThatWasNotGiven() throws Exception {
        // the header of an image is exchanged after we have read it: QEMU follows no name all the same
        Path base = folder.resolve("base.raw");
        Files.write(base, new byte[1 << 20]);
        Path file = folder.resolve("top.qcow2");
        Command.run("qemu-img", "create", "-f", "qcow2", "-F", "raw", "-b", "base.raw", file);
        try (ImageTree tree = new ImageResolver(AllowedFolders.OWN).resolve(ImageSource.of(file), null)) {
            byte[] image = Files.readAllBytes(file);
            int place = new String(image, StandardCharsets.ISO_8859_1).indexOf("base.raw");
            patch(file, place, "/dev/nul".getBytes(StandardCharsets.US_ASCII));
            try (BlockDevice device = ImageOpener.open(tree)) {
                assertEquals(1 << 20, device.size());
                assertEquals(0, PatternedDisk.checksum(device) - PatternedDisk.checksum(RawFile.open(base)));
            }
        }
    }

    private static void patch(Path file, long offset, byte[] bytes) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(offset);
            open.write(bytes);
        }
    }
}
