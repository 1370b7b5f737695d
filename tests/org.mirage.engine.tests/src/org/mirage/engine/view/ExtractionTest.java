// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.ExtractReport;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.extracting.Extraction;
import org.mirage.engine.made.MadeVersion;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.made.Stopping;
import org.mirage.store.Entry;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryType;
import org.mirage.testing.LoopMount;

/** What comes out is what find, stat and getfattr should see, and nothing comes out beside the folder. */
class ExtractionTest {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    @TempDir
    private Path folder;
    private Path target;
    private MadeVersion version;

    @BeforeEach
    void folder() throws IOException {
        target = Files.createDirectory(folder.resolve("target"));
    }

    @AfterEach
    void close() throws IOException {
        if (version != null) {
            version.close();
        }
    }

    private static MadeVolume volume() {
        return new MadeVolume(0, 1, "one");
    }

    private void make(MadeVolume volume) throws IOException {
        version = new MadeVersion(folder.resolve("store"), volume);
    }

    private ExtractReport extract(String path) throws IOException {
        return extract(path, Monitor.NONE);
    }

    private ExtractReport extract(String path, Monitor monitor) throws IOException {
        MachineEntry start = version.find(path);
        try (Extraction extraction = new Extraction(version.files(), start, target.toString().getBytes(), false, monitor)) {
            new MachineWalk(version.files(), monitor).walk(start, extraction);
            return extraction.report();
        }
    }

    private String run(String... command) throws IOException {
        return Programs.run(target, command);
    }

    private static EntryAttribute attribute(String name, String hex) {
        return new EntryAttribute(name.getBytes(), HexFormat.of().parseHex(hex));
    }

    @Test
    void namesAreTheirBytes() throws IOException {
        String[] names = {"plain", "new\nline", "no\u00ffutf8", "\u00c3\u00a9", " ", "-rf", "x".repeat(255), "back\\slash"};
        MadeVolume volume = volume();
        for (String name : names) {
            volume.file("d/" + name, name);
        }
        make(volume);

        ExtractReport report = extract("/d");

        assertEquals(names.length, report.files());
        assertEquals(List.of(), report.failures());
        String found = run("find", "d", "-type", "f", "-printf", "%f/");
        for (String name : names) {
            assertTrue(("/" + found).contains("/" + name + "/"), found);
        }
        assertEquals("no\u00ffutf8", run("sh", "-c", "cat d/no*"));
    }

    @Test
    void deepTreesNeedNoLongPaths() throws IOException {
        String deep = ("d".repeat(100) + "/").repeat(60);
        make(volume().file(deep + "bottom", "found"));

        assertEquals(List.of(), extract("/" + "d".repeat(100)).failures());

        // no path of 6,000 bytes can be opened at once, so find walks
        assertEquals("60 bottom", run("find", ".", "-name", "bottom", "-printf", "%d %f").replace("61", "60"));
        assertEquals("found", run("find", ".", "-name", "bottom", "-execdir", "cat", "{}", ";"));
        Programs.run(folder, "find", "target", "-depth", "-mindepth", "1", "-delete");
    }

    @Test
    void modesOwnersAndTimesAreKept() throws IOException {
        assumeTrue(ROOT, "owners need root");
        MadeVolume volume = volume().file("d/set-user", "x").file("d/unreadable", "y").link("d/link", "nowhere").directory("d/closed")
                .file("d/closed/inner", "z").other("d/fifo", EntryType.FIFO).other("d/socket", EntryType.SOCKET);
        volume.entry("d/set-user").permissions(06755).owner(4294967294L).group(1000).time(-2_147_483_646L, 999_999_999);
        volume.entry("d/unreadable").permissions(0).owner(1).group(2).time(4_000_000_000L, 1);
        volume.entry("d/link").permissions(0777).owner(3).group(4).time(12, 34);
        volume.entry("d/closed").permissions(01500).owner(5).group(6).time(56, 78);
        volume.entry("d/fifo").permissions(0622).owner(7).group(8).time(9, 10);
        volume.entry("d/socket").permissions(0700).owner(11).group(12).time(13, 14);
        make(volume);

        ExtractReport report = extract("/d");

        assertEquals(Map.of(), report.notSet());
        assertEquals(List.of(3L, 2L, 3L), List.of(report.files(), report.directories(), report.others()));
        assertEquals("""
                d/closed d 1500 5:6 56.0000000780
                d/fifo p 622 7:8 9.0000000100
                d/link l 777 3:4 12.0000000340
                d/set-user f 6755 4294967294:1000 -2147483646.9999999990
                d/socket s 700 11:12 13.0000000140
                d/unreadable f 0 1:2 4000000000.0000000010
                """,
                run("sh", "-c", "find d -mindepth 1 -maxdepth 1 -printf '%p %y %m %U:%G %T@\\n' | sort"));
        assertEquals("nowhere", run("readlink", "-n", "d/link"));
    }

    @Test
    void attributesAreKept() throws IOException {
        assumeTrue(ROOT, "trusted attributes and capabilities need root");
        MadeVolume volume = volume().file("d/file", "x").directory("d/dir").link("d/link", "file");
        // user::rw-, user:1000:rwx, group::r--, mask::rwx, other::r--, as the kernel has it
        String acl = "0200000001000600ffffffff02000700e803000004000400ffffffff10000700ffffffff20000400ffffffff";
        String capability = "0100000200040000000000000000000000000000";
        volume.entry("d/file").permissions(0674).owner(9).attributes(List.of(attribute("security.capability", capability),
                attribute("system.posix_acl_access", acl), attribute("trusted.t", "00ff"), attribute("user.empty", ""),
                attribute("user.long", "ab".repeat(3_000))));
        volume.entry("d/dir").permissions(0555).attributes(List.of(attribute("user.x", "41")));
        volume.entry("d/link").attributes(List.of(attribute("trusted.on-link", "42")));
        make(volume);

        assertEquals(Map.of(), extract("/d").notSet());

        String file = run("getfattr", "-d", "-e", "hex", "-m", "-", "d/file");
        assertTrue(file.contains("security.capability=0x" + capability), file);
        assertTrue(file.contains("system.posix_acl_access=0x" + acl), file);
        assertTrue(file.contains("trusted.t=0x00ff") && file.contains("user.empty=\"\"") || file.contains("user.empty"), file);
        assertTrue(file.contains("user.long=0x" + "ab".repeat(3_000)), file);
        assertEquals("674 9", run("stat", "-c", "%a %u", "d/file").strip());
        assertTrue(run("getfattr", "-d", "-m", "-", "d/dir").contains("user.x=\"A\""));
        assertTrue(run("getfattr", "-h", "-d", "-m", "-", "d/link").contains("trusted.on-link=\"B\""));
        assertFalse(run("getfattr", "-d", "-m", "-", "d/file").contains("on-link"));
    }

    @Test
    void devicesAreMadeByRoot() throws IOException {
        assumeTrue(ROOT, "devices need root");
        MadeVolume volume = volume().other("d/null", EntryType.CHARACTER_DEVICE).other("d/big", EntryType.BLOCK_DEVICE)
                .other("d/whiteout", EntryType.CHARACTER_DEVICE);
        volume.entry("d/null").device(1, 3);
        volume.entry("d/big").device(4095, 1_048_575);
        make(volume);

        assertEquals(3, extract("/d").others());

        // stat prints hexadecimal numbers
        assertEquals("d/big b fff fffff\nd/null c 1 3\nd/whiteout c 0 0\n", run("sh", "-c",
                "find d -type b -printf '%p %y ' -exec stat -c '%t %T' {} \\; -o -type c -printf '%p %y ' -exec stat -c '%t %T' {} \\; | sort"));
    }

    @Test
    void contentsAreEqualAndZerosAreHoles() throws IOException {
        StringBuilder large = new StringBuilder("begin");
        large.append("\0".repeat(3 << 20)).append("middle").append("\0".repeat(5 << 20)).append("end");
        make(volume().file("d/sparse", large.toString()).file("d/empty", "").file("d/zeros", "\0".repeat(100_000)));

        ExtractReport report = extract("/d");

        assertEquals(large.length() + 100_000, report.bytes());
        assertEquals(large.toString(), run("cat", "d/sparse"));
        assertEquals("0", run("stat", "-c", "%s", "d/empty").strip());
        assertEquals("100000 0", run("stat", "-c", "%s %b", "d/zeros").strip());
        assertTrue(Long.parseLong(run("stat", "-c", "%b", "d/sparse").strip()) * 512 <= 64 << 10);
    }

    @Test
    void hardLinksAreLinksAgain() throws IOException {
        make(volume().file("d/a/one", "same").file("d/z", "same").file("d/a-b", "same").linked("d/a-b", "d/a/one", "d/z")
                .link("d/l1", "x").link("d/l2", "x").linked("d/l1", "d/l2").file("outside", "other").file("d/half", "other")
                .linked("d/half", "outside"));

        ExtractReport report = extract("/d");

        assertEquals(4, report.files());
        assertEquals("3", run("stat", "-c", "%h", "d/a/one").strip());
        assertEquals("1", run("sh", "-c", "stat -c %i d/a/one d/z d/a-b | sort -u | wc -l").strip());
        assertEquals("2 symbolic link", run("stat", "-c", "%h %F", "d/l1").strip());
        assertEquals("1", run("stat", "-c", "%h", "d/half").strip());
        assertEquals("same", run("cat", "d/z"));
    }

    @Test
    void linksInTheFolderLeadNowhere() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.createDirectory(target.resolve("d"));
        Files.createSymbolicLink(target.resolve("d/sub"), outside);
        Files.createSymbolicLink(target.resolve("d/file"), outside.resolve("made"));
        Files.createSymbolicLink(target.resolve("d/fifo"), outside.resolve("fifo"));
        make(volume().file("d/sub/inner", "x").file("d/file", "y").other("d/fifo", EntryType.FIFO).file("d/good", "z"));

        ExtractReport report = extract("/d");

        assertEquals(4, report.failed(), "two files, a FIFO, and the directory with what it holds");
        assertEquals(List.of("/d/fifo", "/d/file", "/d/sub"),
                report.failures().stream().map(failure -> new String(failure.path())).toList());
        assertTrue(report.failures().stream().allMatch(failure -> failure.reason().equals("something is there already")));
        assertEquals("", Programs.run(outside, "ls", "-A"));
        assertEquals("z", run("cat", "d/good"));
    }

    @Test
    void linksOfTheImageLeadNowhere() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        make(volume().link("d/escape", outside.toString()).link("d/up", "../../..").file("d/file", "x"));

        assertEquals(2, extract("/d").others());

        assertEquals(outside.toString(), run("readlink", "-n", "d/escape"));
        assertEquals("755", Programs.run(folder, "stat", "-c", "%a", "outside").strip());
        // a second image whose directory has the name of that link
        version.close();
        Programs.run(folder, "rm", "-r", "store");
        make(volume().file("d/escape/evil", "x").file("d/up/evil", "x"));
        assertEquals(4, extract("/d").failed());
        assertEquals("", Programs.run(outside, "ls", "-A"));
    }

    @Test
    void namesThatAreStepsAreRefused() throws IOException {
        make(volume().directory("d"));
        MachineEntry start = version.find("/d");
        try (Extraction extraction = new Extraction(version.files(), start, target.toString().getBytes(), false, Monitor.NONE)) {
            extraction.enter(start);
            for (String name : List.of("..", ".", "", "nul\0")) {
                Entry entry = Entry.builder(name.getBytes(), EntryType.FIFO).build();
                MachineEntry hostile = new MachineEntry(("/d/" + name).getBytes(), entry, 0, false);
                assertFalse(extraction.enter(hostile), name);
            }
            extraction.leave(start);
        }
    }

    @Test
    void whatIsThereIsNotReplacedAndDirectoriesAreFilled() throws IOException {
        Files.createDirectory(target.resolve("d"));
        Files.writeString(target.resolve("d/file"), "mine");
        Programs.run(target, "chmod", "711", "d");
        make(volume().file("d/file", "theirs").file("d/new", "theirs").file("f", "x"));

        ExtractReport report = extract("/d");

        assertEquals(1, report.failed());
        assertEquals("mine", run("cat", "d/file"));
        assertEquals("theirs", run("cat", "d/new"));
        assertEquals("711", run("stat", "-c", "%a", "d").strip());
        assertEquals(1, extract("/f").files());
        assertEquals("x", run("cat", "f"));
    }

    @Test
    void theRootComesIntoTheFolderItself() throws IOException {
        make(volume().file("etc/x", "x").file("top", "y"));

        ExtractReport report = extract("/");

        assertEquals(List.of(2L, 1L), List.of(report.files(), report.directories()));
        assertEquals("etc\ntop\n", run("ls", "-A"));
    }

    @Test
    void aFileWithoutContentIsToldAndTheRestIsDone() throws IOException {
        MadeVolume volume = volume().file("d/lost", "x").file("d/well", "y");
        make(volume);
        version.close();
        Programs.run(folder, "rm", "-r", "store");
        MadeVolume lost = volume().other("d/lost", EntryType.FILE).file("d/well", "y");
        lost.entry("d/lost").size(5);
        make(lost);

        ExtractReport report = extract("/d");

        assertEquals(1, report.failed());
        assertTrue(report.failures().getFirst().reason().contains("could not be read when made@1 was imported"),
                report.failures().getFirst().reason());
        assertEquals("well\n", run("ls", "d"));
    }

    @Test
    void aFullDiskEndsItWithWords() throws IOException {
        assumeTrue(ROOT, "mounting needs root");
        make(volume().file("d/large", "x".repeat(3 << 20)));
        Programs.run(folder, "mount", "-t", "tmpfs", "-o", "size=1m", "none", target.toString());
        try {
            IOException full = assertThrows(IOException.class, () -> extract("/d"));
            assertTrue(full.getMessage().contains("cannot write /d/large: No space left on device"), full.getMessage());
            assertEquals("", run("ls", "d"));
        } finally {
            LoopMount.unmount(target);
        }
    }

    @Test
    void cancellingLeavesNoHalfFile() throws IOException {
        make(volume().file("d/a", "x").file("d/large", "x".repeat(3 << 20)));
        Stopping stopsWithinTheLargeFile = new Stopping(() -> Files.exists(target.resolve("d/large")));

        assertThrows(CancelledException.class, () -> extract("/d", stopsWithinTheLargeFile));

        assertEquals("a\n", run("ls", "d"));
        assertEquals("x", new String(Files.readAllBytes(target.resolve("d/a")), StandardCharsets.US_ASCII));
    }
}
