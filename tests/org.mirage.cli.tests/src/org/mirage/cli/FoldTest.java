// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.cli.CommandLineRun.Ended;
import org.mirage.testing.Tools;

/** A machine before and after dpkg upgraded, installed and removed packages on it, and after somebody changed it by hand. */
class FoldTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void make() throws IOException {
        Tools.bash("cd '" + folder + "'\n" + """
                deb() {
                    mkdir -p deb/DEBIAN "deb/usr/share/$1"
                    printf 'Package: %s\\nVersion: %s\\nArchitecture: all\\nMaintainer: M <m@example.org>\\nDescription: made\\n' "$1" "$2" > deb/DEBIAN/control
                    echo "$1 $2" > "deb/usr/share/$1/data"; echo same > "deb/usr/share/$1/same"
                    dpkg-deb --root-owner-group -b deb "$1_$2.deb" > /dev/null
                    rm -rf deb
                }
                install() {
                    tree="$1"; shift
                    dpkg --root="$tree" --force-not-root --force-bad-path --log="$tree/var/log/dpkg.log" "$@" > /dev/null
                }
                deb ssl 1.0-1; deb ssl 1.0-2; deb old 3; deb fresh 1:4; deb kept 5
                mkdir -p 1/var/lib/dpkg/info 1/var/lib/dpkg/updates 1/var/log 1/opt 1/etc; touch 1/var/lib/dpkg/status
                install 1 -i ssl_1.0-1.deb old_3.deb kept_5.deb
                echo 'fresh 1:4' > 1/opt/away; echo one > 1/etc/hostname
                cp -a 1 2
                install 2 -i ssl_1.0-2.deb fresh_1:4.deb
                install 2 -P old
                rm 2/opt/away; echo two > 2/etc/hostname; echo tampered >> 2/usr/share/kept/data; mkdir 2/opt/mine; echo a > 2/opt/mine/a; echo b > 2/opt/mine/b
                for tree in 1 2; do
                    truncate -s 40M $tree.raw
                    mke2fs -q -t ext4 -d $tree $tree.raw
                done
                """);
        for (int i = 1; i <= 2; i++) {
            Ended ended = run("import", i + ".raw", "--name", "web");
            assertEquals(0, ended.code(), ended.errors());
        }
    }

    private static Ended run(String... words) throws IOException {
        return new CommandLineRun(folder).run(words);
    }

    private static String text(Ended ended) {
        return new String(ended.output().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static String jq(String expression, Ended ended) throws IOException {
        Path file = folder.resolve("out.json");
        Files.write(file, ended.output().getBytes(StandardCharsets.ISO_8859_1));
        return Tools.run("jq", "-r", expression, file.toString());
    }

    /** All paths that dpkg says are of a package, in either tree. */
    private static TreeSet<String> listed(String name) throws IOException {
        return new TreeSet<>(Tools.bash("cd '" + folder + "' && for tree in 1 2; do dpkg-query --admindir=$tree/var/lib/dpkg -L " + name
                + " 2> /dev/null || true; done").lines().filter(path -> path.startsWith("/usr/share/" + name + "/")).toList());
    }

    @Test
    void aLineForEachPackageAndThenWhatIsOutside() throws IOException {
        Ended ended = run("diff", "web@1", "web@2", "--fold", "--no-facts");
        assertEquals(1, ended.code(), ended.errors());
        String told = text(ended);
        assertTrue(told.startsWith("web@1 → web@2\n\nPackages\n  added    fresh           1:4"), told);
        assertTrue(told.contains("\n  removed  old             3"), told);
        assertTrue(told.contains("\n  up       ssl             1.0-1 → 1.0-2"), told);
        assertTrue(told.contains("\n           package system"), told);
        String outside = told.substring(told.indexOf("\nFiles\n"));
        assertTrue(outside.contains("  /etc/hostname  content"), told);
        assertTrue(outside.lines().anyMatch(line -> line.matches("M .*  /usr/share/kept/data  content(, time)?; of kept")), told);
        assertTrue(outside.contains("  /opt/mine/a\n"), told);
        assertTrue(outside.lines().anyMatch(line -> line.startsWith("D ") && line.contains("  /opt/away")), told);
        for (String name : List.of("ssl", "old", "fresh", "/var/lib/dpkg/status")) {
            assertFalse(outside.contains("/" + name + "/") || outside.contains(name + "\n"), told);
        }
        assertTrue(told.lines().toList().getLast().matches("[0-9]+ under packages, [0-9]+ under package systems, [0-9]+ outside"), told);
    }

    @Test
    void jsonTellsAllWithTheirPackages() throws IOException {
        Ended json = run("diff", "web@1", "web@2", "--fold", "--json", "--no-moves");
        assertEquals("added fresh  1:4\nremoved old 3 \nup ssl 1.0-1 1.0-2\n",
                jq(".packages[] | .what + \" \" + .name + \" \" + .before + \" \" + .after", json));
        for (String name : List.of("ssl", "old", "fresh")) {
            TreeSet<String> found = new TreeSet<>(jq(".entries[] | select(.package.name == \"" + name + "\") | .path", json).lines()
                    .filter(path -> path.startsWith("/usr/share/" + name + "/")).toList());
            TreeSet<String> truth = listed(name);
            // it is the same in both versions, and differs by its time only when dpkg wrote it anew
            truth.removeIf(path -> path.endsWith("/same") && !found.contains(path));
            assertEquals(truth, found);
        }
        assertEquals("kept 5\n", jq(".entries[] | select(.path == \"/usr/share/kept/data\") | select(.package == null) | .rightOwners[] | .name + \" \" + .version",
                json));
        assertEquals("true\n", jq(".entries[] | select(.path == \"/var/lib/dpkg/status\") | .packageSystem", json));
        assertEquals("true\n", jq(".counts.total == ([.packages[].total] | add) + .packageSystem.total + .outside.total", json));
        assertEquals("true\n", jq("[.entries[] | select(.package == null and .packageSystem == null)] | length == $n".replace("$n",
                jq(".outside.total", json).strip()), json));
        assertEquals("null\n", jq(".packages", run("diff", "web@1", "web@2", "--json")));
    }

    @Test
    void namesAndLettersAreThoseOutside() throws IOException {
        List<String> lines = run("diff", "web@1", "web@2", "--fold", "--name-status").lines();
        assertTrue(lines.contains("M\t/etc/hostname") && lines.contains("D\t/opt/away") && lines.contains("A\t/opt/mine/b")
                && lines.contains("M\t/usr/share/kept/data"), lines::toString);
        assertTrue(lines.stream().noneMatch(line -> line.contains("/ssl") || line.contains("/fresh") || line.contains("dpkg/status")), lines::toString);
    }

    @Test
    void aTerminalShowsFoldersOutsideAsOneLine() throws IOException {
        String seen = new CommandLineRun(folder).with("TERM", "xterm").onTerminal("", "diff", "--color=never", "--fold", "web@1", "web@2").output();
        assertTrue(seen.contains("  /opt/mine/  3 paths\r\n"), seen);
        assertFalse(seen.contains("/usr/share/fresh"), seen);
    }

    @Test
    void aPartIsFoldedAlone() throws IOException {
        String told = text(run("diff", "web@1", "web@2", "/usr/share/ssl", "--fold"));
        assertTrue(told.contains("  up       ssl  1.0-1 → 1.0-2") && !told.contains("fresh") && !told.contains("\n           package system"), told);
        assertTrue(told.contains(" under packages, 0 under package systems, 0 outside\n"), told);
    }

    @Test
    void exitCodesAndWhatDoesNotGoTogether() throws IOException {
        assertEquals(0, run("diff", "web@1", "web@1", "--fold").code());
        assertEquals(1, run("diff", "web@1", "web@2", "--fold", "--ignore", "*").code(), "packages differ even where no path counts");
        for (String other : List.of("--packages", "--stat", "--content", "--base=web@1", "--csv=-", "--html=x.html", "--save=x.changes")) {
            Ended refused = run("diff", "web@1", "web@2", "--fold", other);
            assertEquals(2, refused.code(), other);
            assertTrue(refused.errors().contains("--fold goes with --json and --name-status"), refused.errors());
        }
    }
}
