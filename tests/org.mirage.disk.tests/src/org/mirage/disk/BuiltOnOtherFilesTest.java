// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.DiskImageException.Problem;

/** Images that need other files which they may have: read as QEMU reads them, or as the bytes that were put in. */
@Timeout(120)
class BuiltOnOtherFilesTest {

    @TempDir
    Path folder;

    Path raw;

    @BeforeEach
    void makeDisk() throws IOException {
        raw = PatternedDisk.make(folder.resolve("disk.raw"));
    }

    /** The disk must equal what {@code qemu-img convert} makes of it. */
    private void requireAsQemu(Path file, String format) throws IOException {
        Path truth = folder.resolve("truth.raw");
        Command.run("qemu-img", "convert", "-f", format, "-O", "raw", file, truth);
        requireSame(file, truth, AllowedFolders.OWN);
    }

    private static void requireSame(Path file, Path expected, AllowedFolders allowed) throws IOException {
        try (DiskImage image = DiskImages.open(ImageSource.of(file), null, allowed); RawFile truth = RawFile.open(expected)) {
            assertEquals(truth.size(), image.device().size());
            assertEquals(PatternedDisk.checksum(truth), PatternedDisk.checksum(image.device()));
            PatternedDisk.requireTrue(image.device().status(0, truth.size()), truth);
        }
    }

    private Path create(String name, String format, Object... options) throws IOException {
        Path file = folder.resolve(name);
        Object[] command = new Object[options.length + 5];
        command[0] = "qemu-img";
        command[1] = "create";
        command[2] = "-f";
        command[3] = format;
        System.arraycopy(options, 0, command, 4, options.length);
        command[options.length + 4] = file;
        Command.run(command);
        return file;
    }

    private static void write(Path file, String format, String... commands) throws IOException {
        for (String command : commands) {
            Command.run("qemu-io", "-f", format, "-c", command, file);
        }
    }

    @ParameterizedTest
    @CsvSource({"qcow2, raw", "qcow2, qcow2", "qcow2, vmdk", "qcow2, vdi", "qcow2, vpc", "qcow2, qed", "qed, raw", "qed, qcow2"})
    void aChainOfThree(String over, String base) throws Exception {
        String ending = base.equals("vpc") ? "vhd" : base;
        Path bottom = folder.resolve("base." + ending);
        if (base.equals("vpc")) {
            Command.run("qemu-img", "convert", "-f", "raw", "-O", base, "-o", "force_size=on", raw, bottom);
        } else {
            Command.run("qemu-img", "convert", "-f", "raw", "-O", base, raw, bottom);
        }
        Path middle = create("middle." + over, over, "-F", base, "-b", "base." + ending);
        write(middle, over, "write -P 17 1M 300k", "write -z 2M 64k");
        Path top = create("top." + over, over, "-F", over, "-b", middle);
        write(top, over, "write -P 18 1200k 100k", "write -P 19 69M 4k");
        requireAsQemu(top, over);
    }

    @Test
    void anOverlayThatDoesNotSayWhatItLiesOn() throws Exception {
        Path base = folder.resolve("base.vdi");
        Command.run("qemu-img", "convert", "-f", "raw", "-O", "vdi", raw, base);
        Path top = folder.resolve("top.qcow2");
        Command.run("qemu-img", "create", "-u", "-f", "qcow2", "-F", "vdi", "-b", "file:base.vdi", top, Files.size(raw));
        byte[] image = Files.readAllBytes(top);
        int extension = new String(image, StandardCharsets.ISO_8859_1).indexOf("\u00e2\u0079\u002a\u00ca");
        image[extension] = 1; // of an unknown kind now
        Files.write(top, image);
        requireSame(top, raw, AllowedFolders.OWN);
    }

    @Test
    void anOverlayOverRawBytesThatLookLikeAnotherFormat() throws Exception {
        Path base = folder.resolve("base.raw");
        Command.run("qemu-img", "convert", "-f", "raw", "-O", "qcow2", raw, base);
        Path top = create("top.qcow2", "qcow2", "-F", "raw", "-b", "base.raw");
        requireAsQemu(top, "qcow2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off"})
    void aDataFile(String whole) throws Exception {
        Path file = create("disk.qcow2", "qcow2", "-o", "data_file=" + folder.resolve("disk.data") + ",data_file_raw=" + whole,
                "-o", "size=70M");
        write(file, "qcow2", "write -P 7 1M 300k", "write -P 8 60M 64k");
        requireAsQemu(file, "qcow2");
        Path data = folder.resolve("disk.data");
        try (RandomAccessFile bytes = new RandomAccessFile(data.toFile(), "rw")) {
            bytes.setLength(200_000);
        }
        DiskImageException e = assertThrows(DiskImageException.class, () -> DiskImages.open(file, null).close());
        assertEquals(Problem.TRUNCATED, e.problem(), e.getMessage());
        assertTrue(e.getMessage().contains("disk.data"), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"monolithicSparse", "twoGbMaxExtentSparse", "monolithicFlat", "twoGbMaxExtentFlat"})
    void vmdkOfMoreThanTwoPieces(String subformat) throws Exception {
        Path large = folder.resolve("large.raw");
        try (RandomAccessFile bytes = new RandomAccessFile(large.toFile(), "rw")) {
            for (long offset : new long[] {0, (2L << 30) - 70_000, 3L << 30, (4L << 30) - 512}) {
                bytes.seek(offset);
                bytes.write(Pattern.bytes(offset, 100_000));
            }
            bytes.setLength((4L << 30) + 10 * 512 + 131_072);
        }
        Path file = folder.resolve("disk.vmdk");
        Command.run("qemu-img", "convert", "-f", "raw", "-O", "vmdk", "-o", "subformat=" + subformat, large, file);
        try (DiskImage image = DiskImages.open(file, null); RawFile truth = RawFile.open(large)) {
            assertEquals(truth.size(), image.device().size());
            for (long offset : new long[] {0, (2L << 30) - 300_000, 3L << 30, truth.size() - 300_000}) {
                ByteBuffer expected = ByteBuffer.allocate(300_000);
                ByteBuffer found = ByteBuffer.allocate(300_000);
                truth.read(offset, expected);
                image.device().read(offset, found);
                assertEquals(expected.flip(), found.flip());
            }
            for (BlockStatus status : image.device().status(0, truth.size())) {
                assertTrue(!status.zero() || truth.status(status.offset(), status.length()).stream().allMatch(BlockStatus::zero)
                        || status.length() < 1 << 20, status.toString());
            }
        }
    }

    @Test
    void vmdkSnapshots() throws Exception {
        Path base = folder.resolve("base.vmdk");
        Command.run("qemu-img", "convert", "-f", "raw", "-O", "vmdk", "-o", "subformat=monolithicSparse", raw, base);
        Path middle = create("middle.vmdk", "vmdk", "-F", "vmdk", "-b", base);
        write(middle, "vmdk", "write -P 17 1M 300k", "write -P 18 50M 5k");
        Path top = create("top.vmdk", "vmdk", "-F", "vmdk", "-b", middle);
        write(top, "vmdk", "write -P 19 1200k 100k");
        requireAsQemu(top, "vmdk");
        assertEquals(List.of(top, middle.toRealPath(), base.toRealPath()), DiskImages.files(top, null, AllowedFolders.OWN));

        // a parent that has changed since: QEMU gives its descriptor another id
        write(base, "vmdk", "write -P 20 3M 1k");
        DiskImageException e = assertThrows(DiskImageException.class, () -> DiskImages.open(top, null).close());
        assertEquals(Problem.DAMAGED, e.problem(), e.getMessage());
    }

    @Test
    void aDifferencingVhd() throws Exception {
        Path base = folder.resolve("base.vhd");
        Command.run("qemu-img", "convert", "-f", "raw", "-O", "vpc", "-o", "force_size=on", raw, base);
        Path child = folder.resolve("child.vhd");
        Path expected = Files.copy(raw, folder.resolve("expected.raw"));
        HandMadeVhd.differencing(base, child, "..\\" + folder.getFileName() + "\\base.vhd", expected);
        requireSame(child, expected, AllowedFolders.OWN);
        HandMadeVhd.differencing(base, child, "C:\\machines\\base.vhd", expected);
        requireSame(child, expected, AllowedFolders.OWN);

        try (RandomAccessFile bytes = new RandomAccessFile(base.toFile(), "rw")) {
            HandMadeVhd.setId(bytes, UUID.randomUUID());
        }
        DiskImageException e = assertThrows(DiskImageException.class, () -> DiskImages.open(child, null).close());
        assertEquals(Problem.DAMAGED, e.problem(), e.getMessage());
        assertTrue(e.getMessage().contains("base.vhd"), e.getMessage());
    }

    @Test
    void aFolderThatWasAllowed() throws Exception {
        Path other = Files.createDirectory(folder.resolve("elsewhere"));
        Path own = Files.createDirectory(folder.resolve("own"));
        Path base = Files.copy(raw, other.resolve("base.raw"));
        Path top = own.resolve("top.qcow2");
        Command.run("qemu-img", "create", "-f", "qcow2", "-F", "raw", "-b", base, top);
        ForeignFileReference e = assertThrows(ForeignFileReference.class, () -> DiskImages.open(top, null).close());
        assertEquals(base.toRealPath(), e.allowable().orElseThrow());
        assertTrue(e.getMessage().contains("--allow " + other.toRealPath()), e.getMessage());
        requireSame(top, raw, new AllowedFolders(List.of(other)));
        // below its own folder, where a home directory has its keys
        Path upper = folder.resolve("upper.qcow2");
        Command.run("qemu-img", "create", "-f", "qcow2", "-F", "raw", "-b", "elsewhere/base.raw", upper);
        ForeignFileReference below = assertThrows(ForeignFileReference.class, () -> DiskImages.open(upper, null).close());
        assertEquals(base.toRealPath(), below.allowable().orElseThrow());
        requireSame(upper, raw, new AllowedFolders(List.of(other)));
        // a link within the folder to a file within the folder
        Files.createSymbolicLink(folder.resolve("link.raw"), raw);
        Path linked = folder.resolve("linked.qcow2");
        Command.run("qemu-img", "create", "-f", "qcow2", "-F", "raw", "-b", "link.raw", linked);
        requireSame(linked, raw, AllowedFolders.OWN);
    }

    @Test
    void anImageWithinAnotherFile() throws Exception {
        Path inner = folder.resolve("inner.qcow2");
        Command.run("qemu-img", "convert", "-c", "-f", "raw", "-O", "qcow2", raw, inner);
        Path outer = folder.resolve("outer.tar");
        Command.run("tar", "-C", folder, "--format=ustar", "-cf", outer, "inner.qcow2", "disk.raw");
        try (ImageSource archive = ImageSource.of(outer); DiskImage image = DiskImages.open(
                archive.member(512, Files.size(inner), Path.of("outer.tar", "inner.qcow2")), null, AllowedFolders.OWN);
                RawFile truth = RawFile.open(raw)) {
            assertEquals(PatternedDisk.checksum(truth), PatternedDisk.checksum(image.device()));
        }
        Path over = create("over.qcow2", "qcow2", "-F", "raw", "-b", "disk.raw");
        Command.run("tar", "-C", folder, "--format=ustar", "-cf", outer, over.getFileName(), "disk.raw");
        try (ImageSource archive = ImageSource.of(outer)) {
            ForeignFileReference e = assertThrows(ForeignFileReference.class, () -> DiskImages.open(
                    archive.member(512, Files.size(over), outer.resolve("over.qcow2")), null, AllowedFolders.OWN).close());
            assertTrue(e.getMessage().contains("archive"), e.getMessage());
        }
    }

    @Test
    void exchangingAFileAfterTheCheckChangesNothing() throws Exception {
        Path image = folder.resolve("image.raw");
        Files.write(image, "the one that was judged".repeat(100).getBytes(StandardCharsets.US_ASCII));
        try (HeldFile held = HeldFile.open(image)) {
            Files.delete(image);
            Files.createSymbolicLink(image, Path.of("/etc/passwd"));
            String seen = Command.run("head", "-c", "23", held.path());
            assertEquals("the one that was judged", seen);
        }
    }
}
