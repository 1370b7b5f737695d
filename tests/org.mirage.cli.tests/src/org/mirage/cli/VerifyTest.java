// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.testing.Tools;

/** Damage of a library is found and told, and what can be mended is. */
class VerifyTest {

    @TempDir
    private Path folder;
    private CommandLineRun run;

    @BeforeEach
    void copyLibrary() throws IOException {
        run = ImportedMachine.copied(folder);
        Files.writeString(folder.resolve("note"), "a note\n");
        run.done("put", "small", "note", "/etc/note");
    }

    private List<Path> files(String part) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("library").resolve(part))) {
            return files.filter(Files::isRegularFile).sorted((one, other) -> Long.compare(other.toFile().length(), one.toFile().length())).toList();
        }
    }

    private static void damage(Path file, long at) throws IOException {
        file.toFile().setWritable(true);
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.seek(at);
            int before = open.read();
            open.seek(at);
            open.write(before ^ 0x40);
        }
    }

    private String answer(int code, String... words) throws IOException {
        CommandLineRun.Ended ended = run.run(words);
        assertEquals(code, ended.code(), ended.output() + ended.errors());
        return ended.output();
    }

    @Test
    void whatIsWholeIsSaidToBe() throws IOException {
        String said = answer(0, "verify");
        assertTrue(said.matches("Checked \\d+ objects of .* in \\d+ packs, 2 versions: all is there, as it was stored\\.\n"), said);
        assertEquals("Checked 2 versions: all is there.\n", answer(0, "verify", "--quick"));
        assertEquals("", answer(0, "verify", "-q"));
        Files.writeString(folder.resolve("json"), answer(0, "verify", "--json"));
        assertEquals("true 2 0\n", Tools.bash("jq -r '\"\\(.whole) \\(.versions.count) \\(.packs.damaged)\"' '" + folder.resolve("json") + "'"));
    }

    @Test
    void aBitThatTurnedIsFound() throws IOException {
        Path pack = files("packs").getFirst();
        damage(pack, pack.toFile().length() / 2);
        String said = answer(1, "verify");
        assertTrue(said.contains(pack.getFileName().toString()) && said.endsWith("see above for what is wrong.\n"), said);
        assertTrue(answer(1, "verify", "--json").contains("\"whole\": false") || answer(1, "verify", "--json").contains("\"whole\":false"));
    }

    /** The pack of the second version is lost: the first one has all that it needs. */
    @Test
    void versionsThatLackSomethingAreNamed() throws IOException {
        List<Path> packs = files("packs");
        assertEquals(2, packs.size());
        Files.delete(packs.getLast());
        String said = answer(1, "verify", "--quick");
        assertTrue(said.lines().anyMatch(line -> line.matches("small@2: (lacks the .*|The pack .* is missing)")), said);
        assertTrue(said.lines().noneMatch(line -> line.startsWith("small@1: ")), said);
    }

    @Test
    void indexesAreMadeAnew() throws IOException {
        String before = run.done("ls", "-R", "small").output();
        for (Path index : files("index")) {
            damage(index, index.toFile().length() / 2);
        }
        answer(1, "verify");
        answer(0, "verify", "--rebuild");
        answer(0, "verify");
        assertEquals(before, run.done("ls", "-R", "small").output());
    }
}
