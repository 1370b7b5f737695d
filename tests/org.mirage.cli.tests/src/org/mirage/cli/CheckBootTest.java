// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.cli.CommandLineRun.Ended;
import org.mirage.testing.Tools;

/** Machines that are started after an export. They are a boot sector that asks for a login on the serial line, so that takes seconds. */
@Timeout(300)
class CheckBootTest {

    /**
     * Has the BIOS print the zero-ended text after it, and stops. By the BIOS, since that still holds back the last character of its own
     * messages when a boot sector begins.
     */
    private static final String PROGRAM = "\\x31\\xc0\\x8e\\xd8\\xbe\\x18\\x7c\\xfc\\xac\\x84\\xc0\\x74\\x08\\xb4\\x0e\\x31\\xdb\\xcd\\x10"
            + "\\xeb\\xf3\\xf4\\xeb\\xfd";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void make() throws IOException {
        Path disk = SmallMachine.make(folder, "small.raw");
        Tools.bash("printf '" + PROGRAM + "\\r\\nsmall login: ' | dd of='" + disk + "' conv=notrunc status=none");
        assertEquals(0, run("import", "small.raw").code());
        Files.writeString(folder.resolve("web.csv"), "name\na\nb\nc\nd\ne\n");
    }

    private static Ended run(String... words) throws IOException {
        return new CommandLineRun(folder).run(words);
    }

    @Test
    void aSampleOfATable() throws IOException {
        Ended ended = run("export", "small", "thin", "--instances", "web.csv", "--thin", "--check-boot", "--check-boot-machines", "3");

        assertEquals(0, ended.code(), ended.errors());
        String thin = folder.toRealPath().resolve("thin") + "/";
        for (String name : new String[] {"a", "c", "e"}) {
            assertTrue(ended.output().matches("(?s).*\n\\Q" + thin + name + "\\E\\.qcow2: starts on virtio-blk.* after \\d+ s: small login:\n.*"),
                    ended.output());
            assertTrue(Files.readString(folder.resolve("thin/" + name + ".console.log")).contains("small login:"));
        }
        assertTrue(ended.output().endsWith("\n3 of 5 machines were started, and on 3 what is waited for came\n"), ended.output());
        assertFalse(Files.exists(folder.resolve("thin/b.console.log")));

        Ended again = run("export", "small", "thin", "--instances", "web.csv", "--check-boot", "--check-boot-machines", "1");
        assertEquals(1, again.code());
        assertTrue(again.errors().contains("a.console.log exists already"), again.errors());
    }

    @Test
    void whatIsWaitedForDoesNotCome() throws IOException {
        Files.writeString(folder.resolve("two.csv"), "name\nx\ny\n");
        Ended ended = run("export", "small", "whole", "--instances", "two.csv", "--json", "--check-boot=#", "--check-boot-time", "8");

        assertEquals(1, ended.code(), ended.errors());
        assertTrue(ended.errors().contains("/whole/x.qcow2 did not print what is waited for on virtio-blk"), ended.errors());
        assertTrue(ended.errors().contains("; the last line was: small login:\n  the console's log is in "), ended.errors());
        assertTrue(ended.errors().contains("/whole/y.qcow2 did not"), ended.errors());
        assertEquals(1, ended.errors().split("does not use the serial line", -1).length - 1, ended.errors());
        Path json = Files.writeString(folder.resolve("report.json"), ended.output());
        assertEquals("[false,\"time_over\",\"small login:\"]\n".repeat(2),
                Tools.run("jq", "-c", ".instances[].boot | [.started, .outcome, .line]", json.toString()));
    }

    @Test
    void oneMachine() throws IOException {
        Ended ended = run("export", "small", "one.raw", "--json", "--check-boot");

        assertEquals(0, ended.code(), ended.errors());
        Path json = Files.writeString(folder.resolve("one.json"), ended.output());
        assertEquals("[true,\"started\",\"small login:\"]\n", Tools.run("jq", "-c", ".boot | [.started, .outcome, .line]", json.toString()));
        assertTrue(run("export", "small", "two.raw", "--check-boot").output().contains("\nIt starts on virtio-blk"));
    }
}
