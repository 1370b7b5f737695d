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

/** What find prints of one machine in two images, for people and for other programs. */
class FindTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void make() throws IOException {
        SmallMachine.make(folder, "web.raw");
        for (String image : List.of("web", "db")) {
            Ended ended = run("import", "web.raw", "--name", image);
            assertEquals(0, ended.code(), ended.errors());
        }
    }

    private static Ended run(String... words) throws IOException {
        return new CommandLineRun(folder).run(words);
    }

    @Test
    void eachFileIsALineInAPipe() throws IOException {
        assertEquals("db@1:/usr/bin/tool\nweb@1:/usr/bin/tool\n", run("find", "mode:setuid").output());
        assertEquals("web@1:/home/user/file\n", run("find", "under:/home/user", "web").output());
        assertEquals("web@1:/etc/motd\t1\t2:lines\n", run("find", "text:lines", "web").output());
        assertEquals("web@1:/etc/\\x1b[31mred\nweb@1:/etc/caf\\xe9\nweb@1:/etc/new\\nline\n",
                run("find", "name~red$|^caf.$|new -name:*é -type:dir", "web").output());
        Ended setuid = run("find", "mode:setuid");
        assertTrue(setuid.errors().contains("2 files, 1 distinct content in 2 versions of 2 images"), setuid.errors());
        assertEquals(0, setuid.code());
    }

    @Test
    void imagesAreNamedAsOtherVerbsTakeThem() throws IOException {
        assertEquals("db\nweb\n", run("find", "--images", "tool").output());
        assertEquals("web\0", run("find", "--images", "-0", "tool image:w*").output());
    }

    @Test
    void contentsAreShownOnceWithTheirPlaces() throws IOException {
        String sum = Tools.run("sha256sum", folder.resolve("root/links/one").toString()).substring(0, 64);
        assertEquals(sum + "  4 B  4 files\n  db@1:/links/one\n  db@1:/links/two\n  web@1:/links/one\n  web@1:/links/two\n",
                run("find", "under:/links type:file", "--by", "content").output());
    }

    @Test
    void jsonTellsAll() throws IOException {
        Path out = folder.resolve("out.json");
        Files.writeString(out, run("find", "--json", "text~^l.n", "web").output());
        assertEquals("web 1 /etc/motd 1 2 lines 1 1 1", Tools.run("jq", "-r", "\"\\(.found[0] | \"\\(.image) \\(.versions[0]) \\(.entry.path) "
                + "\\(.text.lines) \\(.text.first) \\(.text.excerpt)\") \\(.counts | \"\\(.files) \\(.contents) \\(.images)\")\"", out.toString())
                .strip());
    }

    @Test
    void jsonOfCountsAndOfImages() throws IOException {
        Path out = folder.resolve("counts.json");
        Files.writeString(out, run("find", "--json", "--count", "mode:setuid").output());
        assertEquals("[\"counts\"] 2 2", Tools.run("jq", "-rc", "\"\\(keys) \\(.counts.files) \\(.counts.images)\"", out.toString()).strip());
        Files.writeString(out, run("find", "--json", "--images", "tool").output());
        assertEquals("[\"db\",\"web\"]", Tools.run("jq", "-c", ".", out.toString()).strip());
        Ended none = run("find", "--json", "--images", "no-such-file");
        assertEquals("[]", none.output().strip());
        assertEquals(1, none.code());
        assertEquals(2, run("find", "--images", "--count", "tool").code());
    }

    @Test
    void theExitCodeAnswersAndMistakesAreExplained() throws IOException {
        assertEquals(1, run("find", "no-such-file").code());
        Ended wrong = run("find", "tool siz>3");
        assertEquals(2, wrong.code());
        assertTrue(wrong.errors().contains("\"siz\" is nothing that files can be looked for by") && wrong.errors().contains("character 6"),
                wrong.errors());
        assertEquals(2, run("find").code());
        assertEquals(2, run("find", "x", "nothing").code());
    }

    @Test
    void queriesAreKept() throws IOException {
        assertEquals(0, run("find", "--save", "special", "mode:setuid").code());
        assertEquals("web@1:/usr/bin/tool\n", run("find", "saved:special", "web").output());
        assertEquals(2, run("find", "--save", "special", "x").code());
        assertEquals("special\tmode:setuid\n", run("find", "--saved").output());
        for (String two : List.of("--save x --saved", "--save x --delete special", "--saved --delete special")) {
            Ended refused = run(("find " + two).split(" "));
            assertEquals("mirage: of --save, --saved and --delete only one can be done\n", refused.errors());
            assertEquals(2, refused.code());
        }
        assertEquals(0, run("find", "--delete", "special").code());
        assertEquals(2, run("find", "saved:special").code());
    }
}
