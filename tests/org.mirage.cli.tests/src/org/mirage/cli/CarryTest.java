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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one image became is carried to others from the command line; those that cannot take it are named with the reason. */
class CarryTest {

    @TempDir
    private static Path folder;
    private static CommandLineRun run;

    @BeforeAll
    static void makeTwins() throws IOException {
        run = ImportedMachine.copied(folder);
        for (String twin : List.of("free", "taken")) {
            run.done("import", "-q", ImportedMachine.folder().resolve("small.raw").toString(), "--name", twin);
        }
        update("small@1", "put file /etc/motd\n  text\n  | text of three\n  | lines\nput file /usr/bin/game\n  text\n  | game\n");
        update("small@1", "put dir /boot\nput file /boot/initrd.img-6.1\n  text\n  | of small\n");
        update("taken", "put dir /boot\nput file /boot/initrd.img-6.1\n  text\n  | of taken\n"
                + "put file /etc/motd\n  text\n  | text of me\n  | lines\n");
    }

    private static void update(String image, String edits) throws IOException {
        Path changes = Files.writeString(folder.resolve(image + ".changes"), "mirage changes 1\n" + edits + "end\n");
        run.done("update", image, "--changes", changes.toString());
    }

    @Test
    void whoCannotTakeItIsToldWhyAndTheOthersHaveIt() throws IOException {
        CommandLineRun.Ended tried = run.run("carry", "small@2", "--all", "--dry-run");

        assertEquals(1, tried.code(), tried.errors());
        assertEquals(List.of("free@1: applies", "taken@2: cannot take it", "  /etc/motd: was changed here at the same lines",
                "1 can take what small@2 changed since small@1, 1 cannot."), tried.lines());
        assertEquals(1, run.run("cat", "free:/usr/bin/game").code());

        CommandLineRun.Ended carried = run.run("carry", "small@2", "free", "taken", "-m", "as small");

        assertEquals(1, carried.code(), carried.errors());
        assertEquals(List.of("free@1 → free@2", "taken@2: cannot take it", "  /etc/motd: was changed here at the same lines"),
                utf8(carried.lines().subList(0, 3)));
        assertTrue(carried.lines().get(3).startsWith("1 have what small@2 changed since small@1, 1 cannot; "), carried.output());
        assertEquals("text of three\nlines\n", run.done("cat", "free:/etc/motd").output());
        assertEquals("text of me\nlines\n", run.done("cat", "taken:/etc/motd").output());
        assertTrue(run.done("log", "free").output().contains("as small"));
    }

    private static List<String> utf8(List<String> lines) {
        return lines.stream().map(line -> line.replace("\u00e2\u0086\u0092", "→")).toList();
    }

    @Test
    void whatMustBeMadeInTheImageIsDoneOnRequest() throws IOException {
        CommandLineRun.Ended refused = run.run("carry", "small@3", "taken");

        assertEquals(List.of("taken@2: cannot take it",
                "  the initial RAM disk of Linux 6.1 must be made in the image itself, by update-initramfs -u -k '6.1'",
                "  with --generate it can, in an appliance", "0 have what small@3 changed since small@1, 1 cannot."), refused.lines());
        assertEquals(1, refused.code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2|carry small@2|name the images to carry to, or say --all, --match or --find",
        "2|carry small@2 free --all|--all and --match choose the images; name none besides",
        "1|carry small@2 free free@1|The image free is named twice",
        "1|carry small@2 --match nothing*|No other image matches nothing*"})
    void whatIsMistypedIsTold(int code, String words, String message) throws IOException {
        CommandLineRun.Ended wrong = run.run(words.split(" "));

        assertEquals("mirage: " + message + "\n", wrong.errors());
        assertEquals(code, wrong.code());
    }
}
