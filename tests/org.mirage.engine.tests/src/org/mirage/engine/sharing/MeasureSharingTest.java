// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.DeleteImage;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.made.QuietMonitor;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** What images share, against sums of what is made or of what sha256sum says of mounted trees. */
class MeasureSharingTest {

    @TempDir
    private Path folder;

    private static MadeVolume volume(String... texts) {
        MadeVolume volume = new MadeVolume(0, 1, "11111111-2222-3333-4444-555555555555");
        for (String text : texts) {
            volume.file("etc/" + text.charAt(0) + text.length(), text);
        }
        return volume;
    }

    private static SharingReport measure(Library library) throws IOException {
        return new MeasureSharing(library).call(Monitor.NONE);
    }

    /** XFS has files of up to 2^63 - 1 bytes, all of them a hole. */
    @Test
    void whatImagesClaimHasAnEnd() {
        ImageSets sets = new ImageSets();
        int first = sets.with(0, 0);
        int both = sets.with(first, 1);
        sets.add(first, Long.MAX_VALUE);
        sets.add(first, Long.MAX_VALUE);
        sets.add(both, Long.MAX_VALUE);
        sets.add(sets.with(0, 1), 10);
        SharedBytes bytes = new SharedBytes(2, sets);
        assertEquals(List.of(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, 10L, Long.MAX_VALUE), List.of(bytes.all(), bytes.total(0), bytes.unique(0),
                bytes.unique(1), bytes.common(0, 1)));
        BitSet all = new BitSet();
        all.set(0, 2);
        assertEquals(Long.MAX_VALUE, bytes.onlyIn(all));
        assertEquals(100, bytes.percent(0, 1));
        assertEquals(100, bytes.percent(1, 0));
    }

    /** 29 of 100 is no number of floating point, and a byte of ten million billions is lost in one. */
    @Test
    void percentsAreRoundedDownExactly() {
        for (long common : new long[] {1, 29, 57, 58, 99, 100}) {
            assertEquals(common, sharing(common, 100 - common).percent(0, 1));
        }
        assertEquals(99, sharing(10_000_000_000_000_000L, 1).percent(0, 1));
        assertEquals(99, sharing(1_000_000_000_000_000_000L, 1).percent(1, 0));
        assertEquals(100, sharing(1_000_000_000_000_000_000L, 0).percent(0, 1));
    }

    /** One image has all of another, and more. */
    private static SharedBytes sharing(long common, long more) {
        ImageSets sets = new ImageSets();
        int first = sets.with(0, 0);
        sets.add(sets.with(first, 1), common);
        sets.add(first, more);
        return new SharedBytes(2, sets);
    }

    @Test
    void bytesBelongToTheImagesThatHaveThem() throws IOException {
        String a = "a".repeat(100);
        String b = "b".repeat(20);
        String c = "c".repeat(3);
        try (MadeLibrary made = new MadeLibrary(folder)) {
            made.add("one", "2026-01-01T00:00:00Z", volume(a));
            made.add("two", "2026-01-02T00:00:00Z", volume(a, b));
            made.add("one", "2026-01-03T00:00:00Z", volume(b, c));
            made.add("three", "2026-01-04T00:00:00Z", volume("d"));

            SharingReport report = measure(made.library());
            SharedBytes contents = report.contents();
            assertEquals(List.of("one", "three", "two"), report.images());
            assertEquals(List.of(123L, 1L, 120L), List.of(contents.total(0), contents.total(1), contents.total(2)));
            assertEquals(List.of(3L, 1L, 0L), List.of(contents.unique(0), contents.unique(1), contents.unique(2)));
            assertEquals(120, contents.common(0, 2));
            assertEquals(0, contents.common(0, 1));
            assertEquals(124, contents.all());
            assertEquals(120.0 / 123, contents.similarity(0, 2));
            assertEquals(123, contents.onlyIn(BitSet.valueOf(new long[] {0b101})));
            assertEquals(List.of(BitSet.valueOf(new long[] {0b101})), report.nearCopies(0.9));
            assertEquals(List.of(), report.nearCopies(0.99));
            assertEquals(List.of(100L, 20L, 3L, 1L), report.growth().stream().map(SharingReport.Growth::contents).toList());
            assertEquals(report.stored().all(), report.growth().stream().mapToLong(SharingReport.Growth::stored).sum());
            SharingReport newest = new MeasureSharing(made.library()).newestOnly(true).call(Monitor.NONE);
            assertEquals(List.of(23L, 1L, 120L), List.of(newest.contents().total(0), newest.contents().total(1), newest.contents().total(2)));
            for (VersionSummary version : made.library().images().get(1).versions()) {
                assertEquals(version.storedBytes(), report.stored().total(1), "an image of one version needs what that needs");
                assertEquals(version.uniqueBytes(), report.stored().unique(1));
            }
        }
    }

    /** Tables that a run holds in files below the folder; these have no names any more. */
    private long openTables() {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(descriptor -> {
                try {
                    String file = Files.readSymbolicLink(descriptor).toString();
                    return file.startsWith(folder.toRealPath().toString()) && file.contains("/spill-");
                } catch (IOException closedMeanwhile) {
                    return false;
                }
            }).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothingStaysOpenHoweverItEnds() throws IOException {
        try (MadeLibrary made = new MadeLibrary(folder)) {
            made.add("one", "2026-01-01T00:00:00Z", volume("a", "b"));
            made.add("two", "2026-01-02T00:00:00Z", volume("a", "c"));
            for (int checks : List.of(0, 1, 3, Integer.MAX_VALUE)) {
                long[] most = {0};
                int[] left = {checks};
                Monitor monitor = new QuietMonitor() {
                    @Override
                    public boolean cancelled() {
                        most[0] = Math.max(most[0], openTables());
                        return left[0]-- <= 0;
                    }
                };
                if (checks == Integer.MAX_VALUE) {
                    new MeasureSharing(made.library()).call(monitor);
                } else {
                    assertThrows(CancelledException.class, () -> new MeasureSharing(made.library()).call(monitor));
                }
                assertEquals(2, most[0], "contents and what is stored");
                assertEquals(0, openTables());
            }
        }
    }

    @Test
    void mountedTreesSayTheSame() throws IOException {
        assumeTrue(LoopMount.possible());
        Path one = MadeDisk.small(folder, "one.raw");
        Path two = MadeDisk.by(folder, "two.raw", MadeDisk.FILES + """
                rm "$work/random"; seq 400000 > "$work/other"; cp "$work/etc/f2" "$work/copy"
                truncate -s 48M "$out"
                printf 'label: dos\\nlabel-id: 0x12345679\\nstart=2048, type=83, bootable\\n' | sfdisk -q "$out"
                mke2fs -q -t ext4 -L small -E offset=1048576 -d "$work" "$out" 47M
                """);
        Map<String, Long> first = sums(one);
        Map<String, Long> second = sums(two);
        Map<String, Long> both = new HashMap<>(first);
        both.keySet().retainAll(second.keySet());
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            library.add(one, "one");
            library.add(two, "two");
            SharingReport report = measure(library.library());

            assertTrue(sum(both) > 0 && sum(both) < sum(first));
            assertEquals(sum(first), report.contents().total(0));
            assertEquals(sum(second), report.contents().total(1));
            assertEquals(sum(both), report.contents().common(0, 1));
            assertEquals(sum(first) - sum(both), report.contents().unique(0));
            for (int image = 0; image < 2; image++) {
                VersionSummary version = library.library().images().get(image).newest();
                assertEquals(version.storedBytes(), report.stored().total(image));
                assertEquals(version.uniqueBytes(), report.stored().unique(image));
            }
            assertEquals(report.stored().all(), stored(library), 0.03 * stored(library), "all that packs hold");
            try (TestLibrary alone = new TestLibrary(folder.resolve("alone"))) {
                alone.add(two, "two");
                assertEquals(stored(library) - stored(alone), report.stored().unique(0), 0.03 * stored(library),
                        "packs without the first image are smaller by what it has for itself");
            }
            new DeleteImage(library.library(), "one").call(Monitor.NONE);
            SharingReport left = measure(library.library());
            assertEquals(List.of("two"), left.images());
            assertEquals(report.stored().all() - report.stored().unique(0), left.stored().all());
            assertEquals(sum(second), left.contents().all());
        }
    }

    private static double stored(TestLibrary library) throws IOException {
        return library.packBytes();
    }

    /** Distinct contents by what sha256sum prints, with their sizes. */
    private static Map<String, Long> sums(Path disk) throws IOException {
        Map<String, Long> sums = new HashMap<>();
        try (LoopMount mount = LoopMount.open(disk, 1 << 20, "ro,noload")) {
            String script = "cd '" + mount.folder() + "'; find . -type f | while IFS= read -r f; do "
                    + "echo \"$(sha256sum < \"$f\" | cut -c1-64) $(stat -c %s \"$f\")\"; done";
            for (String line : Tools.bash(script).lines().toList()) {
                sums.put(line.substring(0, 64), Long.parseLong(line.substring(65)));
            }
        }
        return sums;
    }

    private static long sum(Map<String, Long> sums) {
        return sums.values().stream().mapToLong(Long::longValue).sum();
    }
}
