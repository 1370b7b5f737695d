// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.cli.CommandLineRun.Ended;

/** What people see who ask, or who mistype. */
class HelpTest {

    private static final String VERBS = "import list log show delete ls cat extract history manifest find packages owns changed-files scan sbom "
            + "diff profiles sharing put rm edit install upgrade run carry undo changes realise check export exports serve boot doctor demo help";

    @TempDir
    private Path folder;

    private Ended run(String... words) throws IOException {
        return new CommandLineRun(folder).run(words);
    }

    @Test
    void theOverviewNamesEveryVerbWithALine() throws IOException {
        Ended help = run("--help");

        assertEquals(0, help.code());
        assertEquals("", help.errors());
        for (String verb : VERBS.split(" ")) {
            assertTrue(help.output().lines().anyMatch(line -> line.matches("  " + verb + "( .*)?  +[a-z].*")), verb);
        }
        assertTrue(help.output().lines().allMatch(line -> line.length() <= 120), help.output());
        assertEquals(help.output(), run("help").output());
        assertEquals(help.output(), run("-h").output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"import", "list", "log", "show", "delete", "ls", "cat", "extract", "history", "manifest", "find",
        "packages", "owns", "changed-files", "scan", "sbom", "profiles", "sharing", "update", "put", "rm", "edit", "install", "upgrade", "run", "carry",
        "undo", "changes", "realise", "check", "export", "exports", "serve", "boot", "doctor"})
    void everyVerbIsExplainedWithExamples(String verb) throws IOException {
        Ended help = run("help", verb);

        assertEquals(0, help.code());
        String text = help.output();
        assertTrue(text.startsWith("Usage: mirage " + verb), text);
        assertTrue(text.contains("\nOptions:\n") && text.contains("--library=DIR"), text);
        assertTrue(text.contains("\nExamples:\n  mirage " + verb) && text.contains("\nExit codes:\n  0  "), text);
        assertEquals(text, run(verb, "--help").output());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "lst|there is no verb \"lst\"; did you mean \"list\"?",
        "frobnicate|there is no verb \"frobnicate\"; \"mirage --help\" lists all",
        "ls|missing required parameter: 'IMAGE[@N][:PATH]'; \"mirage help ls\" explains it",
        "ls --wrong x|unknown option: '--wrong'; \"mirage help ls\" explains it",
        "list --color=blue|invalid value for option '--color': expected one of [AUTO, ALWAYS, NEVER] (case-insensitive) but was 'blue'; \"mirage help list\" explains it",
        "show web@|\"\" in \"web@\" is no version number; versions count from 1, such as web@1",
        "ls @3|\"@3\" names no image; write IMAGE or IMAGE@N, such as web@7",
        "export web x.raw --format floppy|there is no format \"floppy\"; it is one of qcow2, raw, vmdk, vdi, vhdx, vhd, qed, "
                + "parallels, qcow, ova",
        "export web x.raw --for abacus|there is nothing prepared for \"abacus\"; --for takes one of kvm, esxi, workstation, "
                + "virtualbox, hyperv, azure, xen, proxmox",
        "export web x.raw --disk-size huge|\"huge\" is no size; --disk-size takes bytes, or a number with K, M, G or T, such as 20G",
        "export web x.raw --check-boot-time 5|--check-boot-time goes with --check-boot",
        "export web x.raw --check-boot --check-boot-machines 3|--check-boot-machines goes with --instances and --check-boot",
        "export --again 3 --check-boot|--check-boot does not go with --again",
        "extract web|name what to extract and a folder to extract it into"})
    void whatIsMistypedIsTold(String words, String message) throws IOException {
        Ended wrong = run(words.split(" "));

        assertEquals("mirage: " + message + "\n", wrong.errors());
        assertEquals(2, wrong.code());
        assertEquals("", wrong.output());
    }

    @Test
    void withoutAVerbTheHelpIsNamed() throws IOException {
        Ended nothing = run();

        assertEquals(2, nothing.code());
        assertEquals("mirage: no verb is given; \"mirage --help\" lists them\n", nothing.errors());
    }

    @Test
    void optionsOfAllVerbsMayStandBeforeTheVerb() throws IOException {
        Ended list = run("--library", folder.resolve("other").toString(), "--quiet", "list");

        assertEquals(0, list.code());
        assertTrue(list.errors().contains("there are no images in " + folder.toRealPath().resolve("other")), list.errors());
    }

    @Test
    void aFileNameThatTheLocaleCannotWriteIsTold() throws IOException {
        Ended wrong = new CommandLineRun(folder).with("LC_ALL", "C").shell("$MIRAGE import $'caf\\xc3\\xa9.raw'");

        assertEquals(2, wrong.code());
        assertTrue(wrong.errors().contains("caf\u00c3\u00a9.raw\"; set LC_ALL=C.UTF-8 and try again"), wrong.errors());
    }

    @Test
    void whereAnErrorAroseIsShownWhenAskedForOnly() throws IOException {
        assertEquals(1, run("log", "nothing").errors().lines().count());
        assertTrue(run("log", "nothing", "--debug").errors().contains("\tat org.mirage.engine."));
        assertTrue(new CommandLineRun(folder).with("MIRAGE_DEBUG", "1").run("log", "nothing").errors().contains("\tat org.mirage.engine."));
    }
}
