// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.made.OddFiles;
import org.mirage.testing.Tools;

/** What is written is what patch(1) and git-apply(1) understand, byte for byte. */
class UnifiedDiffTest {

    private static final String PATCH = "patch -p1 --fuzz=0 --no-backup-if-mismatch";
    private static final String GIT = "git apply --whitespace=nowarn";

    @TempDir
    private Path folder;
    private final Map<String, String> left = new TreeMap<>();
    private final Map<String, String> right = new TreeMap<>();
    private long seconds = 1_600_000_000;

    private void file(String name, String before, String after) {
        if (before != null) {
            left.put(name, before);
        }
        if (after != null) {
            right.put(name, after);
        }
    }

    private byte[] diff() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        UnifiedDiff diff = new UnifiedDiff(bytes);
        TreeSet<String> names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        for (String name : names) {
            DiffLabel label = new DiffLabel(raw(name), seconds, 5, false);
            if (!left.containsKey(name)) {
                diff.added(label, raw(right.get(name)));
            } else if (!right.containsKey(name)) {
                diff.removed(label, raw(left.get(name)));
            } else {
                diff.changed(label, raw(left.get(name)), label, raw(right.get(name)));
            }
        }
        diff.flush();
        return bytes.toByteArray();
    }

    private static byte[] raw(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Has a program apply the diff to the left files, and back. */
    private void apply(String command) throws IOException {
        Path from = folder.resolve("from");
        OddFiles.write(from, left);
        OddFiles.write(folder.resolve("left"), left);
        OddFiles.write(folder.resolve("right"), right);
        Path diff = Files.write(folder.resolve("diff"), diff());
        String told = Tools.bash("cd '" + from + "' && LC_ALL=C " + command + " < ../diff && diff -r . ../right");
        assertTrue(!told.contains("Hunk") && !told.contains("offset"), told);
        Tools.bash("cd '" + from + "' && LC_ALL=C " + command + " -R < ../diff && diff -r . ../left");
        assertTrue(Files.size(diff) > 0);
    }

    private void ordinary() {
        file("changed", "one\ntwo\nthree\n", "one\n2\nthree\n");
        file("same", "one\n", "one\n");
        file("added", null, "new\nlines\n");
        file("removed", "old\nlines\n", null);
        file("without newline", "one\ntwo", "one\n2");
        file("newline gone", "one\ntwo\n", "one\ntwo");
        file("newline come", "one\ntwo", "one\ntwo\n");
        file("kept without newline", "one\ntwo\nthree", "1\ntwo\nthree");
        file("only newlines", "\n\n\n", "\n\n");
        file("windows", "one\r\ntwo\r\nthree\r\n", "one\r\n2\r\nthree\r\n");
        file("windows to unix", "one\r\ntwo\r\n", "one\ntwo\n");
        file("lone returns", "one\rtwo\rthree", "one\r2\rthree");
        file("emptied", "one\ntwo\n", "");
        file("filled", "", "one\n");
        file("empty/added", null, "");
        file("empty/removed", "", null);
        file("latin", "caf\u00e9\nbar\n", "caf\u00e8\nbar\n");
        file("like a header", "--- a/x\n+++ b/x\n@@ -1 +1 @@\n", "-- a/x\n--- b/x\ndiff --git a/x b/x\n");
        file("blank lines", " \n\t\n x\n", " \n\t \n x \n");
    }

    @ParameterizedTest
    @ValueSource(strings = {PATCH, GIT})
    void everyKindOfChangeCanBeAppliedAndTakenBack(String command) throws IOException {
        ordinary();
        apply(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {PATCH, GIT})
    void timesNobodyCanReadDoNoHarm(String command) throws IOException {
        for (long odd : new long[] {0, -3600, 90_000, Long.MIN_VALUE, Long.MAX_VALUE, -62_135_596_800L, 253_402_300_799L,
            -1_000_000_000}) {
            seconds = odd;
            ordinary();
            apply(command);
            Tools.bash("cd '" + folder + "' && rm -rf from left right");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PATCH, GIT})
    void namesAreAnyBytes(String command) throws IOException {
        List<String> names = List.of("blank in it", " blank before", "tab\there", "quo\"te", "back\\slash",
                "caf\u00e9", "caf\u00c3\u00a9", "control\1\u007f\33", "in a/folder of/blanks", "return\r", "bell\7\b\13\f",
                "a b/a b", "\"quoted\"", "octal\\101", "two  blanks", "\u00ff\u00fe", "b\tb 2020-01-01", "new\nline",
                "blank after ");
        for (String name : names) {
            file(name, "one\ntwo\n", "one\n2\n");
            file("added " + name, null, "text\n");
            file("removed " + name, "text\n", null);
            file("empty/added " + name, null, "");
            file("empty/removed " + name, "", null);
        }
        apply(command);
    }

    @Test
    void randomTextsAreMadeOfEachOther() throws IOException {
        Random random = new Random(42);
        for (int i = 0; i < 400; i++) {
            List<String> lines = lines(random, random.nextInt(60), 1 + random.nextInt(40));
            List<String> edited = new ArrayList<>(lines);
            for (int edits = random.nextInt(8); edits > 0; edits--) {
                int at = random.nextInt(edited.size() + 1);
                if (random.nextBoolean()) {
                    edited.addAll(at, lines(random, random.nextInt(4), 40));
                } else if (at < edited.size()) {
                    edited.subList(at, Math.min(edited.size(), at + random.nextInt(5))).clear();
                }
            }
            file("file" + i, text(random, lines), text(random, edited));
        }
        apply(PATCH);
    }

    private static List<String> lines(Random random, int count, int kinds) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add("line " + random.nextInt(kinds));
        }
        return lines;
    }

    private static String text(Random random, List<String> lines) {
        return String.join("\n", lines) + (random.nextInt(3) == 0 || lines.isEmpty() ? "" : "\n");
    }

    @Test
    void differencesAreThoseOfDiff() throws IOException {
        file("file", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\no\n", "a\nB\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\no\np");
        apply(PATCH);
        String expected = Tools.bash("cd '" + folder + "' && diff -u --label 'a/file\t2020-09-13 12:26:40.000000005 +0000'"
                + " --label 'b/file\t2020-09-13 12:26:40.000000005 +0000' left/file right/file || true");

        assertEquals("diff --git a/file b/file\n" + expected, Files.readString(folder.resolve("diff")));
    }

    @Test
    void whatIsNoTextIsALineThatNobodyMistakesForAChange() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        UnifiedDiff diff = new UnifiedDiff(bytes);
        DiffLabel plain = new DiffLabel(raw("etc/empty"), seconds, 0, true);
        diff.added(plain, raw(""));
        diff.remark("Binary files", new DiffLabel(raw("etc/a b"), seconds, 0, false), null, "differ");
        diff.changed(plain, raw("a\n"), plain, raw("b\n"));
        diff.remark("Binary files", null, new DiffLabel(raw("etc/ab"), seconds, 0, false), "differ");
        diff.flush();

        String text = bytes.toString(StandardCharsets.ISO_8859_1);
        assertTrue(text.startsWith("diff --git a/etc/empty b/etc/empty\nnew file mode 100755\nindex 0000000..e69de29\n\n"
                + "Binary files \"a/etc/a b\" and /dev/null differ\ndiff --git "), text);
        assertTrue(text.endsWith("+b\nBinary files /dev/null and b/etc/ab differ\n"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {PATCH, GIT})
    void filesThatWereMovedAreRenamed(String command) throws IOException {
        file("a b/old", "bin\0ary", null);
        file("new/na\"me", null, "bin\0ary");
        OddFiles.write(folder.resolve("from"), left);
        OddFiles.write(folder.resolve("right"), right);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        UnifiedDiff diff = new UnifiedDiff(bytes);
        diff.renamed(new DiffLabel(raw("a b/old"), seconds, 0, false), new DiffLabel(raw("new/na\"me"), seconds, 0, false));
        diff.flush();
        Files.write(folder.resolve("diff"), bytes.toByteArray());

        Tools.bash("cd '" + folder + "/from' && " + command + " < ../diff && diff -r . ../right");
    }
}
