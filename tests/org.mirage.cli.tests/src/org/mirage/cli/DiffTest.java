// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.cli.CommandLineRun.Ended;
import org.mirage.testing.Tools;

/** What differs between versions, as lines and by exit code. */
class DiffTest {

    private static Ended run(String... words) throws IOException {
        return ComparedMachines.run().run(words);
    }

    private static String text(Ended ended) {
        return new String(ended.output().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static List<String> status(String... more) throws IOException {
        String[] words = Stream.concat(Stream.of("diff", "--name-status", "-z"), Arrays.stream(more)).toArray(String[]::new);
        return List.of(run(words).output().split("\0"));
    }

    @Test
    void exitCodesAnswer() throws IOException {
        assertEquals(1, run("diff", "web@1", "web@2").code());
        assertEquals(0, run("diff", "web@2", "web@2").code());
        assertEquals(0, run("diff", "web@1", "web@2", "/etc/os-release").code());
        assertEquals(0, run("diff", "web@1", "web@2", "--ignore", "*").code());
        assertEquals(2, run("diff", "web@1", "web@9").code());
        assertEquals(2, run("diff", "web@1", "web@2", "/nowhere").code());
        assertEquals("mirage: web@1 has no /nowhere: / holds no \"nowhere\"\n", run("diff", "web@1", "web@2",
                "/nowhere").errors());
    }

    @Test
    void lettersTellKinds() throws IOException {
        List<String> lines = run("diff", "web@1", "web@2", "--name-status").lines();

        for (String line : List.of("M\t/etc/motd", "M\t/usr/bin/link", "m\t/etc/shadow", "T\t/usr/bin/tool",
                "A\t/usr/share/doc/fresh/a",
                "D\t/usr/share/doc/tool/5", "R\t/opt/app\t/opt/application", "M\t/etc/caf\u00e9",
                "M\t/etc/<b onload=\"x\">&amp;")) {
            assertTrue(lines.contains(line), line + " in " + lines);
        }
        assertTrue(lines.getFirst().equals("m\t/etc") && lines.stream().noneMatch(line -> line.contains("hostname")),
                lines::toString);
    }

    @Test
    void theSamePathsDifferAsForDiff() throws IOException {
        List<String> fields = status("--no-moves", "--profile", "content", "web@1", "web@2");
        TreeSet<String> found = new TreeSet<>();
        for (int i = 0; i < fields.size(); i += 2) {
            found.add(fields.get(i) + fields.get(i + 1));
        }

        // in other locales bash takes the byte after one that is no UTF-8 for a part of it
        String truth = Tools.bash("""
                export LC_ALL=C; cd '%s'
                (cd 1 && find . -mindepth 1 -printf '%%P\\0') > names.1
                (cd 2 && find . -mindepth 1 -printf '%%P\\0') > names.2
                sort -zu names.1 names.2 | while IFS= read -rd '' name; do
                    a=1/$name b=2/$name
                    if [ ! -e "$a" ] && [ ! -L "$a" ]; then printf 'A/%%s\\0' "$name"
                    elif [ ! -e "$b" ] && [ ! -L "$b" ]; then printf 'D/%%s\\0' "$name"
                    elif [ $((0x$(stat -c %%f "$a") >> 12)) != $((0x$(stat -c %%f "$b") >> 12)) ]; then printf 'T/%%s\\0' "$name"
                    elif [ -L "$a" ]; then [ "$(readlink "$a")" = "$(readlink "$b")" ] || printf 'M/%%s\\0' "$name"
                    elif [ -f "$a" ]; then cmp -s "$a" "$b" || printf 'M/%%s\\0' "$name"; fi
                done
                rm names.1 names.2
                """.formatted(ComparedMachines.folder()));
        assertEquals(new TreeSet<>(List.of(truth.split("\0"))), found);
    }

    @Test
    void nulEndsFieldsSoThatAnyNameFits() throws IOException {
        List<String> fields = status("web@1", "web@2");

        assertEquals("/etc/new\nline", fields.get(fields.indexOf("/etc/new\nline")));
        assertEquals("D", fields.get(fields.indexOf("/etc/new\nline") - 1));
        int moved = fields.indexOf("/srv/li\tst");
        assertEquals(List.of("R", "/srv/list"), fields.subList(moved - 2, moved));
    }

    @Test
    void peopleSeeWhatDiffers() throws IOException {
        String plain = text(run("diff", "web@1", "web@2"));

        assertTrue(plain.startsWith("web@1 → web@2\n\nBeyond files\n"), plain);
        assertTrue(plain.contains("    M  root: shell  /bin/bash → /bin/zsh\n"), plain);
        assertTrue(plain.contains("\nm                      7 B  /etc/shadow  mode 0640 → 0600\n"), plain);
        assertTrue(plain.contains("\nM              14 B → 12 B  /etc/motd  content, time\n"), plain);
        assertTrue(plain.contains("  /usr/bin/link  target tool → sh, time\n"), plain);
        assertTrue(plain.contains("  /usr/bin/tool  file → directory\n"), plain);
        assertTrue(plain.endsWith("\n33 paths differ: 6 added, 7 removed, 8 changed, 1 of another type, 6 in metadata only, 5 "
                + "moved; "
                + "+129 B, -3.5 KiB\n"), plain);
        assertTrue(run("diff", "web@1", "web@2", "--no-facts").output().contains("web@2\nm "));
        assertTrue(run("diff", "web@1", "web@2", "/etc", "-p",
                "without-times").output().endsWith("; 1 more is ignored with the profile "
                + "without-times\n"), run("diff", "web@1", "web@2", "/etc", "-p", "without-times").output());
    }

    @Test
    void aTerminalShowsFoldersAsOneLine() throws IOException {
        String seen = ComparedMachines.run().with("TERM", "xterm").onTerminal("", "diff", "--color=never", "web@1",
                "web@2").output();

        assertTrue(seen.contains("  /usr/share/doc/fresh/  4 paths\r\n"), seen);
        assertTrue(seen.contains("  /usr/share/doc/tool/  6 paths\r\n"), seen);
        assertFalse(seen.contains("/usr/share/doc/fresh/a"), seen);
        assertTrue(seen.contains("\r\n5 directories differ by their time alone; --all lists them\r\n"), seen);
        assertTrue(seen.contains("  /etc/new\\nline\r\n") && seen.contains("  /etc/caf\\xe9  "), seen);
        String all = ComparedMachines.run().with("TERM", "xterm").onTerminal("", "diff", "--all", "--color=never", "web@1",
                "web@2").output();
        assertTrue(all.contains("/usr/share/doc/fresh/a\r\n") && !all.contains("time alone"), all);
        String coloured = ComparedMachines.run().with("TERM", "xterm").onTerminal("", "diff", "web@1", "web@2").output();
        assertTrue(coloured.contains("\33[32mA\33[0m"), coloured);
    }

    @Test
    void oneVersionIsComparedWithItsParent() throws IOException {
        assertEquals(run("diff", "web@2", "web@3", "--no-facts").output(), run("diff", "web", "--no-facts").output());
        assertEquals(run("diff", "web@1", "web@2", "/etc").output(), run("diff", "web@1:/etc", "@2").output());
        assertEquals(run("diff", "web@1", "web@2", "/etc").output(), run("diff", "web@2", "/etc").output());
        Ended first = run("diff", "web@1");
        assertEquals("mirage: web@1 has no parent to compare it with; name two versions\n", first.errors());
        assertEquals(2, first.code());
    }

    @Test
    void statCountsForEachTopFolder() throws IOException {
        List<String> lines = run("diff", "--stat", "web@1", "web@2").lines();

        assertEquals(List.of("/etc\t11\t2\t1\t6\t2\t0\t0\t116\t93", "/opt\t5\t0\t0\t0\t1\t0\t4\t0\t0",
                "/srv\t2\t0\t0\t0\t1\t0\t1\t0\t0",
                "/usr\t14\t4\t6\t1\t2\t1\t0\t6\t3450", "/var\t1\t0\t0\t1\t0\t0\t0\t7\t3"), lines);
        String seen = ComparedMachines.run().with("TERM", "xterm").onTerminal("", "diff", "--stat", "--color=never", "web@1",
                "web@2").output();
        assertTrue(seen.matches("(?s).*\r\n/opt \\|  5 +~+>+\r\n.*"), seen);
        assertTrue(seen.lines().filter(line -> line.contains(" | ")).allMatch(line -> line.length() < 80), seen);
        assertTrue(run("diff", "--stat", "web@1", "web@2", "/etc").lines().getFirst().startsWith("/etc\t1\t0\t0\t0\t1\t"),
                () -> "the folder itself counts by itself");
    }

    @Test
    void withABaseTheSideIsTold() throws IOException {
        List<String> lines = run("diff", "--base", "web@1", "web@2", "web@3", "--name-status").lines();

        for (String line : List.of("both\tMM\t/etc/both.conf", "conflict\tMM\t/etc/conflict.conf", "right\t.M\t/etc/hostname",
                "left\tM.\t/etc/motd", "right\t.D\t/etc/ssh/sshd_config", "left\tD.\t/opt/app", "left\tT.\t/usr/bin/tool")) {
            assertTrue(lines.contains(line), line + " in " + lines);
        }
        Ended people = run("diff", "--base", "web@1", "web@2", "web@3");
        assertEquals(1, people.code());
        assertTrue(people.output().contains("conflict  MM                           /etc/conflict.conf  left: content, time; "
                + "right: content, "
                + "time\n"), people.output());
        assertTrue(people.output().endsWith("\nchanged on the left 36, on the right 3, on both alike 1; 1 conflict\n"),
                people.output());
        assertTrue(run("diff", "--base", "web@1", "web@2", "web@3", "--stat").output().startsWith("/etc\t14\t"));
    }

    @Test
    void theNearestCommonVersionIsFound() throws IOException {
        assertEquals(run("diff", "--base", "web@2", "web@2", "web@3").output(), run("diff", "--base", "auto", "web@2",
                "web@3").output());
        Ended none = new CommandLineRun(ComparedMachines.folder()).run("diff", "--base", "auto", "web@1", "nothing");
        assertEquals(2, none.code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "diff|name two versions to compare, or one to compare it with its parent",
        "diff /etc|name two versions to compare, or one to compare it with its parent",
        "diff web@1 web@2 web@3|\"web@3\" is one version too many; a path begins with a slash, a base is given by --base",
        "diff web@1:/etc web@2:/usr|both versions are compared at one path; \"/etc\" and \"/usr\" are two",
        "diff web@x|\"x\" in \"web@x\" is no version number; versions count from 1, such as web@1",
        "diff --stat --json web|of --stat, --name-status, --content, --json and --csv - only one can be printed",
        "diff -z web|-z goes with --name-status",
        "diff web --ignore [a|in the pattern [a a bracket or backslash stands open",
        "diff web --ignore /|the pattern / names nothing",
        "diff --wrong|unknown option: '--wrong'; \"mirage help diff\" explains it",
        "diff web@1 web@2 --base web@1 --content|--content shows how one version becomes another; leave out --base",
        "diff web@1 web@2 --base web@1 --save x|a change set is saved from two versions; leave out --base"})
    void whatIsMistypedIsTold(String words, String message) throws IOException {
        Ended wrong = run(words.split(" "));

        assertEquals("mirage: " + message + "\n", wrong.errors());
        assertEquals(2, wrong.code());
        assertEquals("", wrong.output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b", "/**/**/**/**/**/**/x", "[!]]", "\\*", "?????????????????????"})
    void oddPatternsTakeNoTime(String pattern) throws IOException {
        long start = System.nanoTime();
        Ended ended = run("diff", "web@1", "web@2", "--ignore", pattern);

        assertEquals(1, ended.code(), ended.errors());
        assertTrue(System.nanoTime() - start < 20_000_000_000L);
    }

    @Test
    void itIsExplained() throws IOException {
        String help = run("help", "diff").output();

        assertTrue(help.startsWith("Usage: mirage diff") && help.contains("\nExamples:\n  mirage diff web@3 @4"), help);
        assertTrue(help.contains("\nExit codes:\n  0  nothing differs\n  1  something differs\n  2  trouble"), help);
    }
}
