// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.changes.PatchEdit;
import org.mirage.engine.made.Cancelling;
import org.mirage.testing.Tools;

/** Diffs are applied where GNU patch applies them without fuzz, with the same result, and refused where it refuses them. */
class PatchFileTest {

    private static final int CASES = 1000;

    @TempDir
    private Path folder;
    private final Random random = new Random(8);

    @Test
    void aThousandDiffsAreAppliedAsByGnuPatch() throws IOException {
        for (int i = 0; i < CASES; i++) {
            Path here = Files.createDirectory(folder.resolve("" + i));
            List<String> old = lines(random.nextInt(24));
            Files.writeString(here.resolve("old"), text(old));
            Files.writeString(here.resolve("new"), text(changed(old, 1 + random.nextInt(3))));
            // the file that is patched has changed elsewhere, too
            Files.writeString(here.resolve("f"), random.nextInt(4) == 0 ? text(old) : text(changed(old, 1 + random.nextInt(4))));
            Files.copy(here.resolve("f"), here.resolve("theirs"));
        }
        Tools.bash("cd '" + folder + "'; for i in [0-9]*; do cd $i; diff -U $((i % 4)) old new > d || true;"
                + " patch -f --fuzz=0 -s -r - --no-backup-if-mismatch theirs d > log 2>&1 && echo 0 > code || echo 1 > code; cd ..; done");
        int applied = 0;
        int refused = 0;
        for (int i = 0; i < CASES; i++) {
            Path here = folder.resolve("" + i);
            String diff = Files.readString(here.resolve("d"));
            if (diff.isEmpty()) {
                continue;
            }
            boolean theirs = Files.readString(here.resolve("code")).strip().equals("0");
            String edit = "patch /f\n  diff\n" + diff.lines().map(line -> "  | " + line + "\n").reduce("", String::concat).stripTrailing();
            try {
                OneEdit.text(here, edit, Map.of());
                assertEquals(Files.readString(here.resolve("theirs")), Files.readString(here.resolve("f")), here + "\n" + diff);
                assertEquals(true, theirs, () -> "GNU patch refuses " + here + "\n" + diff);
                applied++;
            } catch (ConflictException e) {
                assertEquals(false, theirs, () -> "GNU patch applies " + here + "\n" + diff + e.getMessage());
                refused++;
            }
        }
        assertTrue(applied > CASES / 4 && refused > CASES / 20, applied + " applied, " + refused + " refused");
    }

    @Test
    void whatDoesNotFitIsNamed() throws IOException {
        Files.writeString(folder.resolve("f"), "a\nb\nc\n");
        assertEquals("/f: expected hunk 2 of 2 of the diff to fit, with \"x\" on line 3, found line 3: \"c\"",
                conflict("@@ -1 +1 @@\n-a\n+A\n@@ -3 +3 @@\n-x\n+X"));
        assertEquals("/f: expected hunk 1 of 1 of the diff to fit, with \"B\" on line 2,"
                + " found line 2: \"b\"; the diff has been applied already", conflict("@@ -1,3 +1,3 @@\n a\n-B\n+b\n c"));
        assertEquals("/f: expected hunk 1 of 1 of the diff to fit, with \"x\" on line 1, found line 1: \"a\"",
                conflict("@@ -1 +0,0 @@\n-x"));
        assertEquals("/f: expected hunk 1 of 1 of the diff to fit, with \"x\" on line 4, found the end of the file",
                conflict("@@ -99 +99 @@\n-x\n+X"));
    }

    @Test
    void aSearchForAPlaceCanBeCancelled() throws IOException {
        TextLines lines = new TextLines("x\n".repeat(1000).getBytes(StandardCharsets.US_ASCII));
        PatchEdit patch = (PatchEdit) OneEdit.read("patch /f\n  diff\n  | @@ -500,3 +500,3 @@\n  |  x\n  | -y\n  | +z\n  |  x");
        assertThrows(CancelledException.class, () -> new PatchFile(new byte[0], lines, new Cancelling(0)).apply(patch.diff()));
    }

    private String conflict(String diff) {
        return assertThrows(ConflictException.class, () -> OneEdit.text(folder, "patch /f\n  diff\n  | "
                + diff.replace("\n", "\n  | "), Map.of())).getMessage();
    }

    private List<String> lines(int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(random.nextInt(3) == 0 ? "}" : "" + (char) ('a' + random.nextInt(4)));
        }
        return lines;
    }

    private List<String> changed(List<String> lines, int changes) {
        List<String> changed = new ArrayList<>(lines);
        for (int i = 0; i < changes; i++) {
            int at = changed.isEmpty() ? 0 : random.nextInt(changed.size());
            if (changed.isEmpty() || random.nextBoolean()) {
                changed.addAll(at, lines(1 + random.nextInt(2)));
            } else {
                changed.remove(at);
            }
        }
        return changed;
    }

    private String text(List<String> lines) {
        String text = String.join("\n", lines);
        return lines.isEmpty() || random.nextInt(10) == 0 ? text : text + "\n";
    }
}
