// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.iso;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.FileSystems;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.TruncatedException;
import org.mirage.filesystem.VolumeInfo;
import org.mirage.filesystem.listing.FolderListing;
import org.mirage.filesystem.listing.Listing;
import org.mirage.filesystem.mutation.CountingDevice;
import org.mirage.testing.Tools;

/** File systems that genisoimage and xorriso made are read as what was put in, and as libarchive reads them. */
class IsoReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "genisoimage -quiet -R -V ROCK",
        "genisoimage -quiet -R -J -joliet-long -V BOTH",
        "xorriso -report_about WARNING -as mkisofs -R -V XORRISO",
        "xorriso -report_about WARNING -as mkisofs -R -J -D -iso-level 3",
        "genisoimage -quiet -R -udf"})
    void rockRidgeGivesBackTheFolder(String command) throws IOException {
        IsoImage image = IsoImage.make(folder, command, command.startsWith("xorriso") ? "--long" : "");

        List<String> problems = new ArrayList<>();
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = open(device)) {
            Map<String, String> read = Listing.of(reader, problems);
            // relocated directories leave their place behind, empty
            read.remove("/rr_moved");
            assertEquals(List.of(), Listing.differences(FolderListing.of(image.source()), read));
            assertEquals(List.of(), problems);
            likeBlkid(image, reader.info());
            assertEquals("Rock Ridge", reader.info().features().getFirst());
            assertEquals(command.contains("udf"), !reader.info().warnings().isEmpty());
            allUsed(reader, device);
        }
    }

    @Test
    void jolietIsAsLibarchiveReadsIt() throws IOException {
        IsoImage image = IsoImage.make(folder, "genisoimage -quiet -J -joliet-long -input-charset utf-8 -V JOLIET", "--plain");
        Files.writeString(image.source().resolve("Mixed \u00dcml\u00e4ut \u65e5\u672c.text"), "x");
        Tools.bash("LC_ALL=C.UTF-8 genisoimage -quiet -J -joliet-long -input-charset utf-8 -V JOLIET -o '" + image.file() + "' '" + image.source() + "'");
        sameFiles(image, "joliet");
    }

    @Test
    void plainNamesAreInLowerCaseWithoutVersions() throws IOException {
        IsoImage image = IsoImage.make(folder, "genisoimage -quiet -iso-level 2 -V PLAIN", "--plain");
        Map<String, String> read = sameFiles(image, "plain");
        assertTrue(read.containsKey("/readme.txt") && read.containsKey("/noext") && read.containsKey("/many/name7.dat"), read.keySet().toString());
        assertTrue(read.get("/readme.txt").startsWith("100555 0:0 1500000003"), read.get("/readme.txt"));
    }

    /** Contents and names, whatever their case, are those that bsdtar takes out. */
    private Map<String, String> sameFiles(IsoImage image, String what) throws IOException {
        Path out = Files.createDirectory(folder.resolve(what));
        Tools.bash("LC_ALL=C.UTF-8 bsdtar -x -f '" + image.file() + "' -C '" + out + "'; chmod -R u+rwX '" + out + "'");
        List<String> problems = new ArrayList<>();
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = open(device)) {
            Map<String, String> read = Listing.of(reader, problems);
            assertEquals(List.of(), Listing.differences(comparable(FolderListing.of(out, 0555, 0555, 1), what), comparable(read, what)));
            assertEquals(List.of(), problems);
            assertTrue(read.size() > 120, read.size() + " paths");
            likeBlkid(image, reader.info());
            allUsed(reader, device);
            return read;
        }
    }

    private static Map<String, String> comparable(Map<String, String> lines, String what) {
        Map<String, String> some = new TreeMap<>();
        lines.forEach((path, line) -> some.put(what.equals("plain") ? path.toLowerCase().replaceAll("\\.$", "") : path, line));
        return some;
    }

    private static void likeBlkid(IsoImage image, VolumeInfo info) throws IOException {
        String said = Tools.run("blkid", "-p", "-o", "full", image.file().toString());
        if (!said.contains(" TYPE=\"udf\"")) {
            assertTrue(said.contains(" UUID=\"" + info.uuid() + "\""), said + info.uuid());
            assertTrue(said.contains(" TYPE=\"iso9660\""), said);
            assertTrue(said.contains(" LABEL=\"" + new String(info.label(), StandardCharsets.ISO_8859_1) + "\""), said);
        }
    }

    private static void allUsed(FileSystemReader reader, BlockDevice device) throws IOException {
        List<Long> ranges = new ArrayList<>();
        reader.visitUsed((offset, length) -> ranges.addAll(List.of(offset, length)));
        assertEquals(List.of(0L, reader.info().size()), ranges);
        assertTrue(reader.info().size() <= device.size());
    }

    /** As files of more than 4 GiB have them; here of small ones. */
    @Test
    void partsOfAFileAreJoined() throws IOException {
        IsoImage image = IsoImage.make(folder, "genisoimage -quiet -R", "");
        byte[] bytes = Files.readAllBytes(image.file());
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        for (String name : List.of("NAME10.DAT;1", "NAME100.DAT;1", "NAME101.DAT;1")) {
            int at = IsoDamageTest.find(bytes, name) - 33;
            bytes[at + 25] |= (byte) (name.startsWith("NAME101") ? 0 : 0x80);
            expected.writeBytes(Files.readAllBytes(image.source().resolve("many/" + name.substring(0, name.length() - 2).toLowerCase())));
        }
        try (FileSystemReader reader = open(new CountingDevice(bytes, Long.MAX_VALUE))) {
            List<String> names = new ArrayList<>();
            reader.visitNodes(directory -> {
                if (directory.type() == NodeType.DIRECTORY) {
                    reader.visitNames(directory, (name, id) -> {
                        names.add(new String(name));
                        Node node = reader.node(id);
                        if (names.getLast().equals("name10.dat")) {
                            assertArrayEquals(expected.toByteArray(), Listing.content(reader, node));
                        }
                    }, problem -> { });
                }
            }, problem -> { });
            assertTrue(names.contains("name10.dat") && !names.contains("name100.dat") && names.contains("name102.dat"), names.toString());
        }
    }

    @Test
    void cutOffVolumeIsSaidToBe() throws IOException {
        IsoImage image = IsoImage.make(folder, "genisoimage -quiet -R", "");
        Tools.run("truncate", "-s", "-100K", image.file().toString());
        try (BlockDevice device = RawFile.open(image.file())) {
            assertThrows(TruncatedException.class, () -> new IsoFileSystem().open(device));
        }
    }

    private static FileSystemReader open(BlockDevice device) throws IOException {
        return FileSystems.recognise(device).orElseThrow().open(device);
    }
}
