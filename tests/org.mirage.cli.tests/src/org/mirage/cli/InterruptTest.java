// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.testing.Tools;

/** Ctrl-C in the middle of an import, and of an export of many machines. */
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

    @Test
    void ctrlCLeavesTheMachinesThatAreComplete() throws Exception {
        SmallMachine.make(folder, "web.raw");
        CommandLineRun line = new CommandLineRun(folder);
        assertEquals(0, line.run("import", "-q", "web.raw").code());
        assertEquals(0, line.run("export", "-q", "web", "whole.raw").code());
        Files.writeString(folder.resolve("web.csv"), "name\n" + IntStream.rangeClosed(1, 2000).mapToObj(i -> "m-" + i + "\n").collect(Collectors.joining()));
        Path out = folder.resolve("out");

        Process process = line.builder(line.command("export", "web", "out", "--instances", "web.csv")).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("errors").toFile()).start();
        while (process.isAlive() && Files.notExists(out.resolve("m-5.qcow2"))) {
            Thread.sleep(20);
        }
        Tools.run("kill", "-INT", Long.toString(process.pid()));

        assertEquals(130, process.waitFor(), Files.readString(folder.resolve("errors")));
        List<String> made;
        try (Stream<Path> files = Files.list(out)) {
            made = files.map(file -> file.getFileName().toString()).toList();
        }
        assertTrue(made.size() >= 5 && made.size() < 2000, made.size() + "");
        String last = Files.readAllLines(folder.resolve("errors")).getLast();
        assertEquals("mirage: cancelled; complete are m-1.qcow2, m-2.qcow2, m-3.qcow2, m-4.qcow2, m-5.qcow2"
                + (made.size() == 5 ? "" : " and " + (made.size() - 5) + " more") + ", the other " + (2000 - made.size()) + " of 2000 were not made", last);
        for (int i = 1; i <= made.size(); i++) {
            assertTrue(made.contains("m-" + i + ".qcow2"), made.toString());
        }
        for (int i : new int[] {1, made.size()}) {
            Tools.run("qemu-img", "compare", "-f", "raw", "-F", "qcow2", folder.resolve("whole.raw").toString(), out.resolve("m-" + i + ".qcow2").toString());
        }
        assertTrue(line.run("exports", "--json").output().contains("\"machines\":" + made.size()), "those that are complete are noted");
    }

    /** Every file of the library but the database and locks, with its size. */
    private String contents() throws IOException {
        return Tools.run("sh", "-c", "cd '" + folder + "/library' && find . -type f ! -name 'catalog*' ! -name '*lock*' -printf '%p %s\\n' | sort");
    }
}
