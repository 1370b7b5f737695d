// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.iso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.Range;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.bytes.LittleEndian;
import org.mirage.filesystem.listing.Listing;
import org.mirage.filesystem.mutation.CountingDevice;
import org.mirage.filesystem.mutation.Mutations;
import org.mirage.filesystem.mutation.Outcome;

/** Volumes with damage, by chance from a fixed seed and made on purpose: it is told, and nothing else happens. */
class IsoDamageTest {

    /** Parts of what is told, one at least for each check; what needs damage on purpose is below. */
    private static final List<String> TOLD = List.of("it has no primary volume descriptor", "it would have blocks of N bytes",
            "the image is cut off: its ISO N file system has", "the root directory of its primary tree cannot be read",
            "a directory record would lie outside the volume",
            "its Rock Ridge fields would lie outside the volume", "its Rock Ridge fields go on without end",
            "there is no directory at byte N", "there is no directory record at byte N", "it would have N bytes",
            "makes no sense; the names behind it in its sector are lost", "the last part of a file is missing", "is left out: ",
            "names a directory that cannot be read", "it is a link without a target", "its target makes no sense",
            "its target has components that are not known",
            "it lies in turns with other files", "it would lie outside the volume", "its holes are coded (SF)",
            "a name cannot stand", "stands in it twice");

    private static final int DESCRIPTOR = 16 * VolumeDescriptor.SECTOR;

    @TempDir
    Path folder;

    private byte[] bytes;

    @ParameterizedTest
    @ValueSource(strings = {"genisoimage -quiet -R", "genisoimage -quiet -J", "xorriso -report_about WARNING -as mkisofs -R -J"})
    void damageIsToldAndNothingElseHappens(String command) throws IOException {
        Outcome outcome = mutate(command, 9, 800);
        assertTrue(outcome.refused() > 10 && outcome.told() > 100, outcome.toString());
    }

    @Test
    @Tag("full")
    void muchMoreDamageIsToldToo() throws IOException {
        Set<String> messages = new TreeSet<>(mutate("genisoimage -quiet -R", 10, 20000).messages());
        messages.addAll(mutate("genisoimage -quiet -J", 11, 20000).messages());
        assertEquals(List.of(), Outcome.unreached(messages, TOLD), "checks that no damage has reached; told was " + String.join("\n", messages));
    }

    private Outcome mutate(String command, long seed, int rounds) throws IOException {
        bytes = Files.readAllBytes(IsoImage.make(folder, command, command.contains("-J") && !command.contains("-R") ? "--plain" : "").file());
        List<Range> parts = new ArrayList<>(Collections.nCopies(10, new Range(DESCRIPTOR, 200)));
        parts.addAll(Collections.nCopies(5, new Range(DESCRIPTOR + VolumeDescriptor.SECTOR, 200)));
        try (FileSystemReader reader = open()) {
            reader.visitNodes(node -> {
                if (node.type() == NodeType.DIRECTORY) {
                    parts.addAll(Collections.nCopies(3, new Range(node.id(), VolumeDescriptor.SECTOR)));
                } else {
                    parts.add(new Range(node.id(), Math.max(34, bytes[(int) node.id()] & 0xFF)));
                }
            }, problem -> { });
        }
        return new Mutations(bytes, parts, new IsoFileSystem()::open).run(seed, rounds);
    }

    @Test
    void directoryThatHoldsTheRoot() throws IOException {
        make();
        System.arraycopy(bytes, DESCRIPTOR + 156 + 2, bytes, find("EMPTY") - 33 + 2, 16);
        try (FileSystemReader reader = open()) {
            // only whoever follows names comes round, so it must not be followed here
            List<Long> ids = new ArrayList<>();
            reader.visitNodes(node -> ids.add(node.id()), problem -> { });
            assertEquals(ids.size(), ids.stream().distinct().count());
        }
    }

    @Test
    void directoryThatIsNone() throws IOException {
        make();
        LittleEndian.put32(bytes, find("EMPTY") - 33 + 2, 20000);
        told("directory \"empty\" is left out: a directory record would lie outside the volume", "names a directory that cannot be read");
        LittleEndian.put32(bytes, find("EMPTY") - 33 + 2, 17);
        told("directory \"empty\" is left out: there is no directory", "names a directory that cannot be read");
    }

    @Test
    void fieldsThatGoOnWithoutEnd() throws IOException {
        make();
        int field = continuation();
        int there = LittleEndian.i32(bytes, field + 4) * 2048 + LittleEndian.i32(bytes, field + 12);
        System.arraycopy(bytes, field, bytes, there, 28);
        told("its Rock Ridge fields go on without end", "its Rock Ridge fields go on without end");
    }

    @Test
    void targetAndNameThatAreTooLong() throws IOException {
        make();
        goOnForSome("SL");
        told("its target is too long", "its target is too long");
        make();
        goOnForSome("NM");
        told("its name is too long", "its name is too long");
    }

    /** Lets fields go on where a long one stands, and from there to it again, which ends after some rounds only. */
    private void goOnForSome(String kind) throws IOException {
        int field = continuation();
        int block = LittleEndian.i32(bytes, find("BIG.BIN;1") - 33 + 2);
        int there = block * 2048;
        Arrays.fill(bytes, there, there + 255, (byte) 'x');
        System.arraycopy(kind.getBytes(StandardCharsets.US_ASCII), 0, bytes, there, 2);
        bytes[there + 2] = (byte) 255;
        bytes[there + 3] = 1;
        bytes[there + 4] = 0;
        if (kind.equals("SL")) {
            bytes[there + 5] = 0;
            bytes[there + 6] = (byte) 248;
        }
        LittleEndian.put32(bytes, field + 4, block);
        LittleEndian.put32(bytes, field + 12, 0);
        LittleEndian.put32(bytes, field + 20, 255 + 28);
        System.arraycopy(bytes, field, bytes, there + 255, 28);
    }

    @Test
    void contentOutsideTheVolume() throws IOException {
        make();
        LittleEndian.put32(bytes, find("BIG.BIN;1") - 33 + 2, 0x7FFFFFFF);
        unreadable("big.bin", "it would lie outside the volume");
    }

    @Test
    void contentOfOtherKinds() throws IOException {
        make();
        bytes[find("BIG.BIN;1") - 33 + 26] = 1;
        unreadable("big.bin", "it lies in turns with other files");
        make();
        int at = find("BIG.BIN;1");
        int tf = at;
        while (bytes[tf] != 'T' || bytes[tf + 1] != 'F') {
            tf++;
        }
        bytes[tf] = 'Z';
        unreadable("big.bin", "it is compressed (ZF)");
        bytes[tf] = 'S';
        unreadable("big.bin", "its holes are coded (SF)");
    }

    @Test
    void blocksWithoutSenseAreRefused() throws IOException {
        make();
        LittleEndian.put16(bytes, DESCRIPTOR + 128, 1000);
        DamagedException refusal = assertThrows(DamagedException.class, this::open);
        assertEquals("it would have blocks of 1000 bytes", refusal.getMessage());
    }

    private void make() throws IOException {
        bytes = Files.readAllBytes(IsoImage.make(folder, "genisoimage -quiet -R", "").file());
    }

    private FileSystemReader open() throws IOException {
        return new IsoFileSystem().open(new CountingDevice(bytes, 64L * bytes.length));
    }

    /** Where a name first stands in a directory. */
    static int find(byte[] bytes, String name) {
        for (int at = DESCRIPTOR + 2048; at < bytes.length - name.length(); at++) {
            if (bytes[at - 1] == name.length() && (bytes[at - 33] & 0xFF) >= 34 + name.length()
                    && new String(bytes, at, name.length(), StandardCharsets.ISO_8859_1).equals(name)) {
                return at;
            }
        }
        throw new AssertionError("no " + name);
    }

    private int find(String name) {
        return find(bytes, name);
    }

    /** Where the field stands that says where the others of a long name are. */
    private int continuation() throws IOException {
        int at = record("long name");
        int end = at + (bytes[at] & 0xFF);
        int field = at;
        while (bytes[field] != 'C' || bytes[field + 1] != 'E' || bytes[field + 2] != 28) {
            assertTrue(++field < end);
        }
        return field;
    }

    /** Where the record of a name in the root directory stands that begins so. */
    private int record(String beginning) throws IOException {
        long[] found = {-1};
        try (FileSystemReader reader = open()) {
            reader.visitNames(reader.node(reader.root()), (name, id) -> found[0] = new String(name).startsWith(beginning) ? id : found[0],
                    problem -> { });
        }
        return (int) found[0];
    }

    private void told(String... parts) throws IOException {
        List<String> problems = new ArrayList<>();
        try (FileSystemReader reader = open()) {
            Map<String, String> read = Listing.of(reader, problems);
            assertTrue(read.size() > 100);
        }
        assertEquals(parts.length, problems.size(), problems.toString());
        for (int i = 0; i < parts.length; i++) {
            assertTrue(problems.get(i).contains(parts[i]), problems.toString());
        }
    }

    private void unreadable(String name, String reason) throws IOException {
        try (FileSystemReader reader = open()) {
            boolean[] seen = {false};
            reader.visitNames(reader.node(reader.root()), (found, id) -> {
                if (new String(found).equals(name)) {
                    seen[0] = true;
                    DamagedException refusal = assertThrows(DamagedException.class,
                            () -> reader.node(id).visitExtents((at, on, length, written) -> { }));
                    assertTrue(refusal.getMessage().startsWith(reason), refusal.getMessage());
                }
            }, problem -> { });
            assertTrue(seen[0]);
        }
    }
}
