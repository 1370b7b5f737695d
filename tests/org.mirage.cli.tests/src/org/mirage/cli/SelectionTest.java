// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.cli.CommandLineRun.Ended;
import org.mirage.testing.Tools;

/** Verbs work on the versions in which something is found, say which, and do nothing when that is not certain. */
class SelectionTest {

    @TempDir
    private static Path made;
    @TempDir
    private Path folder;
    private CommandLineRun run;

    /**
     * The image small, and others of it: {@code old} has a file that its newest version has not, {@code new} one in its newest version;
     * both have another one in their first versions only, which are the only ones with disks.
     */
    @BeforeAll
    static void make() throws IOException {
        CommandLineRun first = ImportedMachine.copied(made);
        first.done("export", "small", "made.raw");
        changes(made, "marker", "put file /etc/marker\n  text\n  | here\nremove /links/dangling\n");
        changes(made, "gone", "remove /etc/marker\n");
        for (String image : List.of("old", "new")) {
            first.done("import", "made.raw", "--name", image);
        }
        first.done("update", "old", "new", "--changes", "marker.changes");
        first.done("update", "old", "--changes", "gone.changes");
    }

    @BeforeEach
    void copy() throws IOException {
        Tools.run("cp", "-a", made.resolve("library").toString(), folder.resolve("library").toString());
        run = new CommandLineRun(folder);
        changes(folder, "next", "put file /etc/next\n  text\n  | next\n");
    }

    private static void changes(Path in, String name, String edits) throws IOException {
        Files.writeString(in.resolve(name + ".changes"), "mirage changes 1\n" + edits + "end\n");
    }

    private static void says(String part, Ended ended) {
        assertTrue(ended.errors().contains(part), ended.errors());
    }

    @Test
    void updatesGoToTheNewestVersionsThatHaveTheFile() throws IOException {
        Ended dry = run.done("update", "--find", "name:marker", "--changes", "next.changes", "--dry-run");
        assertEquals(List.of("new@2\tapplies"), dry.lines());
        says("Found in 1 version: new@2\n", dry);
        Ended all = run.done("update", "--find", "name:motd -image:old", "--changes", "next.changes");
        says("Found in 2 versions: new@2, small@1\n", all);
        assertEquals("new\nsmall\n", run.done("find", "--images", "name:next").output());
        changes(folder, "third", "put file /etc/third\n  text\n  | third\n");
        assertEquals("", run.done("update", "--find", "path:/etc/next", "--changes", "third.changes", "-q").errors());

        Ended none = run.run("update", "--find", "name:no-such", "--changes", "next.changes");
        assertEquals(1, none.code());
        says("mirage: Nothing is found by name:no-such in the newest version of any image; nothing was done\n", none);
        Ended wrong = run.run("update", "--find", "motd siz>3", "--changes", "next.changes");
        assertEquals(1, wrong.code());
        assertEquals(run.run("find", "motd siz>3").errors(), wrong.errors());
        says("character 6", wrong);
        for (List<String> words : List.of(List.of("small"), List.of("--all"), List.of("--match", "small"))) {
            List<String> line = new ArrayList<>(List.of("update", "--find", "motd", "--changes", "next.changes"));
            line.addAll(words);
            Ended both = run.run(line.toArray(String[]::new));
            assertEquals(2, both.code(), words::toString);
            says("--find chooses alone", both);
        }
    }

    @Test
    void versionsOfAllAgesAreDeletedWhenThatIsWanted() throws IOException {
        Ended asked = run.run("delete", "--find", "name:marker", "--all-versions");
        assertEquals(1, asked.code());
        says("Found in 2 versions: new@2, old@2\n", asked);
        says("nobody is there to confirm that 2 versions: new@2, old@2 are to be deleted", asked);
        assertEquals("new@2:/etc/marker\nold@2:/etc/marker\n", run.done("find", "marker", "--all-versions").output());

        assertEquals("Deleted version new@2.\n", run.done("delete", "--find", "name:marker", "--yes").output());
        assertEquals(1, run.run("delete", "--find", "name:marker", "--yes").code());
        assertEquals("Deleted version old@2.\n", run.done("delete", "--find", "name:marker", "--yes", "-a").output());
        assertEquals(1, run.run("find", "marker", "--all-versions").code());
        assertEquals(2, run.run("delete", "small", "--find", "motd", "--yes").code());
        assertEquals(2, run.run("delete", "small", "--all-versions", "--yes").code());
        assertEquals(2, run.run("delete", "--yes").code());

        changes(folder, "next", "remove /links/dangling\n");
        run.done("update", "small", "--changes", "next.changes");
        Ended needed = run.run("delete", "--find", "dangling image:small", "--all-versions", "--yes");
        assertEquals(1, needed.code());
        says("need what would be deleted", needed);
        run.done("show", "small@1");
        run.done("delete", "--find", "name:motd image:small", "--all-versions", "--yes");
        assertEquals(1, run.run("show", "small").code());
    }

    @Test
    void disksAreWrittenIntoAFolder() throws IOException {
        run.done("export", "small", "truth.raw", "--format", "raw");
        Ended exported = run.done("export", "--find", "name:dangling (image:small or image:new)", "machines", "--format", "raw",
                "--all-versions", "--json", "-q");
        assertTrue(exported.output().contains("machines/small@1.raw"), exported.output());
        assertEquals("new@1.raw\nsmall@1.raw\n", Tools.bash("cd '" + folder + "/machines'; ls"));
        Tools.run("cmp", folder.resolve("truth.raw").toString(), folder.resolve("machines/small@1.raw").toString());
        assertEquals("2\n", Tools.bash("printf '%s' '" + exported.output() + "' | jq length"));

        Ended again = run.run("export", "--find", "image:small motd", "machines/", "--format", "raw");
        assertEquals(0, again.code(), again.errors());
        says("Found in 1 version: small@1\n", again);
        Ended there = run.run("export", "--find", "image:small motd", "machines", "--format", "raw");
        assertEquals(1, there.code());
        says("small@1: ", there);
        Ended file = run.run("export", "--find", "image:small motd", "truth.raw", "--format", "raw");
        assertEquals(1, file.code());
        says("truth.raw is no folder; name one to make the disks in", file);
        assertEquals(1, run.run("export", "--find", "name:no-such", "others").code());
        assertFalse(Files.exists(folder.resolve("others")));
        assertEquals(2, run.run("export", "--find", "motd").code());
        assertEquals(2, run.run("export", "--find", "motd", "machines", "more").code());
        assertEquals(2, run.run("export", "small", "x.raw", "--all-versions").code());
    }

    @Test
    void whatCannotBeLookedAtStopsTheVerb() throws IOException {
        Tools.bash("cd '" + folder + "'; mkdir -p large/var/lib/dpkg large/etc; truncate -s 70M large/var/lib/dpkg/status; "
                + "echo x > large/etc/motd; "
                + "truncate -s 40M large.raw; mke2fs -q -t ext4 -d large large.raw");
        run.done("import", "large.raw");
        Ended stopped = run.run("update", "--find", "motd -package:ssl", "--changes", "next.changes");
        assertEquals(1, stopped.code());
        says("/var/lib/dpkg/status of large@1", stopped);
        says("something could not be looked at", stopped);
        assertEquals(1, run.run("delete", "--find", "motd -package:ssl", "--yes").code());
        assertEquals(1, run.run("find", "next", "--all-versions").code());
        assertEquals(4, run.done("list").lines().size());
        run.done("update", "--find", "motd -package:ssl -image:large", "--changes", "next.changes");
    }

    @Test
    void runsAndCarriedChangesChooseInTheSameWay() throws IOException {
        assertEquals(1, run.run("upgrade", "--find", "name:no-such", "--from", ".").code());
        assertEquals(2, run.run("upgrade", "small", "--find", "motd", "--from", ".").code());
        assertEquals(2, run.run("carry", "new@2", "small", "--find", "motd").code());
        Ended own = run.run("carry", "new@2", "--find", "name:marker");
        assertEquals(1, own.code());
        says("Nothing is found by name:marker", own);
        Ended carried = run.run("carry", "new@2", "--find", "motd", "--dry-run");
        says("Found in 2 versions: old@3, small@1\n", carried);
    }

    @Test
    void whatCameInIsInTheIndexBeforeAnybodyAsks() throws IOException {
        assertFalse(Files.exists(folder.resolve("library/search")));
        run.done("find", "motd", "--all-versions");
        String before = Tools.bash("cd '" + folder + "/library/search'; sha256sum current");
        run.done("update", "small", "--changes", "next.changes");
        assertFalse(before.equals(Tools.bash("cd '" + folder + "/library/search'; sha256sum current")));
        String files = Tools.bash("cd '" + folder + "/library/search'; ls");
        assertEquals("small@2:/etc/next\n", run.done("find", "next").output());
        assertEquals(files, Tools.bash("cd '" + folder + "/library/search'; ls"), "the search had nothing to bring in");
    }
}
