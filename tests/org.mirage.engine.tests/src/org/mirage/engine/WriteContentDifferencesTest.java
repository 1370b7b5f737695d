// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.made.OddFiles;
import org.mirage.store.EntryType;
import org.mirage.testing.Tools;

/** Made versions, and what patch(1) makes of one of them with what is written. */
class WriteContentDifferencesTest {

    private static final String TIME = "2026-01-01T00:00:00Z";

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;
    private final MadeVolume left = new MadeVolume(0, 1, "root").directory("etc");
    private final MadeVolume right = new MadeVolume(0, 1, "root").directory("etc");
    private final Map<String, String> before = new TreeMap<>();
    private final Map<String, String> after = new TreeMap<>();
    private ContentDifferences counts;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
    }

    private void file(String path, String old, String fresh) {
        if (old != null) {
            left.file(path, old);
            before.put(path, old);
        }
        if (fresh != null) {
            right.file(path, fresh);
            after.put(path, fresh);
        }
    }

    private Comparison compare(boolean moves) throws IOException {
        made.add("web", TIME, left);
        made.add("web", TIME, right);
        return new CompareVersions(made.library(), new VersionName("web", 1), new VersionName("web", 2)).moves(moves)
                .call(Monitor.NONE);
    }

    private String write(boolean moves) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        counts = new WriteContentDifferences(compare(moves)).limit(100).call(bytes, Monitor.NONE);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private void apply(String diff) throws IOException {
        apply(diff, "patch -p1 --fuzz=0");
    }

    private void apply(String diff, String command) throws IOException {
        OddFiles.write(folder.resolve("from"), before);
        OddFiles.write(folder.resolve("right"), after);
        Files.writeString(folder.resolve("diff"), diff, StandardCharsets.ISO_8859_1);
        Tools.bash("cd '" + folder + "/from' && " + command + " < ../diff && diff -r . ../right");
    }

    @Test
    void whatComesGoesAndChangesIsMadeOfIt() throws IOException {
        file("etc/changed", "one\ntwo\n", "one\n2\n");
        file("etc/caf\u00e9 \t\"\n", "one\r\ntwo", "one\r\n2");
        file("gone/folder/file", "text\n", null);
        file("new/folder/file", null, "text");
        file("empty", null, "");
        file("same", "same\n", "same\n");
        apply(write(false));

        assertEquals(new ContentDifferences(5, 0, 0, 0, 0), counts);
    }

    @Test
    void configurationComesFirstAndThenPathsInTheirOrder() throws IOException {
        for (String path : new String[] {"bin/b", "bin/a", "etc/z", "usr/x"}) {
            file(path, "1\n", "2\n");
        }
        assertEquals("etc/z bin/a bin/b usr/x", String.join(" ", write(false).lines().filter(line -> line.startsWith("+++ b/"))
                .map(line -> line.substring(6, line.indexOf('\t'))).toList()));
    }

    @Test
    void aDirectoryGivesWayToAFileAndAFileToADirectory() throws IOException {
        file("etc/was/folder/of/files", "one\n", null);
        file("etc/was/folder2", "two\n", null);
        file("etc/was", null, "file\n");
        file("etc/was-file", "file\n", null);
        file("etc/was-file/now/folder", null, "text\n");
        // patch(1) cannot do it
        apply(write(false), "git apply");
    }

    @Test
    void onlyContentCounts() throws IOException {
        file("etc/mode", "text\n", "text\n");
        left.entry("etc/mode").permissions(0600).time(5, 0);
        left.link("etc/link", "one");
        right.link("etc/link", "two");
        left.file("etc/becomes-link", "text\n");
        right.link("etc/becomes-link", "text");
        right.other("etc/fifo", EntryType.FIFO);

        String diff = write(true);

        assertTrue(diff.startsWith("diff --git a/etc/becomes-link b/etc/becomes-link\ndeleted file mode 100644\n"), diff);
        assertEquals(new ContentDifferences(1, 0, 0, 0, 0), counts);
    }

    @Test
    void labelsSayWhenFilesWereChangedAndWhetherTheyAreExecuted() throws IOException {
        file("etc/rc", "one\n", "two\n");
        file("etc/new", null, "#!/bin/sh\n");
        left.entry("etc/rc").time(1_600_000_000, 123);
        right.entry("etc/rc").time(-1_600_000_000, 0);
        right.entry("etc/new").permissions(0750).time(1_600_000_000, 0);

        assertEquals("""
                diff --git a/etc/new b/etc/new
                new file mode 100755
                --- /dev/null
                +++ b/etc/new\t2020-09-13 12:26:40.000000000 +0000
                @@ -0,0 +1 @@
                +#!/bin/sh
                diff --git a/etc/rc b/etc/rc
                --- a/etc/rc\t2020-09-13 12:26:40.000000123 +0000
                +++ b/etc/rc\t1919-04-20 11:33:20.000000000 +0000
                @@ -1 +1 @@
                -one
                +two
                """, write(false));
    }

    @Test
    void whatIsNoTextIsNamed() throws IOException {
        file("binary", "a\0b", "c\0d");
        file("binary-new", null, "c\0d");
        file("becomes-text", "c\0d", "text\n");
        file("late", "text\n" + "x".repeat(70) + "\0", "text\n");
        file("large", "x\n".repeat(60), "y\n");
        file("large-binary", "x\0".repeat(60), "y\n");
        file("text", "a\n", "b\n");
        left.file("unread", "text");
        left.entry("unread").size(4);
        right.other("unread", EntryType.FILE);

        String diff = write(true);

        assertEquals("""
                Binary files a/becomes-text and b/becomes-text differ
                Binary files a/binary and b/binary differ
                Binary files /dev/null and b/binary-new differ
                Files a/large and b/large differ; their lines are not compared, because one is larger than 100 B
                Binary files a/large-binary and b/large-binary differ
                Binary files a/late and b/late differ
                Files a/unread and b/unread differ; the content of one could not be read
                """, diff.replaceAll("(?s)diff --git a/text.*?\\+b\n", ""));
        assertEquals(new ContentDifferences(1, 0, 5, 1, 1), counts);
    }

    @Test
    void whatWasMovedIsRenamed() throws IOException {
        file("etc/old name", "text\n", null);
        file("var/new", null, "text\n");
        file("usr/folder/one", "on\0e", null);
        file("usr/folder/deep/\"two\"", "two\n", null);
        file("usr/renamed/one", null, "on\0e");
        file("usr/renamed/deep/\"two\"", null, "two\n");
        file("usr/stays", "", "");
        apply(write(true));

        assertEquals(new ContentDifferences(0, 3, 0, 0, 0), counts);
    }

    @Test
    void writingThatFailsIsAnErrorAndItStopsWhenAsked() throws IOException {
        file("etc/a", "one\n", "two\n");
        Comparison comparison = compare(false);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        IOException told = assertThrows(IOException.class,
                () -> new WriteContentDifferences(comparison).call(full, Monitor.NONE));
        assertEquals("full", told.getMessage());
        assertThrows(CancelledException.class,
                () -> new WriteContentDifferences(comparison).call(OutputStream.nullOutputStream(), new Cancelling(1)));
    }

    @Test
    void threeVersionsHaveNoDiff() throws IOException {
        file("etc/a", "one\n", "two\n");
        compare(false);
        Comparison three = new CompareVersions(made.library(), new VersionName("web", 1), new VersionName("web", 2))
                .base(new VersionName("web", 1)).call(Monitor.NONE);

        assertThrows(IllegalArgumentException.class, () -> new WriteContentDifferences(three));
    }
}
