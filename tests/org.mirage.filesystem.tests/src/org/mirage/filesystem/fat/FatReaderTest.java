// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.FileSystems;
import org.mirage.filesystem.NodeFlag;
import org.mirage.filesystem.TruncatedException;
import org.mirage.filesystem.VolumeInfo;
import org.mirage.filesystem.listing.FolderListing;
import org.mirage.filesystem.listing.Listing;
import org.mirage.testing.Tools;

/** File systems that {@code mkfs.fat} made and mtools filled are read as what was put in. */
class FatReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "8M,    -F 12 -n TWELVE",
        "1900K, -F 12 -s 1 -f 1 -r 224",
        "16M,  -F 16 -n SIXTEEN",
        "30M,  -F 16 -s 1 -r 1024",
        "40M,  -F 32 -n THIRTYTWO -i 1234abcd",
        "200M, -F 32 -s 4 -R 100",
        "80M,  -F 32 -S 1024 -s 1",
        "300M, -F 32 -S 4096 -s 1",
        "300M, -F 16 -S 2048 -s 8",
        "16M,  -F 16 -a -h 63"})
    void treeIsWhatWasPutIn(String size, String options) throws IOException {
        FatImage image = FatImage.make(folder, size, options);
        Tools.run("fsck.fat", "-n", image.file().toString());

        List<String> problems = new ArrayList<>();
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = open(device)) {
            Map<String, String> read = Listing.of(reader, problems);
            assertEquals(List.of(), Listing.differences(truth(image), timesOfFilesOnly(read)));
            assertEquals(List.of(), problems);
            assertEquals(List.of(), reader.info().warnings());
            assertTrue(reader.info().trusted());
            likeBlkid(image, reader.info());
            likeFsck(image, reader);
        }
    }

    /** mtools gives folders the time of their copying. */
    private static Map<String, String> truth(FatImage image) throws IOException {
        return timesOfFilesOnly(FolderListing.of(image.source(), 0755, 0755, 2));
    }

    private static Map<String, String> timesOfFilesOnly(Map<String, String> lines) {
        Map<String, String> some = new TreeMap<>();
        lines.forEach((path, line) -> some.put(path, line.startsWith("04") ? line.substring(0, 6) : line));
        return some;
    }

    private static void likeBlkid(FatImage image, VolumeInfo info) throws IOException {
        String said = Tools.run("blkid", "-p", "-o", "export", image.file().toString());
        assertTrue(said.contains("UUID=" + info.uuid() + "\n"), said);
        assertTrue(said.contains("TYPE=" + info.type() + "\n"), said);
        assertTrue(said.contains("VERSION=" + info.features().getFirst() + "\n"), said);
        String label = new String(info.label(), StandardCharsets.ISO_8859_1);
        assertTrue(label.isEmpty() ? !said.contains("LABEL=") : said.contains("LABEL=" + label + "\n"), said);
    }

    /** The clusters that it counts as used are those that are visited. */
    private static void likeFsck(FatImage image, FileSystemReader reader) throws IOException {
        String said = Tools.run("fsck.fat", "-n", "-v", image.file().toString());
        long clusterSize = Long.parseLong(said.replaceAll("(?s).*?(\\d+) bytes per cluster.*", "$1"));
        long dataStart = Long.parseLong(said.replaceAll("(?s).*Data area starts at byte (\\d+).*", "$1"));
        long clusters = Long.parseLong(said.replaceAll("(?s).* files, (\\d+)/\\d+ clusters.*", "$1"));
        long all = Long.parseLong(said.replaceAll("(?s).* files, \\d+/(\\d+) clusters.*", "$1"));
        long[] sum = {0};
        reader.visitUsed((offset, length) -> sum[0] += length);
        assertEquals(dataStart + clusters * clusterSize + (reader.info().size() - dataStart - all * clusterSize), sum[0]);
        assertEquals(dataStart + clusters * clusterSize, reader.info().usedBytes());
    }

    @Test
    void attributesAreFlagsAndPermissions() throws IOException {
        FatImage image = FatImage.make(folder, "16M", "-F 16");
        image.mtools("mattrib IMAGE +r -a ::/UPPER.TXT; mattrib IMAGE +h +s +a ::/lower.txt; mattrib IMAGE +r +h ::/empty");

        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = open(device)) {
            Map<String, Long> ids = new TreeMap<>();
            reader.visitNames(reader.node(reader.root()), (name, id) -> ids.put(new String(name, StandardCharsets.UTF_8), id), p -> { });
            assertEquals(0555, reader.node(ids.get("UPPER.TXT")).permissions());
            assertEquals(0, reader.node(ids.get("UPPER.TXT")).flags());
            assertEquals(NodeFlag.HIDDEN.bit() | NodeFlag.SYSTEM.bit() | NodeFlag.ARCHIVE.bit(), reader.node(ids.get("lower.txt")).flags());
            assertEquals(0755, reader.node(ids.get("empty")).permissions());
            assertEquals(NodeFlag.HIDDEN.bit(), reader.node(ids.get("empty")).flags());
        }
    }

    @Test
    void removedFilesAreGoneAndFreedSpaceIsNotUsed() throws IOException {
        FatImage image = FatImage.make(folder, "16M", "-F 16 -s 4");
        Tools.bash("head -c 30000 /dev/zero > '" + image.source() + "/refill'");
        image.mtools("mdel IMAGE ::/between1 ::/between3 ::/between5; mdeltree IMAGE ::/many; mcopy -m IMAGE '"
                + image.source() + "/refill' ::");
        Tools.bash("cd '" + image.source() + "'; rm -r between1 between3 between5 many");

        List<String> problems = new ArrayList<>();
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = open(device)) {
            assertEquals(List.of(), Listing.differences(truth(image), timesOfFilesOnly(Listing.of(reader, problems))));
            likeFsck(image, reader);
            int[] extents = {0};
            reader.visitNames(reader.node(reader.root()), (name, id) -> {
                if (new String(name, StandardCharsets.UTF_8).equals("refill")) {
                    reader.node(id).visitExtents((at, on, length, written) -> extents[0]++);
                }
            }, p -> { });
            assertTrue(extents[0] > 1, "in pieces: " + extents[0]);
        }
    }

    @Test
    void labelIsThatOfTheRootDirectory() throws IOException {
        FatImage image = FatImage.make(folder, "16M", "-F 16 -n BOOTLABEL");
        image.mtools("mlabel IMAGE ::NEWER");
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = open(device)) {
            assertArrayEquals("NEWER".getBytes(StandardCharsets.US_ASCII), reader.info().label());
        }
    }

    @Test
    void cutOffVolumeIsSaidToBe() throws IOException {
        FatImage image = FatImage.make(folder, "16M", "-F 16");
        Tools.run("truncate", "-s", "15M", image.file().toString());
        try (BlockDevice device = RawFile.open(image.file())) {
            assertThrows(TruncatedException.class, () -> new FatFileSystem().open(device));
        }
    }

    @Test
    void deviceMayBeLonger() throws IOException {
        FatImage image = FatImage.make(folder, "16M", "-F 16");
        Tools.run("truncate", "-s", "17M", image.file().toString());
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = open(device)) {
            assertEquals(16 << 20, reader.info().size());
            assertEquals(17 << 20, Files.size(image.file()));
        }
    }

    private static FileSystemReader open(BlockDevice device) throws IOException {
        return FileSystems.recognise(device).orElseThrow().open(device);
    }
}
