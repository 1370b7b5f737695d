// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.testing.Tools;

/** Ready-made change sets are listed, explained, written as files and applied from the command line. */
class ReadyMadeTest {

    @TempDir
    private Path folder;
    private CommandLineRun run;

    @BeforeEach
    void copyLibrary() throws IOException {
        run = ImportedMachine.copied(folder);
    }

    private void refused(int code, String message, String... words) throws IOException {
        CommandLineRun.Ended ended = run.run(words);
        assertEquals(code, ended.code(), ended.output() + ended.errors());
        assertTrue(ended.errors().contains(message), ended.errors());
    }

    @Test
    void theyAreListedAndExplained() throws IOException {
        assertTrue(run.done("changes", "ready").lines().contains("sanitise\tNo traces of the machine that it was\tkeep, remove-users"));
        assertTrue(run.done("changes", "ready", "first-boot").output().contains("parameter script (needs a value): The script's text"));
        refused(1, "there is no ready-made change set \"nothing\", only sanitise", "changes", "ready", "nothing");
        refused(2, "name the version", "changes", "make", "sanitise");
        refused(2, "one argument too many", "changes", "show", "small", "small");
    }

    @Test
    void whatIsMadeIsTheSameAsWhatIsApplied() throws IOException {
        Files.createDirectories(folder.resolve("left/over"));
        Files.writeString(folder.resolve("trace"), "x");
        run.done("put", "small", "left", "/tmp");
        run.done("put", "small", "trace", "/var/log/app.log");
        run.done("put", "small", "trace", "/etc/machine-id");

        String printed = run.done("changes", "make", "sanitise", "small").output();
        assertTrue(printed.startsWith("mirage changes 1\n\n# Made by Mirage (sanitise) for small@4.\n"), printed);
        assertTrue(printed.contains("remove /var/log/app.log\n  expect file\n"), printed);
        assertEquals(List.of("Wrote clean.changes: 3 edits."), run.done("changes", "make", "sanitise", "small@4", "-o",
                "clean.changes").lines());
        assertEquals(printed, Files.readString(folder.resolve("clean.changes")));
        refused(1, "clean.changes", "changes", "make", "sanitise", "small@4", "-o", "clean.changes");
        run.done("update", "small@4", "--changes", "clean.changes");
        run.done("update", "small@4", "--changes", "sanitise");
        assertEquals(run.done("ls", "-R", "small@5").output(), run.done("ls", "-R", "small@6").output());
        assertEquals(printed, run.done("changes", "show", "small@6").output());
        assertTrue(run.done("log", "small").output().contains("No traces of the machine that it was"));
        assertEquals(List.of("small@6\talready there"), run.done("update", "small", "--changes", "sanitise").lines());
        assertEquals("", run.done("ls", "small:/tmp").output());
    }

    @Test
    void aSeedDiskIsWritten() throws IOException {
        Files.writeString(folder.resolve("user.yaml"), "#cloud-config\npackages: [ nano ]\n");
        assertEquals(List.of("Wrote seed.iso."), run.done("seed", "seed.iso", "--host-name", "web-7", "--instance-id", "i-7", "--user-data",
                "user.yaml").lines());
        String disk = folder.resolve("seed.iso").toString();
        assertEquals("instance-id: \"i-7\"\nlocal-hostname: \"web-7\"\n", Tools.run("isoinfo", "-J", "-i", disk, "-x", "/meta-data"));
        assertEquals("#cloud-config\npackages: [ nano ]\n", Tools.run("isoinfo", "-J", "-i", disk, "-x", "/user-data"));
        refused(1, "exists already", "seed", "seed.iso");
        refused(2, "name both in the user data", "seed", "x.iso", "--user-data", "user.yaml", "--ssh-key", "x");
        refused(1, "is no public key", "seed", "x.iso", "--ssh-key", "x");
    }

    @Test
    void whatCannotBeMadeChangesNothing() throws IOException {
        refused(1, "no ready-made change set of that name, only sanitise, ", "update", "small", "--changes", "sanitize");
        refused(1, "script of first-boot has no value", "update", "small", "--changes", "first-boot");
        refused(1, "small@1, \"logs\" is no kind of traces", "update", "small", "--changes", "sanitise", "--set", "keep=logs");
        refused(1, "no such file", "update", "small", "--changes", "first-boot", "--set-file", "script=missing");
        refused(1, "sanitise has no parameter \"x\"", "changes", "make", "sanitise", "small", "--set", "x=y");
        assertEquals(1, run.done("log", "small").lines().size());
    }
}
