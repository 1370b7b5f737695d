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

/** What sharing prints of two images of one machine and a third that has nothing in common with them. */
class SharingTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void make() throws IOException {
        SmallMachine.make(folder, "web.raw");
        Tools.bash("cd '" + folder + "'; mkdir other; seq 7 50000 > other/numbers; truncate -s 16M other.raw; "
                + "mke2fs -q -F -t ext4 -d other other.raw");
        for (String image : List.of("web", "copy")) {
            done("import", "web.raw", "--name", image);
        }
        done("import", "other.raw", "--name", "other");
    }

    private static String done(String... words) throws IOException {
        Ended ended = new CommandLineRun(folder).run(words);
        assertEquals(0, ended.code(), ended.errors());
        return ended.output();
    }

    @Test
    void imagesAreListedByWhatTheirDeletionFrees() throws IOException {
        List<String> lines = done("sharing").lines().map(line -> line.replaceAll("[\\t ]+", " ").strip()).toList();
        assertTrue(lines.stream().filter(line -> line.startsWith("other ")).findFirst().orElseThrow().endsWith("0%"), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("web ") && line.endsWith("copy 100%")), lines.toString());
        int other = lines.indexOf(lines.stream().filter(line -> line.startsWith("other ")).findFirst().orElseThrow());
        int web = lines.indexOf(lines.stream().filter(line -> line.startsWith("web ")).findFirst().orElseThrow());
        assertTrue(other < web, lines.toString());
    }

    @Test
    void copiesAreGrouped() throws IOException {
        assertEquals("copy web\n", done("sharing", "--groups", "90"));
        assertEquals(2, new CommandLineRun(folder).run("sharing", "--groups", "0").code());
        assertEquals(1, new CommandLineRun(folder).run("sharing", "nothing").code());
    }

    @Test
    void jsonTellsTheSizesOfFiles() throws IOException {
        Path out = folder.resolve("sharing.json");
        Files.writeString(out, done("sharing", "--json", "web", "copy"));
        long size = Files.size(folder.resolve("other/numbers"));
        assertEquals("other " + size + " " + size + " 0", Tools.run("jq", "-r", ".images[] | select(.name == \"other\") | "
                + "\"\\(.name) \\(.contents.total) \\(.contents.unique) \\(.contents.shared)\"", out.toString()).strip());
        assertEquals("true 3 true", Tools.run("jq", "-r", "\"\\(.freed == .stored - (.images[] | select(.name == \"other\") "
                + "| .stored.total)) \\(.growth | length) \\(.growth | map(.stored) | add == $all)\"", out.toString(), "--argjson", "all",
                Tools.run("jq", ".stored", out.toString()).strip()).strip());
    }
}
