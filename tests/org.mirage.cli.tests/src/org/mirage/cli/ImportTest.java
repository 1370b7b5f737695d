// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.cli.CommandLineRun.Ended;
import org.mirage.testing.Tools;

/** Import and what follows it, and that a failed one leaves nothing. */
class ImportTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void disk() throws IOException {
        SmallMachine.make(folder, "web.raw");
    }

    private Ended run(String... words) throws IOException {
        return new CommandLineRun(folder).run(words);
    }

    private String shell(String line) throws IOException {
        Ended ended = new CommandLineRun(folder).shell(line);
        assertEquals(0, ended.code(), ended.errors());
        return ended.output();
    }

    @Test
    void theSameNameMakesTheNextVersion() throws IOException {
        Ended first = run("import", "web.raw", "--message", "as delivered", "--author", "ann");
        assertEquals(0, first.code(), first.errors());
        assertTrue(first.output().startsWith("web@1: Small Linux 1, "), first.output());
        assertTrue(run("import", "web.raw", "-m", "again").output().startsWith("web@2: "));

        assertEquals("[[2,\"again\"],[1,\"as delivered\"]]\n", shell("$MIRAGE log web --json | jq -c '[.[] | [.number, .message]]'"));
        assertEquals("web 2 ann\n", shell("$MIRAGE list --json | jq -r '.[] | \"\\(.name) \\(.versions | length) \\(.versions[0].author)\"'"));
        assertEquals(run("manifest", "web@1").output(), run("manifest", "web@2").output());
    }

    @Test
    void aFolderBecomesImagesAndIsResumed() throws IOException {
        Tools.bash("cd '" + folder + "' && mkdir disks && cp web.raw disks/one.raw && qemu-img convert -f raw -O qcow2 web.raw disks/two.qcow2"
                + " && echo no disk > disks/notes.txt");

        Ended ended = run("import", "disks");
        assertEquals(0, ended.code(), ended.errors());
        assertEquals("one\ntwo\n", shell("$MIRAGE list | cut -f1"));

        Tools.bash("cd '" + folder + "' && cp web.raw disks/three.raw");
        assertEquals("[[\"one\",true],[\"three\",false],[\"two\",true]]\n",
                shell("$MIRAGE import -q --json disks | jq -c '[.[] | [.version.image, .alreadyThere]] | sort'"));
        assertEquals("1\n1\n1\n", shell("$MIRAGE list | cut -f2"));
    }

    @Test
    void disksOfOneMachineAreOneVersion() throws IOException {
        Tools.bash("cd '" + folder + "' && truncate -s 8M data.raw && mke2fs -q -F -t ext4 -L spare data.raw");

        assertEquals(0, run("import", "--disks", "--name", "db", "web.raw", "data.raw").code());

        assertEquals("db@1\n", shell("$MIRAGE log db | cut -f1"));
        assertEquals("3\n", shell("$MIRAGE ls db:/volumes | wc -l"));
    }

    @Test
    void whatIsNoDiskIsToldAndNothingIsLeft() throws IOException {
        Tools.bash("cd '" + folder + "' && echo hello > text.txt && mkdir empty && : > zero.raw && qemu-img create -q -u -f qcow2 -b /etc/passwd -F raw over.qcow2 24M"
                + " && qemu-img convert -f raw -O qcow2 web.raw whole.qcow2 && head -c 300000 whole.qcow2 > cut.qcow2");
        assertEquals(0, run("list").code());

        for (String file : new String[] {"text.txt", "empty", "zero.raw", "over.qcow2", "cut.qcow2", "missing.raw", "/dev/null"}) {
            Ended ended = run("import", "-q", file);
            assertEquals(1, ended.code(), file + ended.output() + ended.errors());
            assertEquals(1, ended.errors().lines().count(), ended.errors());
            assertTrue(ended.errors().startsWith("mirage: ") && ended.errors().contains(file), ended.errors());
            assertTrue(!ended.errors().contains("Exception"), ended.errors());
        }
        assertEquals("", run("list").output());
        assertEquals("", Tools.run("find", folder.resolve("library").toString(), "-name", "*.pack"));
        assertEquals("", Tools.run("find", folder.resolve("library/tmp").toString(), "-mindepth", "1"));
    }

    @Test
    void anUnreadableFileIsTold() throws IOException {
        CommandLineRun line = new CommandLineRun(folder);
        if ("root".equals(System.getProperty("user.name"))) {
            // root may read everything
            line.asNobody();
        }
        Tools.run("chmod", "0", folder.resolve("web.raw").toString());

        Ended ended = line.run("import", "-q", "web.raw");

        assertEquals(1, ended.code());
        assertTrue(ended.errors().contains("web.raw"), ended.errors());
    }

    @Test
    void aFolderThatIsNoLibraryIsTold() throws IOException {
        Files.writeString(folder.resolve("file"), "x");
        Files.createDirectory(folder.resolve("other"));
        Files.writeString(folder.resolve("other/thing"), "x");
        for (String library : new String[] {"file", "other"}) {
            Ended ended = run("import", "--library", library, "web.raw");
            assertEquals(1, ended.code());
            assertEquals(1, ended.errors().lines().count(), ended.errors());
        }
        assertEquals("thing\n", Tools.run("ls", "-A", folder.resolve("other").toString()));
    }

    @Test
    void aNewerLibraryIsRefused() throws IOException {
        assertEquals(0, run("import", "web.raw").code());
        Tools.bash("sed -i 's/format *= *1/format = 99/' '" + folder + "/library/library' && grep 99 '" + folder + "/library/library'");

        for (String verb : new String[] {"list", "doctor"}) {
            Ended ended = run(verb);
            assertEquals(1, ended.code());
            assertTrue((ended.output() + ended.errors()).contains("newer"), ended.output() + ended.errors());
        }
    }

    @Test
    void readersWorkWhileAnotherProcessImports() throws Exception {
        assertEquals(0, run("import", "web.raw", "--name", "first").code());
        Tools.bash("cd '" + folder + "' && head -c 100M /dev/urandom >> web.raw");
        CommandLineRun line = new CommandLineRun(folder);
        Process importing = line.builder(line.command("import", "-q", "web.raw", "--name", "second"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        int rounds = 0;
        do {
            Ended ls = run("ls", "first:/home");
            assertEquals("lost+found\nuser\n", ls.output(), ls.errors());
            assertEquals(0, run("manifest", "first").code());
            rounds++;
        } while (importing.isAlive());

        assertEquals(0, importing.waitFor());
        assertTrue(rounds > 0);
        assertEquals("first\nsecond\n", shell("$MIRAGE list | cut -f1"));
    }

    @Test
    void aVersionIsDeletedAfterConfirmationOnly() throws IOException {
        run("import", "-q", "web.raw");
        run("import", "-q", "web.raw");

        Ended unasked = run("delete", "web@1");
        assertEquals(1, unasked.code());
        assertEquals("mirage: nobody is there to confirm that version web@1 is to be deleted; say --yes to do it\n", unasked.errors());
        Ended no = new CommandLineRun(folder).onTerminal("\n", "delete", "web@1");
        assertEquals(1, no.code());
        assertTrue(no.output().contains("Delete version web@1? [y/N]") && no.output().contains("Nothing was deleted."), no.output());
        assertEquals("web@2\nweb@1\n", shell("$MIRAGE log web | cut -f1"));

        Ended yes = new CommandLineRun(folder).onTerminal("y\n", "delete", "web@1");
        assertEquals(0, yes.code(), yes.output());
        assertEquals("web@2\n", shell("$MIRAGE log web | cut -f1"));
        assertEquals("Deleted the image web with its only version.\n", run("delete", "--yes", "web").output());
        assertEquals("", run("list").output());
        assertEquals(1, run("delete", "--yes", "web").code());
    }
}
