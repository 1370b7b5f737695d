// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.testing.Tools;

/** Change sets are kept in the library, listed, used, renamed and forgotten from the command line. */
class KeptChangesTest {

    private static final String MOTD = "mirage changes 1\ntitle \"Greet people\"\nparameter who\n  default you\n\nput file /etc/motd\n  expect file\n"
            + "  template\n  | Hello ${who}.\nend\n";

    @TempDir
    private Path folder;
    private CommandLineRun run;

    @BeforeEach
    void copyLibrary() throws IOException {
        run = ImportedMachine.copied(folder);
        Files.writeString(folder.resolve("greet.changes"), MOTD);
    }

    private void refused(int code, String message, String... words) throws IOException {
        CommandLineRun.Ended ended = run.run(words);
        assertEquals(code, ended.code(), ended.output() + ended.errors());
        assertTrue(ended.errors().contains(message), ended.errors());
        assertFalse(ended.errors().contains("\tat "), ended.errors());
    }

    @Test
    void oneIsKeptUsedAndForgotten() throws IOException {
        assertEquals("", run.done("changes", "list").output());
        assertEquals(List.of("The library keeps it as library:greet@1."), run.done("changes", "keep", "greet", "greet.changes").lines());
        Files.delete(folder.resolve("greet.changes"));

        assertEquals(MOTD, run.done("changes", "show", "library:greet").output());
        assertEquals(MOTD, run.done("changes", "show", "greet").output());
        assertEquals(List.of("Greet people: 1 edit", "  parameter who = you"), run.done("changes", "check", "library:greet").lines());
        assertEquals(List.of("Greet people: 1 edit", "  parameter who = you"), run.done("changes", "check", "greet").lines());
        assertEquals(List.of("small@1\tapplies"), run.done("update", "small", "--changes", "library:greet", "--dry-run").lines());
        run.done("update", "small", "--changes", "library:greet", "--set", "who=me");
        assertEquals("Hello me.\n", run.done("cat", "small:/etc/motd").output());
        assertTrue(run.done("log", "small").output().contains("Greet people"));
        refused(1, "there is no file \"greet\"; the change set of that name that the library keeps is named library:greet", "update", "small",
                "--changes", "greet");

        run.done("changes", "rename", "greet", "hello", "-q");
        assertEquals(List.of("The library keeps library:hello no longer."), run.done("changes", "forget", "hello").lines());
        refused(1, "The library keeps no change set \"hello\"", "update", "small", "--changes", "library:hello");
        refused(1, "The library keeps no change set \"hello\"", "changes", "forget", "hello");
        assertEquals(MOTD, run.done("changes", "show", "small@2").output(), "what made a version stays with it");
    }

    @Test
    void whatWasReplacedIsThereByItsNumber() throws IOException {
        run.done("changes", "keep", "greet", "greet.changes");
        Files.writeString(folder.resolve("greet.changes"), MOTD.replace("Hello", "Goodbye"));
        refused(1, "The library keeps another change set \"greet\" already", "changes", "keep", "greet", "greet.changes");
        assertEquals(List.of("The library keeps it as library:greet@2."), run.done("changes", "keep", "library:greet", "greet.changes", "-f").lines());
        assertEquals(MOTD, run.done("changes", "show", "library:greet@1").output());
        assertEquals("greet", run.done("changes", "list").output().split("\t")[0]);
        assertEquals(List.of("library:greet@1", "library:greet@2"),
                run.done("changes", "list", "greet").lines().stream().map(line -> line.split("\t")[0]).toList());
        run.done("changes", "keep", "greet", "library:greet@1", "-f");
        assertEquals(MOTD, run.done("changes", "show", "library:greet").output());
        String numbers = Tools.run("python3", "-c", "import json, sys; print([(s['name'], s['number'], s['edits'], s['title'], s['content']) "
                + "for s in json.loads(sys.argv[1])])", run.done("changes", "list", "--json").output());
        String hash = Tools.run("bash", "-c", "printf '%s' \"$0\" | sha256sum | cut -c 1-64", MOTD).strip();
        assertEquals("[('greet', 3, 1, 'Greet people', 'sha256:" + hash + "')]\n", numbers);
        refused(1, "The library keeps no library:greet@7; there are 1 to 3", "changes", "show", "library:greet@7");
    }

    @Test
    void whatMadeAVersionIsKeptAndUsedForExports() throws IOException {
        run.done("update", "small", "--changes", "greet.changes");
        run.done("changes", "keep", "greet", "small@2");
        assertEquals(MOTD, run.done("changes", "show", "greet").output());
        // it changes nothing, so that no appliance is needed
        Files.writeString(folder.resolve("same.changes"), "mirage changes 1\nset /etc/motd\n  expect file\n  mode 0644\nend\n");
        run.done("changes", "keep", "same", "same.changes");
        run.done("export", "small@1", "out.raw", "--with", "library:same", "-q");
        assertTrue(run.done("exports").output().contains("\tlibrary:same\t"));
        refused(1, "keeps no change set \"missing\"", "export", "small@1", "none.raw", "--with", "library:missing");
        refused(1, "one that the library keeps is named library:NAME", "export", "small@1", "none.raw", "--with", "missing");
        assertFalse(Files.exists(folder.resolve("none.raw")));
    }

    @Test
    void whatCannotBeIsRefused() throws IOException {
        Files.writeString(folder.resolve("wrong.changes"), "mirage changes 1\nput file /etc/x\n  nonsense\nend\n");
        refused(1, "wrong.changes, line 3", "changes", "keep", "wrong", "wrong.changes");
        refused(1, "\"../x\" cannot name a change set", "changes", "keep", "../x", "greet.changes");
        refused(1, "\"\\x1b[31m\" cannot name a change set", "changes", "keep", "\033[31m", "greet.changes");
        refused(1, "missing.changes: no such file", "changes", "keep", "greet", "missing.changes");
        refused(1, "There is no image \"missing\"", "changes", "keep", "greet", "missing");
        refused(1, "small@1 was not made by a change set", "changes", "keep", "greet", "small@1");
        refused(2, "web@x", "changes", "show", "web@x");
        refused(2, "web@x", "changes", "keep", "greet", "web@x");
        refused(2, "name the change set and the file", "changes", "keep", "greet");
        refused(2, "name the change set", "changes", "forget");
        refused(2, "name the change set and its new name", "changes", "rename", "greet");
        refused(2, "without @N", "changes", "forget", "greet@1");
        refused(2, "one argument too many", "changes", "forget", "greet", "small");
        refused(2, "--json goes with list", "changes", "show", "greet.changes", "--json");
        refused(2, "is none of show, check, keep, list", "changes", "kepe", "greet", "greet.changes");
        assertEquals("[]", run.done("changes", "list", "--json").output().strip());
        Files.writeString(folder.resolve("lacks.changes"), "mirage changes 1\nput file /etc/x\n  content sha256:" + "0".repeat(64) + " 7\nend\n");
        CommandLineRun.Ended lacks = run.run("changes", "keep", "lacks", "lacks.changes");
        assertEquals(0, lacks.code());
        assertTrue(lacks.errors().contains("1 of the contents that it names are not in this library"), lacks.errors());
        assertEquals(1, run.run("changes", "check", "library:lacks").code());
    }
}
