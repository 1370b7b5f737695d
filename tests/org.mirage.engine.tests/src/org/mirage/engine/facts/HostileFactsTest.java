// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.made.MadeVolume;
import org.mirage.store.EntryType;

/** Nothing that a machine holds where facts are expected ends a comparison, or makes it claim what it cannot know. */
@Timeout(120)
class HostileFactsTest {

    private static final String USER = "root:x:0:0:::/bin/sh\n";

    @TempDir
    Path folder;
    @AutoClose
    private MadeFacts made;

    @BeforeEach
    void make() {
        made = new MadeFacts(folder);
    }

    static Stream<Arguments> oddities() {
        return Stream.of(odd("directory", MadeVolume::directory), odd("FIFO",
                (volume, path) -> volume.other(path, EntryType.FIFO)),
                odd("socket", (volume, path) -> volume.other(path, EntryType.SOCKET)),
                odd("device", (volume, path) -> volume.other(path, EntryType.BLOCK_DEVICE)),
                odd("link to itself", (volume, path) -> volume.link(path, "/" + path)),
                odd("link to the root", (volume, path) -> volume.link(path, "/")),
                odd("link out of the root", (volume, path) -> volume.link(path, "../../../../../etc/shadow")),
                odd("link to nothing", (volume, path) -> volume.link(path, "")),
                odd("unreadable file", (volume, path) -> volume.other(path, EntryType.FILE)),
                odd("NUL bytes", (volume, path) -> volume.file(path, "\0".repeat(5_000))),
                odd("random bytes", (volume, path) -> volume.file(path, random())),
                odd("colons without end", (volume, path) -> volume.file(path, ":".repeat(3 << 20))),
                odd("names of controls", (volume, path) -> volume.link(path + "/a\n\u001b[2J=\u00ff.cfg", "\u001b]0;x\7\n")),
                odd("equals signs", (volume, path) -> volume.file(path, "=\n=:=\n \t\n:\n::::::::::::\n#\n\"\n'\nA='\n"
                        + "set default=\nlinux\n")));
    }

    private static Arguments odd(String name, BiConsumer<MadeVolume, String> maker) {
        return Arguments.of(name, maker);
    }

    private static String random() {
        byte[] bytes = new byte[70_000];
        new Random(7).nextBytes(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddities")
    void everyPathMayBeAnything(String name, BiConsumer<MadeVolume, String> maker) throws IOException {
        VersionFiles sane = made.version(MadeFacts.machine().file("etc/passwd", USER));
        // in halves, since some paths are not looked at where others are there
        for (boolean firstHalf : new boolean[] {true, false}) {
            MadeVolume volume = MadeFacts.machine();
            for (FactSource source : FactSources.ALL) {
                int half = source.paths().size() / 2;
                source.paths().subList(firstHalf ? 0 : half, firstHalf ? half : source.paths().size())
                        .forEach(path -> maker.accept(volume, path.substring(1)));
            }
            VersionFiles odd = made.version(volume);
            List<FactRow> rows = MadeFacts.rows(new CompareFacts(sane, odd, sane).call(Monitor.NONE));
            rows.forEach(row -> assertShown(row.name(), row.base(), row.left(), row.right()));
            MadeFacts.all(odd).forEach(HostileFactsTest::assertShown);
        }
    }

    private static void assertShown(String... texts) {
        for (String text : texts) {
            if (text != null) {
                assertTrue(text.chars().noneMatch(Character::isISOControl), text);
                assertTrue(text.length() < 20_000, () -> text.length() + " characters");
            }
        }
    }

    @Test
    void whatIsBeyondTheLimitIsNotClaimedToBeAbsent() throws IOException {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            many.append("user").append(i).append(":x:").append(i).append(":1::/home/u:/bin/sh\n");
        }
        String last = "zoe:x:70000:1:::\n";

        List<String> found = made.difference(MadeFacts.machine().file("etc/passwd", last + many),
                MadeFacts.machine().file("etc/passwd", many + last.replace(":1:", ":2:") + "eve:x:0:0:::\n"));

        assertEquals(2, found.size(), found::toString);
        assertEquals("not looked at: /etc/passwd | after 1.0 MiB of 1.7 MiB | after 1.0 MiB of 1.7 MiB (differs) | CONTENT",
                found.get(0));
        assertEquals("not looked at: the rest | after 20000 | after 20000 (differs) | CONTENT", found.get(1));
    }

    @Test
    void aFileThatIsNoneMakesNobodyDisappear() throws IOException {
        List<String> found = made.difference(MadeFacts.machine().file("etc/passwd", USER),
                MadeFacts.machine().other("etc/passwd", EntryType.FIFO));

        assertEquals(List.of("not looked at: /etc/passwd | null | it is a FIFO | ADDED"), found);
        assertEquals(List.of("root | uid 0, gid 0, shell /bin/sh | null | REMOVED"),
                made.difference(MadeFacts.machine().file("etc/passwd", USER), MadeFacts.machine()));
    }

    @Test
    void aLineWithoutEndIsLeftOutAndSaid() throws IOException {
        String line = "a".repeat(70_000) + ":x:1:1:::\n";

        assertEquals(List.of("root = uid 0, gid 0, shell /bin/sh", "not looked at: /etc/passwd = lines of more than 64.0 KiB"),
                made.of("users", MadeFacts.machine().file("etc/passwd", line + USER)));
    }

    @Test
    void manyOfOneNameTakeNoTimeToKeepApart() throws IOException {
        List<String> facts = made.of("users", MadeFacts.machine().file("etc/passwd", "a:x:1:1:\n".repeat(100_000)));

        assertEquals(FactList.FACT_LIMIT + 1, facts.size());
        assertEquals("a (20000) = uid 1, gid 1", facts.get(facts.size() - 2));
    }

    @Test
    void directoriesAreLookedAtToALimit() throws IOException {
        MadeVolume left = MadeFacts.machine().file("usr/lib/systemd/systemd", "");
        MadeVolume right = MadeFacts.machine().file("usr/lib/systemd/systemd", "");
        for (int i = 0; i < FactList.NAME_LIMIT + 10; i++) {
            left.link("etc/systemd/system/a.target.wants/" + i + ".service", "/x");
            right.link("etc/systemd/system/a.target.wants/" + i + ".service", "/x");
        }
        right.link("etc/systemd/system/a.target.wants/zz.service", "/x");

        List<String> found = made.difference(left, right);

        assertEquals(1, found.size(), found::toString);
        assertTrue(found.getFirst().startsWith("not looked at: /etc/systemd/system/a.target.wants | after 20000 names"),
                found::toString);
    }
}
