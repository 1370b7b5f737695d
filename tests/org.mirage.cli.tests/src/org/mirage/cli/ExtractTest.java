// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.cli.CommandLineRun.Ended;
import org.mirage.store.Hash;
import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** What extract writes is what the kernel shows of the mounted volume. */
class ExtractTest {

    private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"debian", "awkward"})
    void everyPathComesOutWithAllThatBelongsToIt(String image) throws IOException {
        assumeTrue(IS_ROOT && LoopMount.possible(), "owners and mounting need root");
        Path disk = TestImages.get(image);
        Map<String, Truth> expected;
        try (LoopMount mount = LoopMount.open(disk, 2048 * 512, "ro,noload")) {
            expected = MountedTruth.walk(mount.folder());
        }
        CommandLineRun line = new CommandLineRun(folder);
        assertEquals(0, line.run("import", "-q", "--name", "image", disk.toString()).code());

        // an ext4 of its own, because not every file system of a machine takes attributes of 60 KB
        Path target = folder.resolve("target.raw");
        Tools.run("truncate", "-s", "4G", target.toString());
        Tools.run("mke2fs", "-q", "-F", "-t", "ext4", "-O", "ea_inode", "-m", "0", target.toString());
        try (LoopMount mount = LoopMount.open(target, 0, "rw")) {
            Path out = mount.folder().resolve("out");

            Ended ended = line.run("extract", "image", out.toString());

            assertEquals(0, ended.code(), ended.errors());
            Map<String, Truth> found = MountedTruth.walk(out);
            assertEquals(List.of(), differences(expected, found), ended.errors());
            assertEquals(links(expected), links(found));
        }
    }

    private static List<String> differences(Map<String, Truth> expected, Map<String, Truth> found) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(expected.keySet());
        paths.addAll(found.keySet());
        for (String path : paths) {
            Truth e = expected.get(path);
            Truth f = found.get(path);
            if (e == null || f == null) {
                differences.add(path + " is " + (e == null ? "too much" : "missing"));
            } else if (!fields(e).equals(fields(f))) {
                differences.add(path + " is " + fields(f) + " instead of " + fields(e));
            }
        }
        return differences;
    }

    /** All that extract promises; the size of a directory is the file system's own affair. */
    private static List<Object> fields(Truth truth) {
        boolean file = (truth.mode() & 0170000) == 0100000;
        return List.of(truth.mode(), truth.owner(), truth.group(), file ? truth.size() : 0, truth.seconds(), truth.nanos(), truth.target(),
                truth.major(), truth.minor(), attributes(truth), truth.sha256());
    }

    /** With values that are fit to be shown when they differ. */
    private static Map<String, String> attributes(Truth truth) {
        Map<String, String> shown = new TreeMap<>();
        truth.attributes().forEach((name, value) -> shown.put(name,
                value.length() + " bytes " + Hash.sha256(value.getBytes(StandardCharsets.ISO_8859_1)).toString().substring(0, 16)));
        return shown;
    }

    private static TreeSet<String> links(Map<String, Truth> truth) {
        Map<Long, TreeSet<String>> groups = new TreeMap<>();
        truth.values().stream().filter(one -> (one.mode() & 0170000) != 0040000)
                .forEach(one -> groups.computeIfAbsent(one.inode(), inode -> new TreeSet<>()).add(one.path()));
        TreeSet<String> shown = new TreeSet<>();
        groups.values().stream().filter(group -> group.size() > 1).forEach(group -> shown.add(group.toString()));
        return shown;
    }

    @Test
    void pathsComeUnderTheirLastNames() throws IOException {
        Ended ended = ImportedMachine.run().run("extract", "small:/etc", "small:/home/user/file", "small:/links/motd", folder.toString());

        assertEquals(0, ended.code(), ended.errors());
        assertEquals("etc\nfile\nmotd\n", Tools.run("ls", "-A", folder.toString()));
        assertEquals("../etc/motd", Tools.run("readlink", "-n", folder.resolve("motd").toString()));
        assertEquals("mine", Files.readString(folder.resolve("file")));
        Tools.bash("diff -r '" + ImportedMachine.folder() + "/root/etc' '" + folder + "/etc'");
        assertTrue(ended.output().matches("(?s)\\d+ files .*, 1 directories, 0 others extracted into .*\n1 files \\(4 B\\).*"), ended.output());
    }

    @Test
    void theWholeMachineHasItsVolumesInPlace() throws IOException {
        assertEquals(0, ImportedMachine.run().run("extract", "-q", "small", folder.resolve("all").toString()).code());

        Tools.bash("cd '" + folder + "/all' && test -f home/user/file -a ! -e volumes -a -p var/fifo -a links/one -ef links/two");
    }

    @Test
    void whatIsThereIsNotReplaced() throws IOException {
        Files.createDirectory(folder.resolve("etc"));
        Files.writeString(folder.resolve("etc/motd"), "mine");

        Ended ended = ImportedMachine.run().run("extract", "-q", "small:/etc", folder.toString());

        assertEquals(1, ended.code());
        assertEquals("mirage: /etc/motd: something is there already\n", ended.errors());
        assertEquals("mine", Files.readString(folder.resolve("etc/motd")));
        assertTrue(Files.exists(folder.resolve("etc/os-release")));
    }

    @Test
    void aTargetThatIsAFileIsRefused() throws IOException {
        Files.writeString(folder.resolve("file"), "x");

        Ended ended = ImportedMachine.run().run("extract", "small:/etc", folder.resolve("file").toString());

        assertEquals(1, ended.code());
        assertTrue(ended.errors().endsWith("/file is no folder; name one to extract into, or one that can be made\n"), ended.errors());
    }

    @Test
    void anOrdinaryUserGetsWhatItMayHave() throws IOException {
        assumeTrue(IS_ROOT, "becoming somebody else needs root");
        Tools.bash("cp -r '" + ImportedMachine.folder() + "/library' '" + folder + "'");
        CommandLineRun nobody = new CommandLineRun(folder).asNobody();

        Ended ended = nobody.run("extract", "small", "mine");

        assertEquals(0, ended.code(), ended.errors());
        assertTrue(ended.errors().contains("mirage: not kept: owner ("), ended.errors());
        assertTrue(ended.errors().contains("mirage: not kept: set-user-ID or set-group-ID bit (1 entry)"), ended.errors());
        assertEquals("65534 755", Tools.run("stat", "-c", "%u %a", folder.resolve("mine/usr/bin/tool").toString()).strip());
        assertEquals("user.note=\"hello\"", Tools.run("getfattr", "--absolute-names", "-d", folder.resolve("mine/etc/motd").toString()).lines().skip(1)
                .findFirst().orElseThrow());
        assertEquals(1, nobody.run("extract", "--strict", "small:/etc", "other").code());
    }
}
