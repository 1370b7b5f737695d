// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.exfat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.FileSystems;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.TruncatedException;
import org.mirage.filesystem.VolumeInfo;
import org.mirage.filesystem.listing.Listing;
import org.mirage.filesystem.mutation.CountingDevice;
import org.mirage.testing.Tools;

/** File systems that {@code mkfs.exfat} made and the FUSE driver filled are read as that driver shows them. */
class ExfatReaderTest {

    private static final String PIECES = "rm between1 between3 between5; head -c 60000 /dev/urandom > pieces; "
            + "for i in $(seq 300); do : > \"empty/a name that takes a few entries, and is number $i\"; done";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "16M, 512,  -L 'EX label'",
        "16M, 512,  -c 512",
        "64M, 512,  -c 64K -b 1M",
        "64M, 4096, -c 4K",
        "300M, 512, -c 1M --pack-bitmap"})
    void treeIsWhatTheDriverShows(String size, int sectorSize, String options) throws IOException {
        ExfatImage image = ExfatImage.make(folder, size, sectorSize, options, PIECES);

        List<String> problems = new ArrayList<>();
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = open(device)) {
            assertTrue(image.truth().size() > 400, image.truth().size() + " paths");
            assertEquals(List.of(), Listing.differences(image.truth(), Listing.of(reader, problems)));
            assertEquals(List.of(), problems);
            assertEquals(List.of(), reader.info().warnings());
            assertEquals("", reader.info().keepWhole());
            likeBlkid(image, reader.info());
            likeDump(image, reader);
        }
    }

    private static void likeBlkid(ExfatImage image, VolumeInfo info) throws IOException {
        String said = Tools.run("blkid", "-p", "-o", "full", image.file().toString());
        assertTrue(said.contains(" UUID=\"" + info.uuid() + "\""), said);
        assertTrue(said.contains(" TYPE=\"" + info.type() + "\""), said);
        String label = new String(info.label(), StandardCharsets.ISO_8859_1);
        assertTrue(label.isEmpty() ? !said.contains(" LABEL=") : said.contains(" LABEL=\"" + label + "\""), said);
    }

    /** The clusters that the tool counts as free are those that are not visited. */
    private static void likeDump(ExfatImage image, FileSystemReader reader) throws IOException {
        String said = Tools.run("dump.exfat", image.file().toString());
        long clusterSize = Long.parseLong(said.replaceAll("(?s).*Cluster size:\\s+(\\d+).*", "$1"));
        long free = Long.parseLong(said.replaceAll("(?s).*Free Clusters:\\s+(\\d+).*", "$1"));
        long[] sum = {0};
        reader.visitUsed((offset, length) -> sum[0] += length);
        assertEquals(reader.info().size() - free * clusterSize, sum[0]);
    }

    @Test
    void contentThatIsNotWrittenYetIsZero() throws IOException {
        byte[] bytes = sealedChange("pieces", set -> set[EntrySet.ENTRY + 8 + 1] = 0x10);
        try (FileSystemReader reader = open(new CountingDevice(bytes, Long.MAX_VALUE))) {
            byte[] content = Listing.content(reader, find(reader, "pieces"));
            assertEquals(60000, content.length);
            int valid = 0x1000 | 60000 & 0xFF;
            assertArrayEquals(new byte[60000 - valid], Arrays.copyOfRange(content, valid, 60000));
            assertTrue(content[valid - 1] != 0 || content[valid - 2] != 0);
        }
    }

    @Test
    void timeHasHundredthsAndAZone() throws IOException {
        byte[] bytes = sealedChange("noext", set -> {
            set[21] = (byte) 155;
            set[23] = (byte) (0x80 | 8); // two hours before UTC
        });
        try (FileSystemReader reader = open(new CountingDevice(bytes, Long.MAX_VALUE))) {
            Node node = find(reader, "noext");
            assertEquals(320000000 + 1 - 7200, node.seconds());
            assertEquals(550_000_000, node.nanoseconds());
        }
        bytes = sealedChange("noext", set -> set[23] = (byte) (0x80 | 0x7C)); // one hour behind
        try (FileSystemReader reader = open(new CountingDevice(bytes, Long.MAX_VALUE))) {
            assertEquals(320000000 + 3600, find(reader, "noext").seconds());
        }
    }

    @Test
    void cutOffVolumeIsSaidToBe() throws IOException {
        ExfatImage image = ExfatImage.make(folder, "16M", 512, "", ":");
        Tools.run("truncate", "-s", "15M", image.file().toString());
        try (BlockDevice device = RawFile.open(image.file())) {
            assertThrows(TruncatedException.class, () -> new ExfatFileSystem().open(device));
        }
    }

    private static FileSystemReader open(BlockDevice device) throws IOException {
        return FileSystems.recognise(device).orElseThrow().open(device);
    }

    private static Node find(FileSystemReader reader, String name) throws IOException {
        Node[] found = {null};
        reader.visitNames(reader.node(reader.root()), (bytes, id) -> {
            if (new String(bytes, StandardCharsets.UTF_8).equals(name)) {
                found[0] = reader.node(id);
            }
        }, problem -> { });
        return found[0];
    }

    /** Changes a set of entries. */
    @FunctionalInterface
    private interface Change {

        void apply(byte[] set);
    }

    private byte[] sealedChange(String name, Change change) throws IOException {
        byte[] bytes = Files.readAllBytes(ExfatImage.make(folder, "16M", 512, "", PIECES).file());
        long id;
        try (FileSystemReader reader = open(new CountingDevice(bytes, Long.MAX_VALUE))) {
            id = find(reader, name).id();
        }
        int at = (int) id * EntrySet.ENTRY;
        byte[] set = Arrays.copyOfRange(bytes, at, at + (1 + bytes[at + 1]) * EntrySet.ENTRY);
        change.apply(set);
        SetSealer.seal(set, 0);
        System.arraycopy(set, 0, bytes, at, set.length);
        return bytes;
    }
}
