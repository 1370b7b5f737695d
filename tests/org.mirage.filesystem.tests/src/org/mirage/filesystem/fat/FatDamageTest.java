// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

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
import org.junit.jupiter.params.provider.CsvSource;
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
class FatDamageTest {

    /** Parts of what is told, one at least for each check; what needs damage on purpose is below. */
    private static final List<String> TOLD = List.of("its boot sector makes no sense", "its boot sector tells of no allocation table",
            "entries, no whole sectors", "its boot sector tells of no room for files", "it would have N clusters",
            "the image is cut off: its FAT file system has", "is to be used alone, but there are only",
            "; there is a copy of it in sector N, with which fsck.fat can mend it", "its root directory would begin at cluster N, which there is not",
            "the copy of its boot sector differs from it", "it was in use, or was not unmounted as it should",
            "whoever used it last met errors of the disk", "its allocation tables differ in N entries",
            "files lie in clusters that its allocation table calls free", "its clusters belong to another file or folder too",
            "its chain ends after N clusters of N", "its chain turns back on itself", "its chain leads to a free cluster",
            "its chain leads to cluster N, which there is not", "its chain runs into another folder's after N",
            "is left out: its cluster N is another folder's", "a name cannot stand", "stands in it twice",
            "differs only in case from another name");

    @TempDir
    Path folder;

    private byte[] bytes;
    private FatBootSector boot;

    @ParameterizedTest
    @CsvSource({"3M, -F 12 -s 2 -f 1 -r 224", "6M, -F 16 -s 2", "40M, -F 32 -s 1"})
    void damageIsToldAndNothingElseHappens(String size, String options) throws IOException {
        make(size, options);
        Outcome outcome = mutate(3, 700);
        assertTrue(outcome.refused() > 5 && outcome.told() > 100, outcome.toString());
    }

    @Test
    @Tag("full")
    void muchMoreDamageIsToldToo() throws IOException {
        Set<String> messages = new TreeSet<>();
        for (String options : List.of("-F 12 -s 4", "-F 16 -s 2")) {
            make("6M", options);
            messages.addAll(mutate(4, 20000).messages());
        }
        make("40M", "-F 32 -s 1");
        messages.addAll(mutate(12, 4000).messages());
        assertEquals(List.of(), Outcome.unreached(messages, TOLD), "checks that no damage has reached; told was " + String.join("\n", messages));
    }

    private Outcome mutate(long seed, int rounds) throws IOException {
        List<Range> parts = new ArrayList<>(Collections.nCopies(20, new Range(11, 80)));
        parts.addAll(Collections.nCopies(20, new Range(boot.tableStart(), 1024)));
        if (boot.rootBytes() > 0) {
            parts.add(new Range(boot.rootStart(), 1024));
        }
        try (FileSystemReader reader = open()) {
            reader.visitNodes(node -> {
                if (node.id() != reader.root()) {
                    parts.add(new Range(node.id() * FatEntry.SIZE - FatEntry.SIZE, 2 * FatEntry.SIZE));
                }
            }, problem -> { });
        }
        return new Mutations(bytes, parts, new FatFileSystem()::open).run(seed, rounds);
    }

    @Test
    void folderThatHoldsItself() throws IOException {
        make("6M", "-F 16 -s 1");
        int most = entry("MOST       ");
        int outer = entry("AFOLDE~1   ");
        LittleEndian.put16(bytes, most + 26, LittleEndian.u16(bytes, outer + 26));
        told("folder \"most\" is left out");
    }

    @Test
    void chainOfFolderThatTurnsBack() throws IOException {
        make("6M", "-F 16 -s 1");
        int first = LittleEndian.u16(bytes, entry("MANY       ") + 26);
        int second = LittleEndian.u16(bytes, (int) boot.tableStart() + 2 * first);
        LittleEndian.put16(bytes, (int) boot.tableStart() + 2 * second, first);
        told("folder \"many\": its chain runs into another folder's after 2");
    }

    @Test
    void fileThatTurnsBackIsUnreadable() throws IOException {
        make("6M", "-F 16 -s 1");
        int first = LittleEndian.u16(bytes, entry("BETWEEN3   ") + 26);
        LittleEndian.put16(bytes, (int) boot.tableStart() + 2 * (first + 1), first);
        LittleEndian.put32(bytes, entry("BETWEEN3   ") + 28, 3 << 20);
        unreadable("its chain turns back on itself", "its clusters belong to others too");
    }

    @Test
    void chainsThatAreTooShortOrLeadAstray() throws IOException {
        make("6M", "-F 16 -s 1");
        int first = LittleEndian.u16(bytes, entry("BETWEEN3   ") + 26);
        LittleEndian.put16(bytes, (int) boot.tableStart() + 2 * (first + 1), 0xFFFF);
        unreadable("its chain ends after 2 clusters of 18");
        LittleEndian.put16(bytes, (int) boot.tableStart() + 2 * (first + 1), 0xFFF7);
        unreadable("its chain leads to a bad cluster after 2");
        LittleEndian.put16(bytes, (int) boot.tableStart() + 2 * (first + 1), 0xFF00);
        unreadable("its chain leads to cluster 65280, which there is not after 2");
        LittleEndian.put16(bytes, (int) boot.tableStart() + 2 * (first + 1), 0);
        unreadable("its chain leads to a free cluster after 2");
        try (FileSystemReader reader = open()) {
            assertEquals("files lie in clusters that its allocation table calls free", reader.info().keepWhole());
        }
    }

    @Test
    void filesThatShareClustersAreReadAndTold() throws IOException {
        make("6M", "-F 16 -s 1");
        LittleEndian.put16(bytes, entry("BETWEEN3   ") + 26, LittleEndian.u16(bytes, entry("BETWEEN2   ") + 26));
        told("file \"between3\": its clusters belong to another file or folder too");
    }

    @Test
    void namesTwiceOrDifferentInCaseOnlyOrImpossible() throws IOException {
        make("6M", "-F 16 -s 1");
        System.arraycopy("BETWEEN1   ".getBytes(), 0, bytes, entry("BETWEEN2   "), 11);
        bytes[entry("BETWEEN4   ") + 7] = '3';
        bytes[entry("BETWEEN3   ") + 12] = 0;
        bytes[entry("BETWEEN5   ") + 3] = '/';
        told("\"between1\" stands in it twice", "differs only in case from another name", "a name cannot stand: \"bet/een5\"");
    }

    @Test
    void tablesThatDifferAreWarnedOfAndBothCount() throws IOException {
        make("6M", "-F 16 -s 1");
        long used = used();
        LittleEndian.put16(bytes, (int) (boot.tableStart() + boot.tableSize() + 2 * boot.clusters()), 0xFFFF);
        try (FileSystemReader reader = open()) {
            assertEquals(List.of("its allocation tables differ in 1 entries; the first one is used"), reader.info().warnings());
        }
        assertEquals(used + boot.clusterSize(), used());
    }

    @Test
    void volumeInUseIsWarnedOf() throws IOException {
        make("6M", "-F 16 -s 1");
        bytes[37] |= 1;
        try (FileSystemReader reader = open()) {
            assertTrue(reader.info().warnings().getFirst().startsWith("it was in use"), reader.info().warnings().toString());
        }
    }

    @Test
    void lostBootSectorOfFat32IsRefusedWithAdvice() throws IOException {
        make("40M", "-F 32");
        Arrays.fill(bytes, 11, 40, (byte) 0);
        DamagedException refusal = assertThrows(DamagedException.class, this::open);
        assertTrue(refusal.getMessage().endsWith("there is a copy of it in sector 6, with which fsck.fat can mend it"), refusal.getMessage());
    }

    @Test
    void volumeFullOfNonsenseIsRefused() throws IOException {
        make("6M", "-F 16 -s 1");
        int at = entry("MANY       ");
        int first = LittleEndian.u16(bytes, at + 26);
        for (int cluster = first; cluster < first + 7000; cluster++) {
            LittleEndian.put16(bytes, (int) boot.tableStart() + 2 * cluster, cluster == first + 6999 ? 0xFFFF : cluster + 1);
            for (int slot = 0; slot < 512; slot += FatEntry.SIZE) {
                byte[] name = String.format("%08d   ", cluster * 16 + slot / 32).getBytes(StandardCharsets.US_ASCII);
                int to = (int) boot.offset(cluster) + slot;
                Arrays.fill(bytes, to, to + FatEntry.SIZE, (byte) 0);
                System.arraycopy(name, 0, bytes, to, 11);
                LittleEndian.put32(bytes, to + 28, 1); // a byte in no cluster
            }
        }
        DamagedException refusal = assertThrows(DamagedException.class, this::open);
        assertEquals("more than 100000 of its files and folders make no sense", refusal.getMessage());
    }

    private void make(String size, String options) throws IOException {
        bytes = Files.readAllBytes(FatImage.make(folder, size, options).file());
        boot = FatBootSector.read(new CountingDevice(bytes, Long.MAX_VALUE));
    }

    private FileSystemReader open() throws IOException {
        return new FatFileSystem().open(new CountingDevice(bytes, 64L * bytes.length));
    }

    private long used() throws IOException {
        long[] sum = {0};
        try (FileSystemReader reader = open()) {
            reader.visitUsed((offset, length) -> sum[0] += length);
        }
        return sum[0];
    }

    /** Where a short name stands, as eleven bytes. */
    private int entry(String name) {
        for (int at = (int) boot.rootStart(); at < bytes.length; at += FatEntry.SIZE) {
            if (new String(bytes, at, 11, StandardCharsets.ISO_8859_1).equals(name) && bytes[at + 11] != FatEntry.LONG_NAME) {
                return at;
            }
        }
        throw new AssertionError("no " + name);
    }

    private void told(String... beginnings) throws IOException {
        List<String> problems = new ArrayList<>();
        try (FileSystemReader reader = open()) {
            assertTrue(Listing.of(reader, problems).size() > 20);
        }
        assertEquals(beginnings.length, problems.size(), problems.toString());
        for (String beginning : beginnings) {
            assertTrue(problems.stream().anyMatch(problem -> problem.contains(beginning)), problems.toString());
        }
    }

    private void unreadable(String... reasons) throws IOException {
        List<String> refusals = new ArrayList<>();
        try (FileSystemReader reader = open()) {
            reader.visitNodes(node -> {
                try {
                    if (node.type() == NodeType.FILE) {
                        node.visitExtents((at, on, length, written) -> { });
                    }
                } catch (DamagedException e) {
                    refusals.add(e.getMessage());
                }
            }, problem -> { });
        }
        assertTrue(refusals.stream().allMatch(refusal -> Arrays.stream(reasons).anyMatch(refusal::contains)), refusals.toString());
        assertEquals(reasons[0], refusals.getFirst());
    }
}
