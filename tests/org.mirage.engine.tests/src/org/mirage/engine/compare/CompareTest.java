// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeVolume;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryType;

/** What is found between two versions that a test has put together. */
class CompareTest {

    @TempDir
    private Path folder;

    private Compared compared() {
        return new Compared(folder);
    }

    private static MadeVolume volume() {
        return new MadeVolume(0, 1, "0001");
    }

    private List<String> lines(MadeVolume left, MadeVolume right) throws IOException {
        return Compared.lines(compared().of(left, right));
    }

    @Test
    void equalVersionsDoNotDiffer() throws IOException {
        Comparison comparison = compared().of(volume().file("etc/motd", "hello"), volume().file("etc/motd", "hello"));

        assertTrue(comparison.isEqual());
        assertNull(comparison.root());
        assertEquals(List.of(), Compared.lines(comparison));
    }

    @Test
    void eachFacetIsToldByItself() throws IOException {
        MadeVolume left = volume();
        MadeVolume right = volume();
        for (String name : List.of("content", "flags", "group", "mode", "owner", "project", "time", "user")) {
            left.file("f/" + name, "same size");
            right.file("f/" + name, name.equals("content") ? "same Size" : "same size");
        }
        right.entry("f/mode").permissions(0600);
        right.entry("f/owner").owner(1000);
        right.entry("f/group").group(1000);
        right.entry("f/time").time(0, 1);
        right.entry("f/flags").flags(1);
        right.entry("f/project").project(7);
        right.entry("f/user").attributes(List.of(new EntryAttribute("user.a".getBytes(StandardCharsets.US_ASCII), new byte[1000])));
        left.link("link", "here");
        right.link("link", "there");
        left.other("null", EntryType.CHARACTER_DEVICE).entry("null").device(1, 3);
        right.other("null", EntryType.CHARACTER_DEVICE).entry("null").device(1, 5);

        assertEquals(List.of("CONTENT /f/content [CONTENT]", "METADATA /f/flags [FLAGS]", "METADATA /f/group [GROUP]",
                "METADATA /f/mode [MODE]", "METADATA /f/owner [OWNER]", "METADATA /f/project [FLAGS]", "METADATA /f/time [TIME]",
                "METADATA /f/user [ATTRIBUTES]", "CONTENT /link [TARGET]", "CONTENT /null [DEVICE]"), lines(left, right));
    }

    @Test
    void typesThatChangeBringWhatIsBelow() throws IOException {
        MadeVolume left = volume().file("a", "was a file").file("b/inside", "1").link("c", "d").file("d", "x");
        MadeVolume right = volume().file("a/now", "2").file("a/two/deep", "3").file("b", "is a file").file("c", "d").file("d", "x");

        assertEquals(List.of("TYPE /a", "ADDED /a/now", "ADDED /a/two", "ADDED /a/two/deep", "TYPE /b", "REMOVED /b/inside", "TYPE /c"),
                lines(left, right));
    }

    @Test
    void configurationComesFirst() throws IOException {
        MadeVolume left = volume().file("boot/a", "1").file("etc/b", "1").file("usr/c", "1");
        MadeVolume right = volume().file("boot/a", "2").file("etc/b", "2").file("usr/c", "2");

        assertEquals(List.of("CONTENT /etc/b [CONTENT]", "CONTENT /boot/a [CONTENT]", "CONTENT /usr/c [CONTENT]"), lines(left, right));
    }

    @Test
    void namesAreBytes() throws IOException {
        MadeVolume left = volume().file("n/new\nline", "1").file("n/\u00ff\u00fe", "1").file("n/snowman \u00e2\u0098\u0083", "1");
        MadeVolume right = volume().file("n/new\nline", "2").file("n/\u00ff\u00fe", "2").file("n/snowman \u00e2\u0098\u0084", "3");

        assertEquals(List.of("CONTENT /n/new\\nline [CONTENT]", "REMOVED /n/snowman \u2603", "ADDED /n/snowman \u2604",
                "CONTENT /n/\\xff\\xfe [CONTENT]"), lines(left, right));
    }

    @Test
    void hardLinksThatDifferAreFoundInEqualTrees() throws IOException {
        MadeVolume left = volume();
        MadeVolume right = volume();
        for (String name : List.of("d/a", "d/b", "d/c", "d/e", "x/f")) {
            left.file(name, "same");
            right.file(name, "same");
        }
        left.linked("d/a", "d/b").linked("d/c", "d/e");
        right.linked("d/a", "d/c").linked("d/b", "d/e");
        Comparison comparison = compared().of(left, right);

        assertEquals(List.of("METADATA /d/a [LINKS]", "METADATA /d/b [LINKS]", "METADATA /d/c [LINKS]", "METADATA /d/e [LINKS]"),
                Compared.lines(comparison));
        assertEquals(4, comparison.counts().of(ChangeKind.METADATA));
        assertTrue(compared().profile(CompareProfile.CONTENT_ONLY).of(left, right).isEqual());
    }

    @Test
    void countsAndBytesAddUpByFolder() throws IOException {
        MadeVolume left = volume().file("a/same", "1").file("a/changed", "12345").file("a/b/gone", "123");
        MadeVolume right = volume().file("a/same", "1").file("a/changed", "1234567").file("a/new/er", "12");
        right.entry("a/same").permissions(0);
        Comparison comparison = compared().of(left, right);
        DifferenceCounts counts = comparison.counts();

        assertEquals(6, counts.total());
        assertEquals(2, counts.of(ChangeKind.ADDED));
        assertEquals(2, counts.of(ChangeKind.REMOVED));
        assertEquals(1, counts.of(ChangeKind.CONTENT));
        assertEquals(1, counts.of(ChangeKind.METADATA));
        assertEquals(9, counts.bytesAdded());
        assertEquals(8, counts.bytesRemoved());
        Difference a = comparison.root().children(Monitor.NONE).getFirst();
        assertEquals(6, a.counts().total());
        assertEquals(List.of("NONE /a"), List.of(a.toString()));
        Difference gone = a.children(Monitor.NONE).getFirst();
        assertEquals(2, gone.counts().of(ChangeKind.REMOVED));
        assertEquals(3, gone.counts().bytesRemoved());
    }

    @Test
    void aHundredThousandEntriesInOneFolder() throws IOException {
        MadeVolume left = volume();
        MadeVolume right = volume();
        for (int i = 0; i < 100_000; i++) {
            String name = "many/entry-%06d".formatted(i);
            if (i != 70_000) {
                left.file(name, "x");
            }
            if (i != 30_000) {
                right.file(name, i == 50_000 ? "y" : "x");
            }
        }
        Comparison comparison = compared().moves(false).of(left, right);

        assertEquals(List.of("REMOVED /many/entry-030000", "CONTENT /many/entry-050000 [CONTENT]", "ADDED /many/entry-070000"),
                Compared.lines(comparison));
    }

    @Test
    void largeFoldersOfDifferentSizesAreMerged() throws IOException {
        MadeVolume left = volume();
        MadeVolume right = volume();
        long expected = 0;
        for (int i = 0; i < 30_000; i++) {
            // the left folder is split into parts, the right one is too small to be
            left.file("many/entry-%06d".formatted(i), "x");
            if (i % 100 == 0) {
                right.file("many/entry-%06d".formatted(i), i % 1000 == 0 ? "y" : "x");
                expected += i % 1000 == 0 ? 1 : 0;
            } else {
                expected++;
            }
        }
        Comparison comparison = compared().moves(false).of(left, right);

        assertEquals(expected, comparison.counts().total());
        assertEquals(expected, Compared.lines(comparison).size());
        assertEquals(expected, Compared.lines(compared().moves(false).of(right, left)).size());
    }

    @Test
    void profilesHideAndSayHowMuch() throws IOException {
        MadeVolume left = volume().file("etc/a", "1").file("var/log/syslog", "1").file("usr/lib/x.pyc", "1").file("usr/t", "1");
        MadeVolume right = volume().file("etc/a", "2").file("var/log/syslog", "2").file("usr/lib/x.pyc", "2").file("usr/t", "1");
        right.entry("usr/t").time(5, 5);
        right.entry("etc/a").time(5, 5);
        Comparison quiet = compared().profile(CompareProfile.WITHOUT_NOISE).of(left, right);

        assertEquals(List.of("CONTENT /etc/a [CONTENT]"), Compared.lines(quiet));
        assertEquals(3, quiet.hidden(Monitor.NONE));
        assertEquals(0, compared().of(left, right).hidden(Monitor.NONE));
        assertEquals(1, compared().profile(CompareProfile.CONTENT_ONLY).of(left, right).hidden(Monitor.NONE));
        assertEquals(1, compared().profile(CompareProfile.WITHOUT_TIMES).of(left, right).hidden(Monitor.NONE));
    }

    @Test
    void onlyASubtreeOrAFile() throws IOException {
        MadeVolume left = volume().file("a/b/c", "1").file("d", "1");
        MadeVolume right = volume().file("a/b/c", "2").file("d", "2");

        assertEquals(List.of("CONTENT /a/b/c [CONTENT]"), Compared.lines(compared().at("/a").of(left, right)));
        assertEquals(List.of("CONTENT /d [CONTENT]"), Compared.lines(compared().at("/d").of(left, right)));
        assertEquals(List.of("ADDED /e"), Compared.lines(compared().at("/e").of(left, volume().file("e", ""))));
    }

    @Test
    void mountedVolumesAreComparedWhereTheMachineShowsThem() throws IOException {
        String fstab = "UUID=0001 / ext4\nUUID=0002 /home ext4\n";
        VersionFiles left = compared().files(volume().file("etc/fstab", fstab).directory("home"),
                new MadeVolume(0, 2, "0002").file("me/a", "1").file("me/same", "1"), new MadeVolume(0, 3, "0003").file("lost", "1"));
        VersionFiles right = compared().files(volume().file("etc/fstab", fstab).directory("home"),
                new MadeVolume(0, 2, "0002").file("me/a", "2").file("me/same", "1"), new MadeVolume(0, 3, "0003").file("lost", "2"));

        assertEquals(List.of("CONTENT /home/me/a [CONTENT]", "CONTENT /volumes/0003/lost [CONTENT]"),
                Compared.lines(compared().of(left, right)));
    }

    @Test
    void whatIsCancelledEnds() throws IOException {
        VersionFiles left = compared().files(volume().file("a", "1"));
        VersionFiles right = compared().files(volume().file("a", "2"));

        assertThrows(CancelledException.class, () -> Comparison.of(CompareProfile.EVERYTHING, true, new byte[] {'/'},
                new MachineEntry[] {left.root(), right.root()}, new Cancelling(0), left, right));
    }

    @Test
    void patterns() throws MirageException {
        assertMatches("*.pyc", "/a/b.pyc", true);
        assertMatches("*.pyc", "/a/b.pyc.txt", false);
        assertMatches("/var/log/**", "/var/log", true);
        assertMatches("/var/log/**", "/var/log/a/b", true);
        assertMatches("/var/log/**", "/var/logs", false);
        assertMatches("/home/*/.cache", "/home/me/.cache", true);
        assertMatches("/home/*/.cache", "/home/me/x/.cache", false);
        assertMatches("/a/**/z", "/a/z", true);
        assertMatches("/a/**/z", "/a/b/c/z", true);
        assertMatches("/a/**/z", "/a/b/c/y", false);
        assertMatches("host_[a-c!]?", "/host_b1", true);
        assertMatches("host_[!a-c]?", "/host_b1", false);
        assertMatches("a\\*b", "/a*b", true);
        assertMatches("a\\*b", "/axb", false);
        assertMatches("[]]", "/]", true);
        assertMatches("\u2603*", "/\u00e2\u0098\u0083 man", true);
        String stars = "*a".repeat(500) + "b";
        assertMatches(stars, "/" + "a".repeat(255), false);
        for (String wrong : List.of("", "/", "[a", "a\\")) {
            assertThrows(MirageException.class, () -> PathPattern.parse(wrong), wrong);
        }
    }

    private static void assertMatches(String pattern, String path, boolean expected) throws MirageException {
        assertEquals(expected, PathPattern.parse(pattern).matches(path.getBytes(StandardCharsets.ISO_8859_1)), pattern + " " + path);
        assertFalse(pattern.isEmpty());
    }
}
