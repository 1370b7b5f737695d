// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.exfat;

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
class ExfatDamageTest {

    /** Parts of what is told, one at least for each check. */
    private static final List<String> TOLD = List.of("its boot sector makes no sense", "it would have N sectors",
            "it would have N allocation tables", "clusters, more than can be read, or none", "its allocation table has no room",
            "its clusters go beyond its end", "; there is a copy of it, with which fsck.exfat -b can mend it",
            "the image is cut off: its exFAT file system has", "its root directory has no allocation bitmap", "its allocation bitmap has N bytes of N", "its allocation bitmap ends early",
            "it was in use, or was not unmounted as it should", "whoever used it last met errors of the disk",
            "the checksum of its boot region does not fit", "it has no table of capital letters",
            "its table of capital letters cannot be read", "the checksum of its table of capital letters does not fit",
            "files lie in clusters that its allocation bitmap calls free", "a file at byte N would have N further entries",
            "is left out: some of its entries are missing", "is left out: the checksum of its entries does not fit",
            "is left out: its entries are not those of a file", "is left out: it would have N bytes of N",
            "it would have clusters N + N, which there are not", "is left out: cluster N is another folder's", "is cut off: ",
            "its clusters belong to another file or folder too", "its chain ends after", "its chain leads to a free cluster",
            "its chain leads to cluster N, which there is not", "a name cannot stand", "stands in it twice");
    private static final int ROOM = 19 * EntrySet.ENTRY;

    @TempDir
    Path folder;

    private byte[] bytes;

    @ParameterizedTest
    @ValueSource(strings = {"-c 512", "-c 8K"})
    void damageIsToldAndNothingElseHappens(String options) throws IOException {
        Outcome outcome = mutate(options, 5, 800);
        assertTrue(outcome.refused() > 20 && outcome.told() > 100 && outcome.unnoticed() > 50, outcome.toString());
    }

    @Test
    @Tag("full")
    void muchMoreDamageIsToldToo() throws IOException {
        Set<String> messages = new TreeSet<>(mutate("-c 512", 6, 20000).messages());
        messages.addAll(mutate("-c 4K", 7, 20000).messages());
        assertEquals(List.of(), Outcome.unreached(messages, TOLD), "checks that no damage has reached; told was " + String.join("\n", messages));
    }

    private Outcome mutate(String options, long seed, int rounds) throws IOException {
        make(options);
        List<Range> parts = new ArrayList<>(Collections.nCopies(40, new Range(64, 60)));
        ExfatBootSector boot = ExfatBootSector.read(new CountingDevice(bytes, Long.MAX_VALUE));
        parts.addAll(Collections.nCopies(20, new Range(LittleEndian.u32(bytes, 80) * boot.sectorSize(), 2048)));
        parts.addAll(Collections.nCopies(20, new Range(boot.offset(boot.rootCluster()), 4 * EntrySet.ENTRY)));
        try (FileSystemReader reader = open()) {
            reader.visitNodes(node -> {
                if (node.id() != reader.root()) {
                    parts.add(new Range(node.id() * EntrySet.ENTRY, ROOM));
                }
            }, problem -> { });
        }
        return new Mutations(bytes, parts, new ExfatFileSystem()::open).sealed((image, part) -> {
            if (part.length() == ROOM) {
                SetSealer.seal(image, (int) part.offset());
            }
        }).run(seed, rounds);
    }

    @Test
    void setsWithAWrongChecksumAreLeftOut() throws IOException {
        make("");
        bytes[set("between2") + EntrySet.ENTRY + 8]++;
        told("is left out: the checksum of its entries does not fit");
    }

    @Test
    void namesThatDifferInCaseOnly() throws IOException {
        make("");
        int at = set("between4");
        byte[] name = "Between2".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, at + 2 * EntrySet.ENTRY + 2, name.length);
        SetSealer.seal(bytes, at);
        told("differs only in case from another name");
    }

    @Test
    void folderThatHoldsItself() throws IOException {
        make("");
        int inner = set("inner");
        System.arraycopy(bytes, set("a folder with a long name") + EntrySet.ENTRY + 20, bytes, inner + EntrySet.ENTRY + 20, 12);
        SetSealer.seal(bytes, inner);
        told("folder \"inner\" is left out: cluster");
    }

    @Test
    void contentBeyondTheEnd() throws IOException {
        make("");
        int at = set("between2");
        LittleEndian.put64(bytes, at + EntrySet.ENTRY + 8, 1L << 50);
        LittleEndian.put64(bytes, at + EntrySet.ENTRY + 24, 1L << 50);
        SetSealer.seal(bytes, at);
        try (FileSystemReader reader = open()) {
            DamagedException refusal = assertThrows(DamagedException.class,
                    () -> reader.node(at / EntrySet.ENTRY).visitExtents((a, on, length, written) -> { }));
            assertTrue(refusal.getMessage().contains("which there are not"), refusal.getMessage());
        }
    }

    @Test
    void bootRegionWithAWrongChecksumIsKeptWhole() throws IOException {
        make("");
        bytes[5000]++;
        try (FileSystemReader reader = open()) {
            assertEquals("the checksum of its boot region does not fit", reader.info().keepWhole());
        }
    }

    @Test
    void lostBootSectorIsRefusedWithAdvice() throws IOException {
        make("");
        Arrays.fill(bytes, 64, 120, (byte) 0);
        DamagedException refusal = assertThrows(DamagedException.class, this::open);
        assertTrue(refusal.getMessage().contains("with which fsck.exfat -b can mend it"), refusal.getMessage());
    }

    @Test
    void filesInFreeClustersMakeTheBitmapUntrusted() throws IOException {
        make("");
        ExfatBootSector boot = ExfatBootSector.read(new CountingDevice(bytes, Long.MAX_VALUE));
        int bitmap = (int) boot.offset(2);
        Arrays.fill(bytes, bitmap + 4, bitmap + 20, (byte) 0);
        try (FileSystemReader reader = open()) {
            assertEquals("files lie in clusters that its allocation bitmap calls free", reader.info().keepWhole());
        }
    }

    private void make(String options) throws IOException {
        bytes = Files.readAllBytes(ExfatImage.make(folder, "8M", 512, options, "rm between1 between3; head -c 40000 /dev/urandom > pieces").file());
    }

    private FileSystemReader open() throws IOException {
        return new ExfatFileSystem().open(new CountingDevice(bytes, 64L * bytes.length));
    }

    /** Where the entries of a name stand. */
    private int set(String name) throws IOException {
        int[] found = {-1};
        try (FileSystemReader reader = open()) {
            reader.visitNodes(node -> {
                if (node.type() == NodeType.DIRECTORY) {
                    reader.visitNames(node, (bytes, id) -> {
                        if (new String(bytes).equals(name)) {
                            found[0] = (int) id * EntrySet.ENTRY;
                        }
                    }, problem -> { });
                }
            }, problem -> { });
        }
        return found[0];
    }

    private void told(String part) throws IOException {
        List<String> problems = new ArrayList<>();
        try (FileSystemReader reader = open()) {
            assertTrue(Listing.of(reader, problems).size() > 20);
        }
        assertTrue(problems.size() == 1 && problems.getFirst().contains(part), problems.toString());
    }
}
