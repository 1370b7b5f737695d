// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.updating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.engine.CancelledException;
import org.mirage.engine.Monitor;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.made.TestLibrary;

/** Images and change sets that nobody vouches for, and people who think better of it, leave the library as it was. */
@Timeout(120)
class HostileUpdateTest {

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
    }

    private UpdateVersions update(String edits) throws IOException {
        String text = "mirage changes 1\n" + edits + "end\n";
        return new UpdateVersions(made.library(), GivenChanges.read(text.getBytes(StandardCharsets.ISO_8859_1), "x", folder))
                .targets(List.of(new VersionName("a", 0)));
    }

    private void add(MadeVolume volume) throws IOException {
        made.add("a", "2026-01-01T00:00:00Z", volume.file("etc/hostname", "x"));
    }

    private static MadeVolume volume() {
        return new MadeVolume(0, 1, "one");
    }

    @Test
    void aTableOfLinksThatNamesWhatIsNotThere() throws IOException {
        add(volume().file("x", "1").file("y", "1").linked("x", "y").astray("x", "gone/z"));

        UpdateReport report = update("put file /x\n  text\n  | new\nremove /y\n").call(Monitor.NONE);

        assertEquals(List.of("line 2: the table of hard links of sda1 (ext4) makes no sense: it names /gone/z, which is not there"),
                report.versions().getFirst().conflicts().stream().map(Object::toString).toList());
    }

    @Test
    void foldersAsDeepAsTheyGet() throws IOException {
        add(volume());
        StringBuilder edits = new StringBuilder();
        String path = "";
        for (int i = 0; i < 2500; i++) {
            path += "/d";
            edits.append("put dir ").append(path).append('\n');
        }
        edits.append("put file ").append(path).append("/f\n  text\n  | deep\n");

        assertEquals(UpdatedVersion.State.APPLIES, update(edits.toString()).call(Monitor.NONE).versions().getFirst().state());
        assertEquals(UpdatedVersion.State.APPLIES, update("rename /d to /e\nremove " + path.replaceFirst("/d", "/e") + "/f\n")
                .call(Monitor.NONE).versions().getFirst().state());
        assertEquals(UpdatedVersion.State.APPLIES, update("remove-tree /e\n").call(Monitor.NONE).versions().getFirst().state());
    }

    @Test
    void linksThatLeadRoundInCirclesAndFilesFromDiskThatAreNone() throws IOException {
        add(volume().link("a", "b").link("b", "a").link("c", "../../../../../etc"));
        Files.createSymbolicLink(folder.resolve("loop"), folder.resolve("loop"));

        UpdateReport report = update("""
                put file /a/x
                put file /c/x
                put file /dev-zero
                  from disk /dev/zero
                put file /loop
                  from disk loop
                put-tree /proc
                  from disk missing
                put-tree /version
                  from version a@9 /etc
                """).call(Monitor.NONE);

        List<String> conflicts = report.versions().getFirst().conflicts().stream().map(Object::toString).toList();
        assertEquals(List.of("line 2: /a: expected a directory, found a symbolic link",
                "line 3: /c: expected a directory, found a symbolic link", "line 4: /dev/zero on disk is no file"), conflicts.subList(0, 3));
        assertEquals(6, conflicts.size(), conflicts.toString());
        assertTrue(conflicts.get(4).endsWith("missing on disk is not there"), conflicts.get(4));
        assertTrue(conflicts.get(5).contains("has no version 9"), conflicts.get(5));
    }

    @Test
    void whoCancelsHasChangedNothing() throws IOException {
        add(volume());
        List<String> before = TestLibrary.files(folder.resolve("library"));
        StringBuilder edits = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            edits.append("put file /f").append(i).append('\n');
        }

        for (int looks : new int[] {1, 50, 101}) {
            assertThrows(CancelledException.class, () -> update(edits.toString()).call(new Cancelling(looks)));
            assertEquals(before, TestLibrary.files(folder.resolve("library")));
        }
    }
}
