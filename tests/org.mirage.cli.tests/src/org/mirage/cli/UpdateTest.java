// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.testing.Tools;

/** Images are changed from the command line, and what was changed is there: listed, printed, compared, extracted, taken back. */
class UpdateTest {

    @TempDir
    private Path folder;
    private CommandLineRun run;

    @BeforeEach
    void copyLibrary() throws IOException {
        run = ImportedMachine.copied(folder);
    }

    private void changes(String edits) throws IOException {
        Files.writeString(folder.resolve("x.changes"), "mirage changes 1\n" + edits + "end\n");
    }

    @Test
    void aChangeSetIsTriedAppliedLookedAtAndTakenBack() throws IOException {
        changes("""
                title "Greet people"
                parameter host
                parameter key
                  secret

                put file /etc/motd
                  expect file
                  template
                  | Welcome to ${host} ${key}.
                put file /home/user/new
                  text
                  | new
                remove-tree /links
                """);
        Files.writeString(folder.resolve("key"), "hidden\n");

        CommandLineRun.Ended missing = run.run("update", "small", "--changes", "x.changes");
        assertEquals(1, missing.code());
        assertTrue(missing.errors().contains("the change set needs values for: host, key"), missing.errors());
        String[] update = {"update", "--match", "small system:linux", "--changes", "x.changes", "--set", "host=web", "--set-from",
            "key=key", "--dry-run"};
        assertEquals(List.of("small@1\tapplies"), run.done(update).lines());
        update[update.length - 1] = "-q";
        assertEquals("", run.done(update).output());

        assertEquals("Welcome to web hidden.\n", run.done("cat", "small@2:/etc/motd").output());
        assertTrue(run.done("log", "small").output().contains("Greet people"));
        String diff = run.run("diff", "small@1", "small@2", "--name-status").output();
        assertTrue(diff.contains("M\t/etc/motd") && diff.contains("A\t/home/user/new") && diff.contains("D\t/links"), diff);
        String show = run.done("show", "small").output();
        assertTrue(show.contains("Small Linux 1") && show.matches("(?s).*Update: +[0-9a-f]{8}, host=web\n.*"), show);
        assertTrue(run.done("show", "small", "--json").output().contains("\"parameters\":"));
        assertTrue(run.done("history", "/etc/motd", "small").output().contains("small@2"));
        assertTrue(run.done("manifest", "small@2:/home").output().contains("new"));
        run.done("extract", "small:/home", "out");
        assertEquals("new\n", Files.readString(folder.resolve("out/home/user/new")));
        String shown = run.done("changes", "show", "small@2").output();
        assertEquals(Files.readString(folder.resolve("x.changes")), shown);

        String batch = run.done("undo", "--list", "--json").output().replaceAll("(?s).*\"batch\": ?\"([0-9a-f]{8}).*", "$1");
        assertTrue(run.done("undo", batch, "--yes").output().startsWith("Undid the update " + batch), batch);
        assertEquals("text of two\nlines\n", run.done("cat", "small:/etc/motd").output());
        assertEquals(1, run.run("undo", "--yes").code());
    }

    @Test
    void conflictsAreListedAndNothingIsDone() throws IOException {
        changes("""
                remove /etc/motd
                  expect mode 0600
                put file /etc/new/deep
                """);

        CommandLineRun.Ended ended = run.run("update", "small", "--changes", "x.changes", "-q");

        assertEquals(1, ended.code());
        assertEquals("""
                small@1, line 2: /etc/motd: expected mode 0600, found 0644
                small@1, line 4: /etc/new: expected a directory, found nothing
                Nothing was changed, because the change set does not fit 1 of 1 version.
                """, ended.errors());
        String json = run.run("update", "small", "--changes", "x.changes", "--json").output();
        assertTrue(json.contains("\"conflicts\"") && json.contains("/etc/new"), json);
        assertEquals(2, run.run("update", "--changes", "x.changes").code());
        ended = run.run("update", "small", "--changes", "missing.changes");
        assertEquals(1, ended.code());
        assertEquals("mirage: missing.changes: no such file or folder\n", ended.errors());
        changes("put file /etc/x\n  from disk secret\\x1b\nput-tree /y\n  from disk /srv\n");
        assertEquals(List.of("2 edits", "reads from this machine: secret\\x1b", "reads from this machine: /srv"),
                run.done("changes", "check", "x.changes").lines());
        changes("put file /etc/x\n  nonsense\n");
        ended = run.run("changes", "check", "x.changes");
        assertEquals(1, ended.code());
        assertTrue(ended.errors().contains("x.changes, line 3"), ended.errors());
    }

    @Test
    void whatTwoChangedIsMergedWhenThatIsWanted() throws IOException {
        changes("put file /etc/motd\n  text\n  | one\n  | two\n  | three\n  | four\n");
        run.done("update", "small", "--changes", "x.changes");
        changes("replace /etc/motd\n  pattern four\n  with FOUR\n");
        run.done("update", "small@2", "--changes", "x.changes");
        assertEquals(1, run.run("diff", "small@2", "small@3", "--save", "last.changes").code());
        changes("replace /etc/motd\n  pattern one\n  with ONE\n");
        run.done("update", "small@2", "--changes", "x.changes");

        CommandLineRun.Ended refused = run.run("update", "small@4", "--changes", "last.changes");
        assertEquals(1, refused.code());
        assertTrue(refused.errors().contains("/etc/motd: expected content sha256:"), refused.errors());
        run.done("update", "small@4", "--changes", "last.changes", "--three-way");
        assertEquals("ONE\ntwo\nthree\nFOUR\n", run.done("cat", "small@5:/etc/motd").output());

        changes("put file /etc/motd\n  text\n  | other\n");
        run.done("update", "small@2", "--changes", "x.changes");
        assertEquals(1, run.run("update", "small@6", "--changes", "last.changes", "--three-way").code());
        assertEquals(6, run.done("log", "small").lines().size());
    }

    @Test
    void shortFormsChangeSingleFiles() throws IOException {
        Files.writeString(folder.resolve("tool.sh"), "#!/bin/sh\n");
        Tools.run("chmod", "755", folder.resolve("tool.sh").toString());
        Files.createDirectories(folder.resolve("site/css"));
        Files.writeString(folder.resolve("site/css/a.css"), "a {}\n");

        assertTrue(run.done("put", "small", "tool.sh", "/bin/").output().contains("now small@2"));
        assertTrue(run.done("ls", "-l", "small:/usr/bin/tool.sh").output().startsWith("-rwxr-xr-x"));
        run.done("put", "small", "site", "/srv", "-m", "The site");
        assertEquals("a {}\n", run.done("cat", "small:/srv/css/a.css").output());
        assertEquals(1, run.run("rm", "small", "/srv").code());
        run.done("rm", "small", "/srv", "/etc/caf\\xe9", "-r");
        assertEquals(1, run.run("ls", "small@4:/srv").code());
        run.with("EDITOR", "sed -i~ s/two/three/");
        assertTrue(run.done("edit", "small", "/links/motd").output().contains("now small@5"));
        assertEquals("text of three\nlines\n", run.done("cat", "small:/etc/motd").output());
        assertEquals("Nothing was changed.\n", run.done("edit", "small", "/etc/motd").output());
        run.with("EDITOR", "false");
        CommandLineRun.Ended ended = run.run("edit", "small", "/etc/motd");
        assertEquals(1, ended.code());
        assertTrue(ended.errors().contains("the editor false ended with exit code 1"), ended.errors());
        assertEquals(5, run.done("log", "small").lines().size());
    }

    /** While it is edited, somebody else changes the file. */
    @Test
    void whatWasWrittenIsNotLostWhenItCannotBecomeAVersion() throws IOException {
        Files.writeString(folder.resolve("other"), "of somebody else\n");
        String put = run.command("put", "small", "other", "/etc/motd").stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Path editor = Files.writeString(folder.resolve("editor.sh"), "echo mine > \"$1\"\n" + put + "\n");

        run.with("EDITOR", "sh '" + editor + "'");
        CommandLineRun.Ended ended = run.run("edit", "small", "/etc/motd");

        assertEquals(1, ended.code());
        assertTrue(ended.errors().contains("/etc/motd: expected content"), ended.errors());
        assertEquals("of somebody else\n", run.done("cat", "small:/etc/motd").output());
        Path written = Path.of(ended.errors().replaceAll("(?s).*What was written is in ([^\n]+)\n.*", "$1"));
        assertEquals("mine\n", Files.readString(written));
        Tools.run("rm", "-r", written.getParent().toString());
    }

    /** Those of people of a domain have ten digits. */
    @Test
    void numbersOfOwnersMayBeAsLargeAsLinuxHasThem() throws IOException {
        Files.writeString(folder.resolve("tool"), "x");
        run.done("put", "small", "tool", "/etc/tool", "--owner", "4294967294:1200000513");
        String listed = run.done("ls", "-l", "small:/etc/tool").output();
        assertTrue(listed.contains(" 4294967294 1200000513 "), listed);
        assertEquals(2, run.run("put", "small", "tool", "/etc/tool", "--owner", "4294967296:0").code());
    }
}
