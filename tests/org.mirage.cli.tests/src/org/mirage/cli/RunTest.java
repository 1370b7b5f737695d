// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.cli.CommandLineRun.Ended;
import org.mirage.testing.TestImages;

/** Verbs that run something in a machine. */
class RunTest {

    @TempDir
    private Path folder;

    private Ended run(String... words) throws IOException {
        return new CommandLineRun(folder).run(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "install web|name packages to install, or with --remove some to remove",
        "install web nginx|name a package file, or with --from a folder that has nginx",
        "install web ./nothing.deb|there is no file ./nothing.deb",
        "upgrade --from /tmp|name images, or say --all, --match QUERY or --find QUERY",
        "upgrade web --all --from /tmp|name images, or say --all, --match QUERY or --find QUERY",
        "upgrade web --match x --from /tmp|name images, or say --all, --match QUERY or --find QUERY",
        "upgrade web db --from /tmp --save x|--save writes what one version changed; name one",
        "run web|name a script with --script, or say --log",
        "run web --script nothing|nothing is no file of at most 64 MiB",
        "run web --script x --interpreter python3|--interpreter takes an absolute path, such as /usr/bin/python3"})
    void whatIsMistypedIsTold(String words, String message) throws IOException {
        Ended wrong = run(words.split(" "));

        assertEquals("mirage: " + message + "\n", wrong.errors());
        assertEquals(2, wrong.code());
    }

    @Test
    void aVersionThatNoRunMadeHasNoLog() throws IOException {
        Ended none = ImportedMachine.run().run("run", "small", "--log");

        assertEquals("mirage: small@1 was not made by a run in the machine, so there is no log\n", none.errors());
        assertEquals(1, none.code());
    }

    @Test
    void whereNothingIsNothingIsBroughtUpToDate() throws IOException {
        Ended none = run("upgrade", "--all", "--from", folder.toString());

        assertEquals("mirage: The library is empty\n", none.errors());
        assertEquals(1, none.code());
    }

    @Test
    void nothingRunsWhoseChangesCannotBeSaved() throws IOException {
        String script = Files.writeString(folder.resolve("some.sh"), "true\n").toString();
        Path there = Files.writeString(folder.resolve("there.changes"), "of somebody\n");

        Ended taken = ImportedMachine.run().run("run", "small", "--script", script, "--save", there.toString());
        assertEquals("mirage: " + there + " exists already; say that it shall be overwritten, or choose another name\n", taken.errors());
        assertEquals(1, taken.code());
        Path nowhere = folder.resolve("no-such-folder/x.changes");
        Ended lost = ImportedMachine.run().run("run", "small", "--script", script, "--save", nowhere.toString());
        assertEquals("mirage: There is no folder " + nowhere.getParent() + " to write x.changes into\n", lost.errors());
        assertEquals("of somebody\n", Files.readString(there));
    }

    @Test
    @Tag("full")
    void aScriptMakesAVersionOrNone() throws IOException {
        Path script = Files.writeString(folder.resolve("greet.sh"), "echo greeting\necho hello > /etc/motd\n");
        assertEquals(0, run("import", "-q", TestImages.get("debian").toString(), "--name", "web").code());

        Ended tried = run("run", "web", "--script", script.toString(), "--dry-run", "-v");
        assertEquals(0, tried.code(), tried.errors());
        assertTrue(tried.output().contains("web@1 stays as it is") && tried.errors().contains("greeting"), tried.output());
        assertEquals(1, run("log", "web").lines().size());

        Ended done = run("run", "web", "--script", script.toString(), "--save", folder.resolve("greet.changes").toString(), "-m", "greet");
        assertEquals(0, done.code(), done.errors());
        assertTrue(done.output().contains("web@2: greet; mirage run web@2 --log shows"), done.output());
        assertTrue(Files.readString(folder.resolve("greet.changes")).contains("put file /etc/motd"));
        assertEquals("hello\n", run("cat", "web:/etc/motd").output());
        Ended log = run("run", "web", "--log");
        assertTrue(Arrays.asList(log.output().split("\n")).contains("greeting"), log.output());

        Ended list = run("install", "web", "mirage-small", "--from", TestImages.get("packages").toString(), "--list");
        assertEquals(0, list.code(), list.errors());
        assertTrue(list.errors().contains("install  mirage-small 2.0"), list.errors());
        assertTrue(list.output().contains("web@2: 1 package would change"), list.output());

        assertEquals(0, run("undo", "--yes").code());
        assertEquals(1, run("log", "web").lines().size());
    }

    @Test
    @Tag("full")
    void onATerminalItIsAskedWhetherToKeepWhatChanged() throws IOException {
        assertEquals(0, run("import", "-q", TestImages.get("debian").toString(), "--name", "web").code());
        Path script = Files.writeString(folder.resolve("greet.sh"), "echo hello > /etc/motd\n");

        Ended no = new CommandLineRun(folder).with("TERM", "xterm").onTerminal("n\n", "run", "web", "--script", script.toString());
        assertTrue(no.output().contains("/etc/motd") && no.output().contains("Make this the next version of web@1? [y/N]"), no.output());
        assertTrue(no.output().contains("web@1 stays as it is: nothing was kept"), no.output());
        assertEquals(0, no.code(), no.output());
        assertEquals(1, run("log", "web").lines().size());

        Ended yes = new CommandLineRun(folder).with("TERM", "xterm").onTerminal("y\n", "run", "web", "--script", script.toString());
        assertEquals(0, yes.code(), yes.output());
        assertEquals("hello\n", run("cat", "web@2:/etc/motd").output());
    }

    @Test
    @Tag("full")
    void disksAreMadeAndPackagesBroughtUpToDate() throws IOException {
        assertEquals(0, run("import", "-q", TestImages.get("debian").toString(), "--name", "web").code());
        Path motd = Files.writeString(folder.resolve("motd"), "hello\n");
        assertEquals(0, run("put", "web", motd.toString(), "/etc/motd").code());

        Ended made = run("realise", "web");
        assertEquals(0, made.code(), made.errors());
        assertTrue(made.output().startsWith("web@2: disks made; "), made.output());
        assertEquals("web@2 has disks already\n", run("realise", "web").output());

        Path packages = TestImages.get("packages");
        Ended installed = run("install", "web", packages.resolve("mirage-small_1.0_all.deb").toString(), "--yes");
        assertEquals(0, installed.code(), installed.errors());
        assertEquals("1.0\n", run("cat", "web:/usr/share/mirage-small/version").output());
        Ended nothing = run("upgrade", "--match", "db-*", "--from", packages.toString());
        assertEquals("mirage: No image matches db-*\n", nothing.errors());
        Ended upgraded = run("upgrade", "--match", "web", "--from", packages.toString());
        assertEquals(0, upgraded.code(), upgraded.errors());
        assertTrue(upgraded.errors().contains("web@3: upgrade  mirage-small 1.0 → 2.0".replace("→", "\u00e2\u0086\u0092")), upgraded.errors());
        assertEquals("2.0\n", run("cat", "web@4:/usr/share/mirage-small/version").output());
        assertEquals("hello\n", run("cat", "web@4:/etc/motd").output());
    }
}
