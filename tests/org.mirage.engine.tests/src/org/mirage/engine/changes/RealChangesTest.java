// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ChangesCheck;
import org.mirage.engine.CheckChanges;
import org.mirage.engine.CompareVersions;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.SaveChanges;
import org.mirage.engine.SavedChanges;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.made.TestLibrary;
import org.mirage.store.VolumeRecord;
import org.mirage.testing.TestImages;

/** Between real images, too, a saved change set leads from one to the other, both ways. */
class RealChangesTest {

    @TempDir
    private Path folder;

    @Test
    void threePackagesMoreAndBack() throws IOException {
        try (TestLibrary made = new TestLibrary(folder.resolve("library"))) {
            made.add(TestImages.get("debian"), "a");
            made.add(TestImages.get("debian-plus"), "b");

            check(made, "a", "b");
            check(made, "b", "a");
            elsewhere(made, folder.resolve("a-b.changes"));
        }
    }

    @Test
    void oddNamesAndEverythingElseThatFilesCanBe() throws IOException {
        try (TestLibrary made = new TestLibrary(folder.resolve("library"))) {
            made.add(TestImages.get("debian"), "a");
            made.add(TestImages.get("awkward"), "b");

            check(made, "a", "b");
            check(made, "b", "a");
        }
    }

    private void check(TestLibrary made, String from, String to) throws IOException {
        VersionName left = new VersionName(from, 1);
        VersionName right = new VersionName(to, 1);
        Comparison comparison = new CompareVersions(made.library(), left, right).call(Monitor.NONE);
        Path file = folder.resolve(from + "-" + to + ".changes");

        SavedChanges saved = new SaveChanges(comparison, file).call(Monitor.NONE);

        ChangeSet set = ChangeSet.read(file);
        assertTrue(saved.edits() > 10);
        assertEquals(0, saved.leftOut());
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        set.write(again);
        assertArrayEquals(Files.readAllBytes(file), again.toByteArray());
        FileTree tree = FileTree.of(open(made, left));
        new ApplyToTree(tree, Map.of()).all(set.edits());
        assertEquals(String.join("\n", FileTree.of(open(made, right)).lines()), String.join("\n", tree.lines()));
        update(made, file, left, right);
    }

    /** The engine makes the same of it, down to the hashes of directories and of the table of hard links. */
    private static void update(TestLibrary made, Path file, VersionName from, VersionName to) throws IOException {
        UpdateReport report = new UpdateVersions(made.library(), GivenChanges.read(file)).targets(List.of(from)).call(Monitor.NONE);
        assertEquals(List.of(), report.versions().getFirst().conflicts());
        VolumeRecord updated = made.library().record(report.versions().getFirst().made()).volumes().getFirst();
        VolumeRecord truth = open(made, to).record().volumes().getFirst();
        assertEquals(truth.root(), updated.root());
        assertEquals(truth.links(), updated.links());
        assertEquals(truth.entries(), updated.entries());
        assertEquals(truth.bytes(), updated.bytes());
    }

    /** In its own library a change set lacks nothing, in an empty one all contents that are not written out. */
    private void elsewhere(TestLibrary made, Path file) throws IOException {
        assertEquals(0, new CheckChanges(made.library(), file).call(Monitor.NONE).lackingCount());
        try (TestLibrary other = new TestLibrary(folder.resolve("other"))) {
            ChangesCheck check = new CheckChanges(other.library(), file).call(Monitor.NONE);

            List<String> needed = Files.readAllLines(file).stream().filter(line -> line.startsWith("  content ")).toList();
            assertEquals(needed, check.lacking().stream().map(lack -> "  content sha256:" + lack.name() + " " + lack.size())
                    .toList());
            String line = Files.readAllLines(file).get((int) check.lacking().getFirst().line() - 1);
            assertEquals("put file " + check.lacking().getFirst().path(), line);
        }
    }

    private static VersionFiles open(TestLibrary made, VersionName name) throws IOException {
        return new OpenVersion(made.library(), name).call(Monitor.NONE);
    }
}
