// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.cli.CommandLineRun.Ended;
import org.mirage.testing.Tools;

/** What a comparison is written to for other programs and other people, and the profiles that it is made with. */
class DiffFilesTest {

    @TempDir
    private Path folder;

    private static Ended run(String... words) throws IOException {
        return ComparedMachines.run().run(words);
    }

    private static Ended shell(String line) throws IOException {
        return ComparedMachines.run().shell(line);
    }

    private static String text(String latin) {
        return new String(latin.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    @Test
    void jsonIsRead() throws IOException {
        Ended two = shell("$MIRAGE diff web@1 web@2 --json | jq -c '(.counts | [.total, .moved, .bytesAdded, .hidden]), "
                + "([.entries[] | select(.kind == \"type\")][0] | [.path, .left.type, .right.type]), (.facts[0].rows[1] | "
                + "[.name, .right]), "
                + "([.entries[] | select(.kind != \"moved-away\")] | length)'");
        assertEquals("[33,5,129,0]\n[\"/usr/bin/tool\",\"file\",\"dir\"]\n[\"root: shell\",\"/bin/zsh\"]\n30\n", two.output(),
                two.errors());
        assertEquals("[\"conflict\",\"content\",\"content\",18,5,18]\n",
                shell("$MIRAGE diff web@2 web@3 --base web@1 --json | jq -c "
                + "'.entries[] | select(.side == \"conflict\") | [.side, .leftKind, .rightKind, .base.size, .left.size, "
                + ".right.size]'").output());
        assertEquals("1\n", shell("$MIRAGE diff web@1 web@2 --json > /dev/null; echo $?").output());
        assertEquals("[0,\"[]\"]\n0\n", shell("$MIRAGE diff web@1 web@1 --json | jq -c '[.counts.total, (.entries | tostring)]'; "
                + "echo ${PIPESTATUS[0]}").output());
    }

    @Test
    void filesAreWrittenBesideALine() throws IOException {
        Path html = folder.resolve("a.html");
        Path csv = folder.resolve("a.csv");
        Path changes = folder.resolve("a.changes");
        Ended ended = run("diff", "web@1", "web@2", "--html", html.toString(), "--csv", csv.toString(), "--save",
                changes.toString());

        assertEquals(1, ended.code(), ended.errors());
        assertEquals(3, ended.lines().size(), ended.output());
        assertTrue(ended.lines().getLast().startsWith("33 paths differ: "), ended.output());
        assertTrue(Files.readString(html).contains("&lt;b onload=&quot;x&quot;&gt;&amp;amp;"), "names are escaped");
        assertFalse(Files.readString(html).contains("<b onload"));
        assertTrue(Files.readString(html).contains("<h2>Beyond files</h2>"));
        assertEquals("'=cmd()\n", Tools.run("python3", "-c", "import csv, sys\n"
                + "print([r for r in csv.DictReader(open(sys.argv[1], newline='')) if r['path'] == "
                + "'/etc/target'][0]['right_target'])", csv.toString()));
        assertTrue(Files.readString(changes).startsWith("mirage changes 1\n"));
        Ended again = run("diff", "web@1", "web@2", "--csv", csv.toString());
        assertEquals(2, again.code());
        assertTrue(again.errors().contains(csv + " exists already"), again.errors());
        assertEquals(1, run("diff", "web@1", "web@2", "-f", "--csv", csv.toString()).code());
        assertEquals(Files.readString(csv, StandardCharsets.ISO_8859_1), run("diff", "web@1", "web@2", "--csv", "-").output());
    }

    @Test
    void contentsAreWhatPatchTakes() throws IOException {
        Path machine = ComparedMachines.folder();
        Path diff = Files.writeString(folder.resolve("web.diff"),
                shell("$MIRAGE diff web@1 web@2 /etc --content --ignore $'new\\nline' "
                + "--ignore 'caf*' --ignore '<*'").output(), StandardCharsets.ISO_8859_1);

        Tools.bash("cd '%s' && cp -r '%s'/1 patched && cd patched && patch -s -p1 < ../web.diff".formatted(folder, machine));
        for (String name : List.of("motd", "passwd", "both.conf", "conflict.conf", "formula")) {
            assertEquals(Files.readString(machine.resolve("2/etc").resolve(name)),
            Files.readString(folder.resolve("patched/etc").resolve(name)));
        }
        assertTrue(Files.size(diff) > 0);
        CommandLineRun terminal = ComparedMachines.run().with("TERM", "xterm");
        String seen = terminal.onTerminal("", "diff", "--color=never", "web@1", "web@2", "--content").output();
        assertTrue(seen.contains("\r\n+2\r\n") && !seen.contains("\33[3"), seen);
        String coloured = terminal.onTerminal("", "diff", "web@1", "web@2", "--content").output();
        assertTrue(coloured.contains("\33[1;31m-two\r\n\33[0m\33[32m+2\r\n\33[0m three\r\n"), coloured);
    }

    @Test
    void ownProfilesAreKeptAndUsed() throws IOException {
        CommandLineRun own = new CommandLineRun(folder).with("MIRAGE_LIBRARY", folder.resolve("library").toString());
        Tools.run("cp", "-r", ComparedMachines.folder().resolve("library").toString(), folder.resolve("library").toString());
        Path file = Files.writeString(folder.resolve("ours.profile"),
                "# ours\nbased on = without-times\nignore = mode\npath = /etc/**\n");

        assertEquals("everything without-times without-noise content", String.join(" ", own.run("profiles").lines().stream()
                .map(line -> line.split("\t")[0]).toList()));
        Ended byFile = own.run("diff", "web@1", "web@2", "--profile", "./ours.profile", "--name-status");
        assertEquals("Saved the profile ours.\n", own.run("profiles", "--save", "ours.profile").output());
        Ended byName = own.run("diff", "web@1", "web@2", "--profile", "ours", "--name-status");
        assertEquals(byFile.output(), byName.output());
        assertFalse(byName.output().contains("/etc/") || byName.output().contains("m\t"), byName.output());
        assertTrue(own.run("profiles").output().contains("ours\town\tbased on without-times\n"));
        assertEquals("description = based on without-times\nignore = mode, time\npath = /etc/**\n", own.run("profiles",
                "ours").output());
        assertEquals("[\"mode\",\"time\"]\n", own.shell("$MIRAGE profiles ours --json | jq -c .ignore").output());
        assertEquals(1, own.run("profiles", "--save", "ours.profile").code());
        assertEquals(0, own.run("profiles", "--save", "ours.profile", "-f").code());
        assertEquals(0, own.run("profiles", "--delete", "ours").code());
        Ended unknown = own.run("diff", "web@1", "web@2", "--profile", "ours");
        assertEquals(2, unknown.code());
        assertEquals("mirage: There is no profile \"ours\"; there are: everything, without-times, without-noise, content\n",
                unknown.errors());
        assertTrue(Files.readString(file).startsWith("# ours"));
    }

    @Test
    void aWrongProfileIsToldWithItsLine() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.profile"), "\n\u001b[31mpath\n");

        Ended ended = run("diff", "web@1", "web@2", "--profile", wrong.toString());
        assertEquals(2, ended.code());
        assertEquals("mirage: " + wrong + ": line 2: a line is written KEY = VALUE, such as: path = /var/log/**\n",
                text(ended.errors()));
        assertEquals(2, run("diff", "web@1", "web@2", "--profile", folder.toString()).code());
        assertEquals(2, run("diff", "web@1", "web@2", "--profile", "./nothing.profile").code());
        assertEquals(2, run("profiles", "x", "--delete", "y").code());
        assertEquals(1, run("profiles", "--delete", "everything").code());
        assertEquals("mirage: The library has no profile \"../up\" of its own\n", run("profiles", "--delete", "../up").errors());
    }
}
