// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.cli.CommandLineRun.Ended;
import org.mirage.testing.Tools;

/** The states of a path in three versions of one image and one of another. */
class HistoryTest {

    @TempDir
    private static Path folder;

    /** Three times the same machine with edits, made by debugfs, and another one. */
    @BeforeAll
    static void make() throws IOException {
        Tools.bash("mkdir -p '" + folder + "/root/etc' && ln -s $'over\\033[31mthere' '" + folder + "/root/etc/steering'");
        Path disk = SmallMachine.make(folder, "web.raw");
        String edited = "debugfs -w '" + folder + "/root.fs' 2>/dev/null";
        take("web.raw");
        Tools.bash("cd '" + folder + "' && printf 'other text\n' > motd"
                + " && dd if=web.raw of=root.fs bs=1M skip=1 count=24 status=none"
                + " && printf 'rm /etc/motd\nwrite motd /etc/motd\nset_inode_field /etc/motd mtime 20210203040506\n' | " + edited
                + " && dd if=root.fs of=web.raw bs=1M seek=1 conv=notrunc status=none");
        take("web.raw");
        Tools.bash("cd '" + folder + "' && printf 'rm /etc/motd\n' | " + edited
                + " && dd if=root.fs of=web.raw bs=1M seek=1 conv=notrunc status=none && cp web.raw db.raw");
        take("web.raw");
        take("db.raw");
        Files.delete(disk);
    }

    private static void take(String disk) throws IOException {
        Ended ended = run("import", disk);
        assertEquals(0, ended.code(), ended.errors());
    }

    private static Ended run(String... words) throws IOException {
        return new CommandLineRun(folder).run(words);
    }

    private static String sha256(String content) throws IOException {
        Path file = folder.resolve("hashed");
        Files.writeString(file, content);
        return Tools.run("sha256sum", file.toString()).substring(0, 12);
    }

    @Test
    void eachStateIsALineWithTabsInAPipe() throws IOException {
        String owner = Tools.run("sh", "-c", "echo $(id -u):$(id -g)").strip();

        assertEquals(List.of(
                "file\t18 B\t-rw-r--r--\t" + owner + "\t2020-02-03 04:05\t" + sha256("text of two\nlines\n") + "\t-\tweb@1",
                "file\t11 B\t-rw-r--r--\t0:0\t2021-02-03 04:05\t" + sha256("other text\n")
                        + "\tcontent, owner, group, time, attributes\tweb@2")
                .toString().replace("owner, group, ", owner.equals("0:0") ? "" : "owner, group, "),
                run("history", "/etc/motd").lines().toString());
        assertEquals(0, run("history", "/etc/motd").code());
    }

    @Test
    void versionsWithoutThePathAreToldWhenAskedFor() throws IOException {
        assertEquals(2, run("history", "/etc/motd", "web").lines().size());
        assertEquals("absent\t-\t-\t-\t-\t-\tremoved\tweb@3", run("history", "--all", "/etc/motd", "web").lines().getLast());
        assertEquals("absent\t-\t-\t-\t-\t-\tremoved\tweb@3; db@1", run("history", "--all", "/etc/motd").lines().getLast());
        String everywhere = run("history", "/etc/os-release").output();
        assertTrue(everywhere.endsWith("\t-\tweb@1-3; db@1\n"), everywhere);
    }

    @Test
    void theExitCodeAnswersWhetherAVersionHasIt() throws IOException {
        Ended none = run("history", "/etc/motd", "db");
        assertEquals(1, none.code());
        assertEquals("", none.output());
        assertEquals("no version of db has /etc/motd\n", none.errors());
        assertEquals("", run("history", "--quiet", "/etc/motd", "db").errors());
        assertEquals(2, run("history", "/etc/motd", "nothing").code());
        assertEquals(2, run("history").code());
        assertTrue(run("help", "history").output().contains("\n  0  a version has the path\n  1  none has it\n  2  trouble"));
    }

    @Test
    void unusualNamesCanBeGivenInEveryWay() throws IOException {
        assertEquals(0, run("history", "/etc/new\\nline").code());
        assertEquals(0, run("history", "/etc/caf\\xe9").code());
        assertEquals(0, run("history", "/etc/dev-disk\\x2dby.swap").code());
        assertEquals(0, new CommandLineRun(folder).shell("$MIRAGE history /etc/$'caf\\xe9'").code());
    }

    @Test
    void jsonHoldsAllThatIsKnown() throws IOException {
        Ended told = new CommandLineRun(folder).shell("$MIRAGE history --json --all /etc/motd | jq -c '.states[]"
                + " | [.entry.seconds, .entry.content[0:12], .since, .change, .facets[0], [.versions[] | .image, .number]]'");

        assertEquals("[1580702706,\"" + sha256("text of two\nlines\n") + "\",null,null,null,[\"web\",1]]\n"
                + "[1612325106,\"" + sha256("other text\n") + "\",\"web@1\",\"content\",\"content\",[\"web\",2]]\n"
                + "[null,null,\"web@2\",\"removed\",null,[\"web\",3,\"db\",1]]\n", told.output(), told.errors());
        assertEquals("0\n",
                new CommandLineRun(folder).shell("$MIRAGE history --json -q /nothing | jq '.states | length'").output());
    }

    @Test
    void aTerminalGetsColumnsAndNothingThatSteersIt() throws IOException {
        String shown = new CommandLineRun(folder).with("TERM", "xterm")
                .onTerminal("", "history", "--color=never", "/etc/steering").output();

        assertTrue(shown.matches("(?s)STATE  SIZE  MODE +OWNER  TIME +CONTENT +CHANGED  VERSIONS\r\n"
                + "link      -  lrwxrwxrwx +[0-9]+:[0-9]+ +[-0-9]+ [:0-9]+  "
                + "-> over\\\\x1b\\[31mthere  -        web@1-3; db@1\r\n"),
                shown);
    }

    @Test
    void aVersionThatCannotBeReadMakesTheAnswerUncertain() throws IOException {
        CommandLineRun damaged = new CommandLineRun(Files.createDirectory(folder.resolve("damaged")));
        Tools.bash("cd '" + folder + "' && cp -r library damaged/");
        Tools.bash("cd '" + folder + "/damaged' && for pack in $(find library/packs -type f); do"
                + " printf X | dd of=$pack bs=1 seek=$(($(stat -c %s $pack) / 4)) conv=notrunc status=none; done");

        Ended none = damaged.run("history", "/nothing");

        assertEquals(2, none.code(), none.errors());
        assertTrue(none.errors().matches("(?s).*\nmirage: no version that can be read has /nothing; cannot be read:"
                + " (web|db)@[0-9][^\n]*\n"),
                none.errors());
    }
}
