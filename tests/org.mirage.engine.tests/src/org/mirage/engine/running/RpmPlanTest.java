// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.testing.Tools;

/** Which of many packages are chosen: the real rpm is asked, with a database of its own. */
class RpmPlanTest {

    @TempDir
    static Path shared;

    @TempDir
    Path own;

    private Path packages;

    @BeforeAll
    static void build() throws IOException {
        build("x86_64", "tool", "1.9", "Requires: helper\n", "", "");
        build("x86_64", "tool", "1.10", "Requires: helper\n", "", "");
        build("i686", "tool", "1.10", "Requires: helper\n", "", "");
        build("x86_64", "helper", "1", "", "echo one > %{buildroot}/usr/share/moved", "/usr/share/moved");
        build("i686", "helper", "2", "", "", "");
        build("x86_64", "helper", "2", "", "", "");
        build("x86_64", "data", "1", "", "", "");
        build("x86_64", "former", "1", "Epoch: 3\n", "", "");
        build("x86_64", "later", "1", "", "", "");
        build("x86_64", "later", "2", "Obsoletes: former < 3:2, unknown < 1\n", "", "");
        build("x86_64", "data", "2", "", "echo two > %{buildroot}/usr/share/moved", "/usr/share/moved");
    }

    private static void build(String cpu, String name, String version, String more, String making, String files) throws IOException {
        Path spec = Files.writeString(shared.resolve("spec"), "Name: " + name + "\nVersion: " + version + "\nRelease: 1\nSummary: s\n"
                + "License: l\n" + more + "%description\nd\n%install\nmkdir -p %{buildroot}/usr/share\n" + making + "\n%files\n" + files
                + "\n");
        Tools.bash("rpmbuild -bb --quiet --target " + cpu + " --define '_topdir " + shared.resolve("top") + "' --define '_rpmdir "
                + shared.resolve("built") + "' '" + spec + "' 2> /dev/null");
    }

    @BeforeEach
    void machine() throws IOException {
        packages = Files.createDirectory(own.resolve("packages"));
        Files.createDirectory(own.resolve("database"));
        Tools.bash("rpm --dbpath '" + own.resolve("database") + "' --initdb");
    }

    private void given(String... names) throws IOException {
        for (String name : names) {
            String cpu = name.replaceFirst(".*\\.([^.]+)\\.rpm$", "$1");
            Files.copy(shared.resolve("built/" + cpu + "/" + name), packages.resolve(name));
        }
        Files.writeString(packages.resolve(".given"), String.join("\n", names) + "\n");
    }

    private void installed(String... names) throws IOException {
        for (String name : names) {
            Tools.bash("rpm --dbpath '" + own.resolve("database") + "' --install --justdb --nodeps '"
                    + shared.resolve("built/x86_64/" + name) + "' 2> /dev/null");
        }
    }

    /** Files that the script chooses, in their order. */
    private List<String> plan(String... words) throws IOException {
        return said(words).lines().filter(line -> line.startsWith("PLAN install "))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1)).toList();
    }

    private String said(String... words) throws IOException {
        String script = "own='" + own + "'\nrpm() { command rpm --dbpath '" + own.resolve("database") + "' \"$@\"; }\n"
                + new String(Scripts.read("rpm-signatures", "rpm-plan"), StandardCharsets.UTF_8);
        return Tools.run(Stream.concat(Stream.of("/bin/sh", "-c", script, "plan"), Stream.of(words)).toArray(String[]::new));
    }

    @Test
    void theNewestOfANameIsMeant() throws IOException {
        installed("helper-2-1.x86_64.rpm");
        given("tool-1.10-1.x86_64.rpm", "tool-1.9-1.x86_64.rpm");

        assertEquals(List.of("tool-1.10-1.x86_64.rpm"), plan("install", "ignored", "tool"));
        assertEquals(List.of("tool-1.9-1.x86_64.rpm"), plan("install", "ignored", "tool-1.9-1"));
        assertEquals(List.of("tool-1.9-1.x86_64.rpm"), plan("install", "ignored", "tool-1.9"));
        assertEquals(List.of("tool-1.9-1.x86_64.rpm"), plan("install", "ignored", "tool-0:1.9-1"));
    }

    @Test
    void whatIsNeededIsForTheSameProcessor() throws IOException {
        given("helper-1-1.x86_64.rpm", "helper-2-1.i686.rpm", "helper-2-1.x86_64.rpm", "tool-1.10-1.x86_64.rpm");

        assertEquals(List.of("tool-1.10-1.x86_64.rpm", "helper-2-1.x86_64.rpm"), plan("install", "ignored", "tool"));
    }

    @Test
    void anUpgradeBringsNothingForAnotherProcessor() throws IOException {
        installed("helper-2-1.x86_64.rpm", "tool-1.9-1.x86_64.rpm");
        given("helper-2-1.i686.rpm", "helper-2-1.x86_64.rpm", "tool-1.10-1.i686.rpm", "tool-1.10-1.x86_64.rpm", "tool-1.9-1.x86_64.rpm");

        assertEquals(List.of("tool-1.10-1.x86_64.rpm"), plan("upgrade", "ignored"));
    }

    @Test
    void aFileMayGoFromOneUpdateToAnother() throws IOException {
        installed("helper-1-1.x86_64.rpm", "data-1-1.x86_64.rpm");
        given("data-2-1.x86_64.rpm", "helper-2-1.x86_64.rpm");

        assertEquals(List.of("data-2-1.x86_64.rpm", "helper-2-1.x86_64.rpm"), plan("upgrade", "ignored"));
    }

    /** What rpm itself removes, where it is done and not only looked at. */
    @Test
    void whatAnotherOneReplacesIsListed() throws IOException {
        installed("former-1-1.x86_64.rpm", "later-1-1.x86_64.rpm", "helper-1-1.x86_64.rpm");
        given("helper-2-1.x86_64.rpm", "later-2-1.x86_64.rpm");
        String rpm = "rpm --dbpath '" + own.resolve("database") + "' ";
        String list = rpm + "--query --all --queryformat '%{NAME}\\n' | sort > '";
        Tools.bash(list + own.resolve("before") + "'");

        List<String> removed = said("upgrade", "ignored").lines().filter(line -> line.startsWith("PLAN remove ")).toList();
        assertEquals(List.of("PLAN remove former 3:1-1"), removed);
        Tools.bash("cd '" + packages + "' && " + rpm + "--upgrade --justdb ./*.rpm 2> /dev/null && " + list + own.resolve("after") + "'");
        assertEquals("former\n", Tools.bash("comm -23 '" + own.resolve("before") + "' '" + own.resolve("after") + "'"));
    }

    @Test
    void namesOfFilesMayHavePercents() throws IOException {
        installed("helper-2-1.x86_64.rpm");
        Files.copy(shared.resolve("built/x86_64/tool-1.10-1.x86_64.rpm"), packages.resolve("tool-1.10%1.rpm"));
        Files.writeString(packages.resolve(".given"), "tool-1.10%1.rpm\n");

        assertEquals(List.of("tool-1.10%1.rpm"), plan("install", "ignored", "tool"));
    }
}
