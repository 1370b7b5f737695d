// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.DiskImageException.Problem;

/** What must not be opened, and what is said instead. */
class RefusedImagesTest {

    @TempDir
    Path folder;

    Path raw;

    @BeforeEach
    void makeDisk() throws IOException {
        raw = PatternedDisk.make(folder.resolve("disk.raw"));
    }

    private static DiskImageException refusal(Path file, DiskFormat format, Problem problem) {
        DiskImageException e = assertThrows(DiskImageException.class, () -> DiskImages.open(file, format).close());
        assertEquals(problem, e.problem(), e.getMessage());
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        return e;
    }

    private Path convert(String name, String format, String... options) throws IOException {
        Path file = folder.resolve(name);
        String joined = String.join(",", options);
        if (joined.isEmpty()) {
            Command.run("qemu-img", "convert", "-f", "raw", "-O", format, raw, file);
        } else {
            Command.run("qemu-img", "convert", "-f", "raw", "-O", format, "-o", joined, raw, file);
        }
        return file;
    }

    @Test
    void aRawDiskWithAForeignHeaderIsAskedAbout() throws Exception {
        Path evil = convert("evil.raw", "qcow2", "compat=1.1");
        FormatDisagreement e = assertInstanceOf(FormatDisagreement.class, refusal(evil, null, Problem.DISAGREEMENT));
        assertEquals(DiskFormat.RAW, e.ending());
        assertEquals(DiskFormat.QCOW2, e.header());
        // whoever is asked can say either
        try (DiskImage image = DiskImages.open(evil, DiskFormat.RAW)) {
            assertEquals(Files.size(evil), image.device().size());
        }
        try (DiskImage image = DiskImages.open(evil, DiskFormat.QCOW2)) {
            assertEquals(Files.size(raw), image.device().size());
        }
        refusal(evil, DiskFormat.VMDK, Problem.UNRECOGNISED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk.qcow2", "disk.vmdk", "disk.vdi", "disk.vhd", "disk.vhdx", "disk.gz"})
    void anEndingWithoutItsHeader(String name) throws Exception {
        Path file = Files.copy(raw, folder.resolve(name));
        FormatDisagreement e = assertInstanceOf(FormatDisagreement.class, refusal(file, null, Problem.DISAGREEMENT));
        assertEquals(DiskFormat.RAW, e.header());
        DiskImages.open(file, DiskFormat.RAW).close();
    }

    @Test
    void aFixedVhdWithoutItsFooter() throws Exception {
        Path file = convert("disk.vhd", "vpc", "subformat=fixed", "force_size=on");
        truncate(file, Files.size(file) - 512);
        DiskImageException e = refusal(file, null, Problem.DISAGREEMENT);
        assertTrue(e.getMessage().contains("footer"), e.getMessage());
        refusal(file, DiskFormat.VHD, Problem.UNRECOGNISED);
    }

    @Test
    void aPieceOfASplitVmdk() throws Exception {
        convert("disk.vmdk", "vmdk", "subformat=twoGbMaxExtentSparse");
        DiskImageException e = refusal(folder.resolve("disk-s001.vmdk"), null, Problem.UNSUPPORTED);
        assertTrue(e.getMessage().contains("piece of a split"), e.getMessage());
    }

    @Test
    void aVmdkOfNoSizeWhoseDescriptorQemuWouldFollow() throws Exception {
        Path file = convert("evil.vmdk", "vmdk", "subformat=monolithicSparse");
        patch(file, 12, "\0\0\0\0\0\0\0\0");
        refusal(file, null, Problem.UNSUPPORTED);
    }

    @Test
    void parentsOfDifferencingImages() throws Exception {
        Path vdi = convert("disk.vdi", "vdi");
        patch(vdi, 0x1a8, "0123456789abcdef");
        assertTrue(refusal(vdi, null, Problem.UNSUPPORTED).getMessage().contains("clonemedium"));

        Path vhd = convert("disk.vhd", "vpc", "subformat=dynamic", "force_size=on");
        patch(vhd, 60, "\0\0\0\4");
        // the checksum goes down by what the type went up
        patchNumber(vhd, 64, -1);
        assertTrue(refusal(vhd, null, Problem.FOREIGN_FILE).getMessage().contains("parent (not named)"));
    }

    @Test
    void aParallelsDiskWithSnapshots() throws Exception {
        Path file = convert("disk.hds", "parallels");
        Path description = folder.resolve("DiskDescriptor.xml");
        Files.writeString(description, "<Storage><Image><File>disk.hds</File></Image></Storage>");
        DiskImages.open(file, null).close();
        Files.writeString(description, "<Storage><Image><File>a.hds</File></Image><Image><File>disk.hds</File></Image></Storage>");
        assertTrue(refusal(file, null, Problem.UNSUPPORTED).getMessage().contains("prl_disk_tool"));
    }

    @Test
    void obstaclesAreNamed() throws Exception {
        Path file = convert("disk.qcow2", "qcow2", "compat=1.1");
        patch(file, 79, "\2");
        assertTrue(refusal(file, null, Problem.UNSUPPORTED).getMessage().contains("qemu-img check"));
        patch(file, 72, "\u0080\0\0\0\0\0\0\0");
        assertTrue(refusal(file, null, Problem.UNSUPPORTED).getMessage().contains("0x8000000000000000"));

        Path secret = convert("secret.qcow2", "qcow2");
        patch(secret, 32, "\0\0\0\2");
        assertTrue(refusal(secret, null, Problem.UNSUPPORTED).getMessage().contains("encrypted"));
    }

    @ParameterizedTest
    @CsvSource({
        "qcow2, qcow2, ''", "vmdk, vmdk, subformat=monolithicSparse", "vmdk, vmdk, subformat=streamOptimized",
        "vdi, vdi, ''", "vhd, vpc, 'subformat=dynamic,force_size=on'", "vhd, vpc, 'subformat=fixed,force_size=on'",
        "vhdx, vhdx, ''", "vhdx, vhdx, subformat=fixed", "qed, qed, ''", "hds, parallels, ''"
    })
    void halfADownload(String ending, String format, String options) throws Exception {
        Path whole = convert("whole." + ending, format, options);
        for (long length : new long[] {Files.size(whole) * 9 / 10, Files.size(whole) / 2, 4096, 600}) {
            Path file = Files.copy(whole, folder.resolve(length + "." + ending));
            truncate(file, length);
            DiskImageException e = assertThrows(DiskImageException.class, () -> DiskImages.open(file, null).close(),
                    () -> "accepted with " + length + " of " + whole.toFile().length());
            boolean fixedVhd = options.contains("fixed") && format.equals("vpc");
            assertEquals(fixedVhd ? Problem.DISAGREEMENT : Problem.TRUNCATED, e.problem(), e.getMessage());
        }
    }

    @Test
    void whatIsNoImageAtAll() throws Exception {
        refusal(folder.resolve("absent.qcow2"), null, Problem.MISSING);
        refusal(folder, null, Problem.NO_FILE);
        refusal(Path.of("/dev/null"), DiskFormat.RAW, Problem.NO_FILE);
        for (DiskFormat format : new DiskFormat[] {null, DiskFormat.RAW, DiskFormat.QCOW2}) {
            refusal(Files.write(folder.resolve("empty.raw"), new byte[0]), format, Problem.EMPTY);
        }
        Path fifo = folder.resolve("fifo.raw");
        Command.run("mkfifo", fifo);
        refusal(fifo, DiskFormat.RAW, Problem.NO_FILE);
        for (String name : List.of("letter.txt", "letter.raw", "letter.qcow2", "letter")) {
            Path text = Files.writeString(folder.resolve(name), "Dear disk,\n\twie geht es dir? Schöne Grüße\n".repeat(40));
            DiskImageException e = refusal(text, null, Problem.UNRECOGNISED);
            assertTrue(e.getMessage().contains("text file"), e.getMessage());
        }
        refusal(Files.write(folder.resolve("bytes"), Pattern.bytes(1, 1000)), null, Problem.UNRECOGNISED);
    }

    @ParameterizedTest
    @CsvSource({
        "disk.raw.gz, gzip -c disk.raw, gunzip", "disk.raw.xz, xz -0 -c disk.raw, unxz",
        "disk.raw.zst, zstd -q -c disk.raw, unzstd", "disk.raw.bz2, bzip2 -1 -c disk.raw, bunzip2",
        "machine.ova, tar -c disk.raw, tar", "disk.bin, gzip -c disk.raw, gunzip"
    })
    void archivesAreToBeUnpacked(String name, String command, String advice) throws Exception {
        Command.run("sh", "-c", "cd '" + folder + "' && " + command + " > " + name);
        DiskImageException e = refusal(folder.resolve(name), null, Problem.UNSUPPORTED);
        assertTrue(e.getMessage().contains(advice), e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = "qcow")
    void formatsToBeConverted(String format) throws Exception {
        Path file = folder.resolve("disk." + format);
        Command.run("qemu-img", "create", "-f", format, file, "10M");
        DiskImageException e = refusal(file, null, Problem.UNSUPPORTED);
        assertTrue(e.getMessage().contains("qemu-img convert"), e.getMessage());
    }

    /** Such are made by no tool here: as much of them as they are told by. */
    @ParameterizedTest
    @CsvSource({"Bochs Virtual HD Image, 0, qemu-img convert", "koly, 1048064, qemu-img convert", "COWD, 0, OVF"})
    void formatsThatAreToldByTheirMarks(String mark, long offset, String advice) throws Exception {
        Path file = folder.resolve("disk");
        Command.run("truncate", "-s", "1M", file);
        patch(file, offset, mark);
        DiskImageException e = refusal(file, null, Problem.UNSUPPORTED);
        assertTrue(e.getMessage().contains(advice), e.getMessage());
    }

    @Test
    void aZipArchive() throws Exception {
        Command.run("sh", "-c", "cd '" + folder + "' && truncate -s 1M inner.raw && python3 -m zipfile -c disk.zip inner.raw");
        DiskImageException e = refusal(folder.resolve("disk.zip"), null, Problem.UNSUPPORTED);
        assertTrue(e.getMessage().contains("unzip"), e.getMessage());
    }

    private static void truncate(Path file, long length) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(length);
        }
    }

    private static void patch(Path file, long offset, String latin1) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(offset);
            bytes.write(latin1.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private static void patchNumber(Path file, long offset, int more) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(offset);
            int number = bytes.readInt();
            bytes.seek(offset);
            bytes.writeInt(number + more);
        }
    }
}
