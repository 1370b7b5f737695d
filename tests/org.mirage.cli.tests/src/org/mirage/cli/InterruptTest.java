// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.testing.Tools;

/** Ctrl-C in the middle of an import. */
class InterruptTest {

    @TempDir
    private Path folder;

    @Test
    void ctrlCLeavesTheLibraryAsItWas() throws Exception {
        Path disk = SmallMachine.make(folder, "web.raw");
        CommandLineRun line = new CommandLineRun(folder);
        assertEquals(0, line.run("import", "-q", "web.raw").code());
        String before = contents();
        // so much that the import cannot be over before the signal comes
        Tools.bash("head -c 300M /dev/urandom >> '" + disk + "'");

        Process process = line.builder(line.command("import", "web.raw")).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader errors = new BufferedReader(new InputStreamReader(process.getErrorStream()));
        String said = errors.readLine();
        for (String next = said; next != null && !next.startsWith("Reading"); next = errors.readLine()) {
            said += next;
        }
        Tools.run("kill", "-INT", Long.toString(process.pid()));
        String last = errors.lines().reduce(said, (first, second) -> second);

        assertEquals(130, process.waitFor(), last);
        assertEquals("mirage: cancelled; nothing was changed", last);
        assertEquals(before, contents());
        assertTrue(line.run("log", "web").lines().size() == 1);
        assertEquals(0, line.run("import", "-q", "--name", "next", "web.raw").code());
    }

    /** Every file of the library but the database and locks, with its size. */
    private String contents() throws IOException {
        return Tools.run("sh", "-c", "cd '" + folder + "/library' && find . -type f ! -name 'catalog*' ! -name '*lock*' -printf '%p %s\\n' | sort");
    }
}
