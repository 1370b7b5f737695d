// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.packages.content.DamagedFileException;
import org.mirage.engine.packages.content.FileBytes;
import org.mirage.testing.Tools;

/** What is noted in real programs is found, and no damage keeps the reader from its end. */
@Timeout(300)
class ProgramsTest {

    private static final List<String> OFTEN_OF_GO = List.of("kubectl", "terraform", "gh", "helm", "podman", "skopeo", "hugo", "docker");
    private static final int CHANGES = 3_000;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void make() throws IOException {
        Tools.bash("cd '" + folder + "'\n" + """
                echo 'int main(void) { return 0; }' > plain.c && gcc -s -o plain plain.c && gcc -s -no-pie -o fixed plain.c
                python3 -c '
                import zlib, json
                number = lambda n: bytes([n]) if n < 128 else bytes([n & 127 | 128]) + number(n >> 7)
                text = lambda t: number(len(t)) + t
                mod = b"0123456789abcdef" + b"mod\\tm\\tv1\\n" + b"dep\\td\\tv2\\n" * 30 + b"fedcba9876543210"
                open("go", "wb").write((b"\\xff Go buildinf:\\x08\\x02").ljust(32, b"\\0") + text(b"go1.22.3") + text(mod))
                open("rust", "wb").write(zlib.compress(json.dumps({"packages": [{"name": "a", "version": "1"}, {"name": "b", "version": "2", "kind": "build"}]}).encode()))
                open("bomb", "wb").write(zlib.compress(bytes(100 << 20)))
                open("deep", "wb").write(zlib.compress(b"[" * 100000))'
                objcopy --add-section .go.buildinfo=go --add-section .dep-v0=rust plain both
                for one in bomb deep; do objcopy --add-section .dep-v0=$one plain $one.program; done
                """);
    }

    private static ElfProgram program(byte[] bytes) throws IOException {
        return ElfProgram.of(FileBytes.of(bytes));
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    @Test
    void sectionsAsReadelfSays() throws IOException {
        for (String name : List.of("plain", "fixed", "both")) {
            ElfProgram program = program(bytes(name));
            String listed = Tools.bash("LC_ALL=C readelf -SW '" + folder.resolve(name) + "' | sed -nE 's/^ +\\[ *[0-9]+\\] (\\.[^ ]+) +([A-Z_]+) +[0-9a-f]+ ([0-9a-f]+) ([0-9a-f]+) .*/\\1 \\3 \\4 \\2/p'");
            assertTrue(listed.lines().count() > 10, listed);
            for (String line : (Iterable<String>) listed.lines()::iterator) {
                String[] words = line.split(" ");
                ElfProgram.Section section = program.section(words[0]);
                if (words[3].equals("NOBITS")) {
                    assertNull(section, line);
                } else {
                    assertEquals(new ElfProgram.Section(words[0], Long.parseLong(words[1], 16), Long.parseLong(words[2], 16)), section);
                }
            }
        }
    }

    @Test
    void whatIsNotedAndWhatIsNot() throws IOException {
        ElfProgram both = program(bytes("both"));
        assertEquals(31, GoBuildInfo.of(both).modules().size());
        assertEquals("go1.22.3 Module[path=m, version=v1]", GoBuildInfo.of(both).version() + " " + GoBuildInfo.of(both).modules().getFirst());
        assertEquals(List.of(new RustDependencies.Crate("a", "1")), RustDependencies.of(both));
        assertNull(GoBuildInfo.of(program(bytes("plain"))));
        assertNull(RustDependencies.of(program(bytes("plain"))));
        assertNull(program(bytes("plain.c")));
        assertNull(program(new byte[0]));
    }

    @Test
    void whatBecomesTooLargeOrTooDeepIsTold() throws IOException {
        assertEquals("packed bytes become more than 16.0 MiB",
                assertThrows(DamagedFileException.class, () -> RustDependencies.of(program(bytes("bomb.program")))).getMessage());
        assertEquals("what cargo noted in it is no JSON: character 101: values are nested too deep",
                assertThrows(DamagedFileException.class, () -> RustDependencies.of(program(bytes("deep.program")))).getMessage());
    }

    @Test
    void realProgramsOfGoAsTheirTextsSay() throws IOException {
        List<Path> programs = new ArrayList<>();
        for (String name : OFTEN_OF_GO) {
            Tools.Result found = Tools.attempt("which", name);
            if (found.code() == 0) {
                programs.add(Path.of(found.output().strip()).toRealPath());
            }
        }
        assumeFalse(programs.isEmpty(), "no program of Go is installed");
        for (Path program : programs) {
            // the same text lies in the program twice: where it reads it itself, and where others do
            String truth = Tools.bash("strings -n 5 '" + program + "' | awk -F '\\t' '"
                    + "function flush() { if (kept != \"\") print kept; kept = \"\" } "
                    + "$1 == \"mod\" || $1 == \"dep\" { flush(); kept = $2 \" \" $3 } "
                    + "$1 == \"=>\" && $2 !~ /^[.\\/]/ { kept = $2 \" \" $3 } END { flush() }' | LC_ALL=C sort -u");
            try (FileChannel channel = FileChannel.open(program)) {
                GoBuildInfo info = GoBuildInfo.of(ElfProgram.of(new FileBytes(channel.size(), (offset, target) -> {
                    while (target.hasRemaining() && channel.read(target, offset + target.position()) > 0) {
                        // until it is full
                    }
                })));
                if (info == null) {
                    assertEquals("", truth, program::toString);
                    continue;
                }
                assertEquals(truth.lines().toList(), info.modules().stream().map(module -> module.path() + " " + module.version()).distinct().sorted().toList(),
                        program::toString);
                assertTrue(info.version().startsWith("go1."), info::version);
            }
        }
    }

    @Test
    void sectionsOfMoreBytesThanThereAreAreDamage() throws IOException {
        byte[] original = bytes("both");
        ByteBuffer header = ByteBuffer.wrap(original).order(ByteOrder.LITTLE_ENDIAN);
        int changed = 0;
        for (String name : List.of(".go.buildinfo", ".dep-v0", ".shstrtab")) {
            ElfProgram.Section section = program(original).section(name);
            for (long size : new long[] {-1, Long.MIN_VALUE, Long.MAX_VALUE, Integer.MIN_VALUE, 1L << 32}) {
                byte[] lie = original.clone();
                for (int i = 0; i < header.getShort(60); i++) {
                    // offset and size of a section of 64 bytes
                    int at = (int) header.getLong(40) + 64 * i;
                    if (header.getLong(at + 24) == section.offset() && header.getLong(at + 32) == section.size()) {
                        ByteBuffer.wrap(lie).order(ByteOrder.LITTLE_ENDIAN).putLong(at + 32, size);
                        changed++;
                    }
                }
                try {
                    ElfProgram program = program(lie);
                    GoBuildInfo.of(program);
                    RustDependencies.of(program);
                } catch (DamagedFileException e) {
                    assertTrue(e.getMessage().length() > 10, e.getMessage());
                }
            }
        }
        assertEquals(15, changed);
    }

    @Test
    void damageHasAnEnd() throws IOException {
        byte[] original = bytes("both");
        byte[] noted = bytes("go");
        Random random = new Random(11);
        int damaged = 0;
        int place = indexOf(original, noted);
        for (int i = 0; i < CHANGES; i++) {
            byte[] changed = i % 10 == 0 ? Arrays.copyOf(original, random.nextInt(original.length)) : original.clone();
            for (int j = 0; j < 4 && changed.length > 64; j++) {
                // the header, the tables at the end, what Go notes
                int at = switch (j) {
                    case 0 -> random.nextInt(64);
                    case 1 -> changed.length - 1 - random.nextInt(Math.min(2000, changed.length));
                    case 2 -> place + random.nextInt(noted.length + 200);
                    default -> random.nextInt(changed.length);
                };
                if (j != 0 || i % 3 == 0) {
                    changed[Math.min(at, changed.length - 1)] = (byte) (i % 2 == 0 ? 0xff : random.nextInt());
                }
            }
            try {
                ElfProgram program = program(changed);
                if (program != null) {
                    GoBuildInfo.of(program);
                    RustDependencies.of(program);
                }
            } catch (DamagedFileException e) {
                damaged++;
            }
        }
        assertTrue(damaged > CHANGES / 10, "damage was met " + damaged + " times");
    }

    private static int indexOf(byte[] all, byte[] part) {
        int at = 0;
        while (!Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
            at++;
        }
        return at;
    }
}
