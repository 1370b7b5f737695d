// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.cli.CommandLineRun.Ended;
import org.mirage.testing.Tools;

/** What people see on a terminal; script(1) makes one. */
class TerminalTest {

    private static final String BLUE = "\33[1;34m";
    private static final String END = "\33[0m";

    @TempDir
    private Path folder;

    private static String show(String... words) throws IOException {
        return ImportedMachine.run().with("TERM", "xterm").onTerminal("", words).output();
    }

    @Test
    void namesStandInColumnsAndColours() throws IOException {
        assertTrue(show("ls", "small").contains("\33[36mbin" + END + "  " + BLUE + "etc" + END + "  " + BLUE + "home" + END), show("ls", "small"));
        assertTrue(show("ls", "small:/usr/bin").contains("\33[32mtool" + END));
    }

    @Test
    void coloursCanBeLeftOutOrAskedFor() throws IOException {
        assertTrue(show("ls", "--color=never", "small").startsWith("bin  etc  home"));
        assertTrue(ImportedMachine.run().with("TERM", "xterm").with("NO_COLOR", "1").onTerminal("", "ls", "small").output().startsWith("bin  etc"));
        assertTrue(ImportedMachine.run().with("TERM", "dumb").onTerminal("", "ls", "small").output().startsWith("bin  etc"));
        assertTrue(ImportedMachine.run().run("ls", "--color=always", "-R", "small").code() == 0);
        assertFalse(ImportedMachine.run().run("ls", "small").output().contains("\33"));
    }

    @Test
    void whatSteersTheTerminalIsEscaped() throws IOException {
        String listed = show("ls", "--color=never", "-l", "small:/etc");

        assertTrue(listed.contains(" \\x1b[31mred\r\n"), listed);
        assertTrue(listed.contains(" new\\nline\r\n") && listed.contains(" caf\\xe9\r\n"), listed);
        assertTrue(listed.contains(" dev-disk\\\\x2dby.swap\r\n"), listed);
        assertFalse(listed.contains("\33"), listed);
        assertEquals("red \\x1b[31m and bell \\x07\r\n", show("cat", "small:/etc/colours"));
        assertEquals("red \33[31m and bell \7\r\n", show("cat", "--raw", "small:/etc/colours"));
        assertTrue(show("cat", "small:/\33[31m").contains("mirage: small@1 has no /\\x1b[31m"), show("cat", "small:/\33[31m"));
    }

    @Test
    void aTableHasHeadingsOnATerminalOnly() throws IOException {
        String table = show("list", "--color=never");

        assertTrue(table.matches("(?s)IMAGE  VERSIONS  NEWEST +SYSTEM +DISKS +FILES +STORED\r\nsmall +1  20.*Small Linux 1 +40.0 MiB.*"), table);
        assertTrue(ImportedMachine.run().run("list").output().matches("small\t1\t20[^\t]*\tSmall Linux 1\t40.0 MiB\t[^\t]*\t[^\t]*\n"));
        assertTrue(show("log", "--color=never", "small").startsWith("VERSION  TIME"), show("log", "--color=never", "small"));
    }

    @Test
    void longWorkIsShownOnOneLineThatGoesAway() throws IOException {
        Path disk = SmallMachine.make(folder, "watched.raw");

        String seen = new CommandLineRun(folder).with("TERM", "xterm").onTerminal("", "import", disk.toString()).output();

        assertTrue(seen.contains("\r\33[K") && seen.contains("[") && seen.contains(" %"), seen);
        String last = seen.substring(seen.lastIndexOf("\r\33[K") + 4);
        assertTrue(last.contains("watched@1") && last.endsWith("\r\n"), last);
        String quiet = new CommandLineRun(folder).with("TERM", "xterm").onTerminal("", "import", "-q", disk.toString()).output();
        assertEquals("", quiet);
    }

    @Test
    void aDisagreementAboutTheFormatIsAskedAbout() throws IOException {
        SmallMachine.make(folder, "disk.raw");
        Tools.bash("cd '" + folder + "' && qemu-img convert -f raw -O qcow2 disk.raw asked.vmdk");

        Ended refused = new CommandLineRun(folder).run("import", "asked.vmdk");
        assertEquals(1, refused.code());
        assertTrue(refused.errors().lines().reduce((first, second) -> second).orElseThrow()
                .endsWith("; say which with --format qcow2 or --format vmdk"), refused.errors());
        assertEquals("", new CommandLineRun(folder).run("list").output());

        Ended neither = new CommandLineRun(folder).onTerminal("no\n", "import", "asked.vmdk");
        assertEquals(1, neither.code(), neither.output());
        Ended taken = new CommandLineRun(folder).onTerminal("qcow2\n", "import", "asked.vmdk");
        assertTrue(taken.output().contains("Take it as qcow2 or as vmdk?"), taken.output());
        assertEquals(0, taken.code(), taken.output());
        assertEquals(0, new CommandLineRun(folder).run("import", "--format", "qcow2", "asked.vmdk").code());
        assertTrue(new CommandLineRun(folder).run("log", "asked").lines().getFirst().startsWith("asked@2\t"));
    }
}
