// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CarriedTarget;
import org.mirage.engine.CarryChange;
import org.mirage.engine.CarryReport;
import org.mirage.engine.ExtractFiles;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionPath;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/**
 * An installation of an SSH server, a message bus and an editor, captured once, is carried to siblings of the machine that it was
 * made on. Each must then be as the same installation by apt, done in that sibling by itself, has made it.
 */
class CarriedInstallTest {

    /** What cannot be the same, or says when and in which steps something was done. */
    private static final List<Pattern> EXPLAINED = patterns(
            // own keys, which are compared with one another below
            "/etc/ssh/ssh_host_.*", "/var/lib/dbus/machine-id",
            // caches that tools check before they believe them
            "/var/cache/ldconfig/aux-cache", "/var/cache/apt/[^/]*\\.bin", "/var/lib/apt/lists/.*", "/var/cache/apt/archives/lock",
            // times stand in them
            "/var/log/(dpkg|alternatives)\\.log", "/var/log/apt/.*",
            // earlier states that ucf keeps
            "/var/lib/ucf/(hashfile|registry)\\.[0-9]",
            // made while the installation ran
            "/run/.*", "/tmp/.*", "/var/tmp/.*",
            // no tree has it, every disk does
            "/lost\\+found");

    @TempDir
    private Path folder;

    @Test
    void threeSiblingsAreAsIfEachHadInstalledByItself() throws IOException {
        check(List.of(3, 7, 8));
    }

    @Test
    @Tag("full")
    void tenSiblingsAreAsIfEachHadInstalledByItself() throws IOException {
        check(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    }

    private void check(List<Integer> numbers) throws IOException {
        Path images = TestImages.get("siblings");
        try (TestLibrary made = new TestLibrary(folder.resolve("library"))) {
            made.add(images.resolve("base.raw"), "base");
            made.add(images.resolve("run.raw"), "base");
            List<VersionName> targets = new ArrayList<>();
            for (int number : numbers) {
                made.add(images.resolve("sibling-" + number + ".raw"), "sibling-" + number);
                targets.add(new VersionName("sibling-" + number, 0));
            }
            CarryChange carry = new CarryChange(made.library(), new VersionName("base", 2), targets);
            assertEquals(List.of(), problems(carry.check(Monitor.NONE)));
            assertEquals(1, made.library().image("sibling-" + numbers.getFirst()).versions().size());

            CarryReport report = carry.call(Monitor.NONE);

            assertEquals(List.of(), problems(report));
            Set<String> keys = new HashSet<>(Set.of(keys(extract(made, new VersionName("base", 2)))));
            for (CarriedTarget target : report.targets()) {
                assertEquals(CarryResult.State.CARRIED, target.result().state());
                Path root = extract(made, new VersionName(target.made().name(), target.made().number()));
                String name = target.target().name();
                compare(name, images, root);
                assertTrue(keys.add(keys(root)), name + " has keys of another one");
            }
            assertEquals(numbers.size() + 1, keys.size());
            assertTrue(new CarryChange(made.library(), new VersionName("base", 2), targets).call(Monitor.NONE).targets().stream()
                    .allMatch(target -> target.result().state() == CarryResult.State.ALREADY_THERE));
        }
    }

    private static List<String> problems(CarryReport report) {
        List<String> problems = new ArrayList<>();
        for (CarriedTarget target : report.targets()) {
            target.result().problems().forEach(problem -> problems.add(target.target().name() + ": " + problem));
            target.result().generations().stream().filter(Generation::awaited)
                    .forEach(generation -> problems.add(target.target().name() + ": " + generation.what()));
        }
        return problems;
    }

    /** One tree at a time: it holds links to everywhere, which the end of the test had better not meet. */
    private Path extract(TestLibrary made, VersionName version) throws IOException {
        Path root = folder.resolve("tree");
        remove();
        new ExtractFiles(made.library(), VersionPath.parse(version.toString()), root).call(Monitor.NONE);
        return root;
    }

    @AfterEach
    void remove() throws IOException {
        Tools.run("rm", "-rf", folder.resolve("tree").toString());
    }

    private static void compare(String name, Path images, Path root) throws IOException {
        String alone = name.replace("sibling", "alone");
        Map<String, String> expected = byPath(Files.readAllLines(images.resolve(alone + ".list"), StandardCharsets.ISO_8859_1));
        Map<String, String> found = byPath(List.of(Tools.bash("cd " + root + """

                find . ! -type f -printf '%y %m %U %G %l %P\\n'
                find . -type f -printf '%m %U %G %P\\n' | LC_ALL=C sort -k 4 > ../metadata
                find . -type f -print0 | xargs -0 sha256sum | sed 's|  \\./| |' | LC_ALL=C sort -k 2 > ../sums
                LC_ALL=C join -1 4 -2 2 -o 1.1,1.2,1.3,2.1,0 ../metadata ../sums | sed 's/^/f /'
                """).split("\n")));
        Set<String> paths = new TreeSet<>(expected.keySet());
        paths.addAll(found.keySet());
        List<String> differences = new ArrayList<>();
        for (String path : paths) {
            if (!String.valueOf(expected.get(path)).equals(found.get(path))
                    && EXPLAINED.stream().noneMatch(pattern -> pattern.matcher(path).matches())) {
                differences.add(path + "\n  alone:   " + expected.get(path) + "\n  carried: " + found.get(path));
            }
        }
        assertEquals("", String.join("\n", differences), name);
        assertNotEquals(0, found.size());
        assertEquals("", Tools.run("dpkg", "--root=" + root, "--audit"), name);
        assertEquals(Files.readString(images.resolve(alone + ".verify"), StandardCharsets.ISO_8859_1),
                Tools.attempt("dpkg", "--root=" + root, "--verify").output(), name);
        Tools.run("chroot", root.toString(), "/bin/sh", "-c", "mkdir -p /run/sshd && /usr/sbin/sshd -t");
    }

    private static Map<String, String> byPath(List<String> lines) {
        Map<String, String> paths = new TreeMap<>();
        for (String line : lines) {
            int space = line.lastIndexOf(' ');
            paths.put("/" + line.substring(space + 1), line.substring(0, space));
        }
        return paths;
    }

    /** The public host keys, which ssh-keygen makes of the private ones, and the id of the message bus. */
    private static String keys(Path root) throws IOException {
        StringBuilder keys = new StringBuilder(Files.readString(root.resolve("var/lib/dbus/machine-id")));
        for (String kind : List.of("rsa", "ecdsa", "ed25519")) {
            Path key = root.resolve("etc/ssh/ssh_host_" + kind + "_key");
            String open = Tools.run("ssh-keygen", "-y", "-f", key.toString());
            assertEquals(open.split(" ")[1], Files.readString(Path.of(key + ".pub")).split(" ")[1]);
            keys.append(open.split(" ")[1]);
        }
        return keys.toString();
    }

    private static List<Pattern> patterns(String... texts) {
        return List.of(texts).stream().map(Pattern::compile).toList();
    }
}
