// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.DiskImageException.Problem;
import org.mirage.disk.header.Headers;
import org.mirage.disk.vhdx.DifferencingVhdx;
import org.mirage.testing.MutationRun;

/** VHDXs over parents: read as 7-Zip reads them, and as the bytes that were put in; damaged ones end in words. */
@Timeout(120)
class DifferencingVhdxTest {

    private static final String RELATIVE = "relative_path";

    @TempDir
    Path folder;

    private Path raw;
    private Path base;
    private Path child;
    private Path expected;

    @BeforeEach
    void makeDisks() throws IOException {
        raw = PatternedDisk.make(folder.resolve("disk.raw"));
        try (RandomAccessFile file = new RandomAccessFile(raw.toFile(), "rw")) {
            // 7-Zip refuses disks of an odd number of sectors
            file.setLength(file.length() + 512);
        }
        base = folder.resolve("base.vhdx");
        Command.run("qemu-img", "convert", "-f", "raw", "-O", "vhdx", raw, base);
        expected = Files.copy(raw, folder.resolve("expected.raw"));
        child = folder.resolve("child.vhdx");
        HandMadeVhdx.differencing(child, HandMadeVhdx.locator(base, RELATIVE, ".\\base.vhdx"), expected, 1);
    }

    private static void requireSame(Path file, Path truth) throws IOException {
        try (DiskImage image = DiskImages.open(file, null); RawFile bytes = RawFile.open(truth)) {
            assertEquals(bytes.size(), image.device().size());
            assertEquals(PatternedDisk.checksum(bytes), PatternedDisk.checksum(image.device()));
            PatternedDisk.requireTrue(image.device().status(0, bytes.size()), bytes);
        }
    }

    private DiskImageException refusal(Path file) {
        DiskImageException e = assertThrows(DiskImageException.class, () -> readAll(file));
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        return e;
    }

    private static void readAll(Path file) throws IOException {
        try (DiskImage image = DiskImages.open(file, null)) {
            PatternedDisk.checksum(image.device());
        }
    }

    /** 7-Zip finds parents by itself. It tells trouble with them in words, and gives what it can. */
    private static void requireAsSevenZip(Path file, Path truth) throws IOException {
        Command.Result list = Command.attempt("7zz", "l", "-slt", "-tvhdx", file);
        assertTrue(list.exit() == 0 && !list.output().contains("ERROR") && !list.output().contains("WARNING"), list.output());
        Path read = file.resolveSibling("seven.raw");
        Command.run("bash", "-c", "7zz x -tvhdx -so '" + file + "' > '" + read + "'");
        assertEquals(-1, Files.mismatch(truth, read));
    }

    @Test
    void anotherReaderSeesTheSame() throws Exception {
        requireAsSevenZip(child, expected);
        requireSame(child, expected);
        assertEquals(List.of(child, base.toRealPath()), DiskImages.files(child, null, AllowedFolders.OWN));
    }

    @Test
    void aChainOfThree() throws Exception {
        Path top = folder.resolve("top.vhdx");
        HandMadeVhdx.differencing(top, HandMadeVhdx.locator(child, RELATIVE, "child.vhdx"), expected, 99);
        requireAsSevenZip(top, expected);
        requireSame(top, expected);
        // of the middle one's headers the later one breaks, and the earlier one counts, which has another identity
        patch((64 << 10) + 100, 1);
        assertTrue(refusal(top).getMessage().contains("was begun from another disk"));
    }

    @Test
    void pathsOfWindowsLeadToWhatLiesBeside() throws Exception {
        for (String[] one : new String[][] {{"absolute_win32_path", "\\\\?\\D:\\machines\\base.vhdx"},
            {RELATIVE, "C:\\machines\\base.vhdx"},
            {"volume_path", "\\\\?\\Volume{26a21bda-a627-11d7-9931-806e6f6e6963}\\machines\\base.vhdx"}}) {
            Path copy = Files.copy(raw, folder.resolve(one[0] + one[1].length()));
            HandMadeVhdx.differencing(child, HandMadeVhdx.locator(base, one[0], one[1]), copy, 1);
            requireSame(child, copy);
        }
    }

    @Test
    void aParentThatChangedSince() throws Exception {
        HandMadeVhdx.changeContentId(base);
        DiskImageException e = refusal(child);
        assertEquals(Problem.DAMAGED, e.problem(), e.getMessage());
        assertTrue(e.getMessage().contains("was begun from another disk than " + base.toRealPath()), e.getMessage());

        // what really writes does the same
        Path second = folder.resolve("second.vhdx");
        Command.run("qemu-img", "convert", "-f", "raw", "-O", "vhdx", raw, second);
        HandMadeVhdx.differencing(child, HandMadeVhdx.locator(second, RELATIVE, "second.vhdx"), expected, 1);
        readAll(child);
        Command.run("qemu-io", "-f", "vhdx", "-c", "write -P 17 1M 4k", second);
        assertEquals(Problem.DAMAGED, refusal(child).problem());
    }

    @Test
    void aParentOfOtherSectors() throws Exception {
        HandMadeVhdx.sectors(child, 4096);
        DiskImageException e = assertThrows(DiskImageException.class, () -> readAll(child));
        assertEquals(Problem.DAMAGED, e.problem(), e.getMessage());
        assertTrue(e.getMessage().startsWith(base.toRealPath() + ": has sectors of 512 bytes and " + child + ", which builds on it, of 4096"),
                e.getMessage());
    }

    @Test
    void parentsThatAreNone() throws Exception {
        Files.createDirectory(folder.resolve("directory"));
        Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));
        for (String name : List.of("absent.vhdx", "directory", "null", "", "..\\base.vhdx", "\\dev\\zero")) {
            HandMadeVhdx.differencing(child, HandMadeVhdx.locator(base, RELATIVE, name), expected, 1);
            assertEquals(Problem.FOREIGN_FILE, refusal(child).problem(), name);
        }
        HandMadeVhdx.differencing(child, HandMadeVhdx.locator(base, RELATIVE, "disk.raw"), expected, 1);
        DiskImageException e = assertThrows(DiskImageException.class, () -> readAll(child));
        assertTrue(e.getMessage().contains("has no VHDX header"), e.getMessage());
        Files.delete(folder.resolve("null"));
    }

    @Test
    void itselfAsItsParent() throws Exception {
        HandMadeVhdx.differencing(child, HandMadeVhdx.locator(base, RELATIVE, "child.vhdx"), expected, 1);
        assertTrue(refusal(child).getMessage().contains("builds on itself"));
    }

    @Test
    void locatorsThatSayNothing() throws Exception {
        HandMadeVhdx.differencing(child, Map.of("parent_linkage", "{" + HandMadeVhdx.contentId(base) + "}"), expected, 1);
        assertTrue(refusal(child).getMessage().contains("parent (not named)"));
        HandMadeVhdx.differencing(child, Map.of(RELATIVE, "base.vhdx"), expected, 1);
        assertTrue(refusal(child).getMessage().contains("was begun from another disk"));
        HandMadeVhdx.differencing(child, "01234567-0000-0000-0000-000000000000", HandMadeVhdx.locator(base, RELATIVE, "base.vhdx"),
                expected, 1);
        assertTrue(refusal(child).getMessage().contains("is no VHDX file (its parent locator is of type 01234567-"));
    }

    @Test
    void lengthsThatCannotBe() throws Exception {
        // so many keys of the greatest length, all in the same place: none is read but the first of those that are known
        patch(HandMadeVhdx.LOCATOR + 18, 0xff, 0xff);
        readAll(child);
        for (int place : new int[] {20, 24, 28, 30}) {
            byte[] before = Files.readAllBytes(child);
            patch(HandMadeVhdx.LOCATOR + place, 0xff, 0xff);
            patch(HandMadeVhdx.LOCATOR + place + 12, 0xff, 0xff);
            refusal(child);
            Files.write(child, before);
        }
    }

    @Test
    void tablesThatContradictThemselves() throws Exception {
        patch(HandMadeVhdx.TABLE + 8 * 7, 5);
        assertTrue(refusal(child).getMessage().contains("says of its block 7 what nobody understands"));
        patch(HandMadeVhdx.TABLE + 8 * 7, 0);
        patch(HandMadeVhdx.TABLE + 8 * 2048, 0);
        assertTrue(refusal(child).getMessage().contains("does not say which sectors of its block 1 it has"));
        patch(HandMadeVhdx.TABLE + 8 * 2048, 6, 0, 0, 0xf0);
        assertEquals(Problem.TRUNCATED, refusal(child).problem());
        patch(HandMadeVhdx.TABLE + 8 * 2048, 6, 0, 0x60, 0);
        patch(HandMadeVhdx.TABLE + 8 * 9 + 5, 0xff, 0xff, 0xff);
        readAll(child);
        patch(HandMadeVhdx.TABLE + 8 * 9, 6);
        assertEquals(Problem.TRUNCATED, refusal(child).problem());
    }

    @Test
    void anOverlayOverOne() throws Exception {
        Path top = folder.resolve("top.qcow2");
        Command.run("qemu-img", "create", "-u", "-f", "qcow2", "-F", "vhdx", "-b", "child.vhdx", top, Files.size(raw));
        DiskImageException e = refusal(top);
        assertEquals(Problem.UNSUPPORTED, e.problem());
        assertTrue(e.getMessage().contains("made of several files"), e.getMessage());
    }

    @Test
    void someDamage() throws Exception {
        damage(300);
    }

    @Test
    @Tag("full")
    @Timeout(1200)
    void muchDamage() throws Exception {
        damage(10_000);
    }

    /** Changes a byte or two of tables, bitmaps and what is said of the parent, and reads all that can be reached. */
    private void damage(int usualRounds) throws Exception {
        MutationRun run = MutationRun.of(usualRounds, 20261127);
        Random random = new Random(run.seed());
        int[] places = {64 << 10, 192 << 10, 4 << 20, (4 << 20) + 32, HandMadeVhdx.LOCATOR, HandMadeVhdx.LOCATOR + 1000, HandMadeVhdx.TABLE,
            HandMadeVhdx.TABLE + 8 * 2048, HandMadeVhdx.BITMAP + 512};
        int noticed = run.each(DifferencingVhdxTest.class, round -> {
            int place = places[random.nextInt(places.length)] + random.nextInt(random.nextBoolean() ? 32 : 300);
            byte[] before = bytes(place, 2);
            patch(place, random.nextInt(256), random.nextBoolean() ? before[1] : random.nextInt(256));
            try (ImageSource source = ImageSource.of(child)) {
                boolean told = Headers.inspect(source).references().isEmpty();
                Headers.requireComplete(source, DiskFormat.VHDX);
                try (DifferencingVhdx disk = DifferencingVhdx.open(source, RawFile.open(raw))) {
                    for (long at = 0; at < disk.size() && at < 1L << 32; at += HandMadeVhdx.BLOCK) {
                        disk.read(at, ByteBuffer.allocate((int) Math.min(HandMadeVhdx.BLOCK, disk.size() - at)));
                    }
                    disk.status(0, Math.min(disk.size(), 1L << 40));
                    return told;
                }
            } catch (IOException e) {
                return true;
            } finally {
                patch(place, before[0], before[1]);
            }
        });
        assertTrue(noticed > 0, "no damage was noticed");
    }

    private byte[] bytes(long place, int count) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(child.toFile(), "r")) {
            byte[] bytes = new byte[count];
            file.seek(place);
            file.readFully(bytes);
            return bytes;
        }
    }

    private void patch(long place, int... values) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(child.toFile(), "rw")) {
            file.seek(place);
            for (int value : values) {
                file.write(value);
            }
        }
    }
}
