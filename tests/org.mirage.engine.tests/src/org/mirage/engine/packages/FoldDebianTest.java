// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mirage.engine.packages.FoldedTrees.OUTSIDE;
import static org.mirage.engine.packages.FoldedTrees.SYSTEM;
import static org.mirage.engine.packages.FoldedTrees.name;
import static org.mirage.engine.packages.FoldedTrees.path;
import static org.mirage.engine.packages.FoldedTrees.pathsOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.made.PackagedTree;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.Tools;

/** What folds under packages of dpkg is what dpkg itself installed, upgraded and removed in the trees of the images. */
@Timeout(600)
class FoldDebianTest {

    private static final String MADE_DEBS = """
            deb() {
                mkdir -p deb/DEBIAN
                printf 'Package: %s\\nVersion: %s\\nArchitecture: %s\\n' "$1" "$2" "${3:-all}" > deb/DEBIAN/control
                printf 'Maintainer: M <m@example.org>\\nDescription: made\\n' >> deb/DEBIAN/control
                dpkg-deb --root-owner-group -b deb "$1_$2.deb" > /dev/null
                rm -rf deb
            }
            alpha() {
                mkdir -p deb/DEBIAN deb/lib/alpha deb/etc deb/usr/lib/python3/dist-packages deb/usr/share/doc/alpha
                echo "$1" > deb/lib/alpha/one; echo "$1" > deb/etc/alpha.conf; echo "a = $1" > deb/usr/lib/python3/dist-packages/alpha.py
                echo /etc/alpha.conf > deb/DEBIAN/conffiles; echo x > "deb/lib/alpha/only$1"; echo same > deb/usr/share/doc/alpha/same
                deb alpha "$1.0-1"
            }
            program() {
                mkdir -p deb/usr/bin "deb/usr/share/$1" deb/usr/lib/python3/dist-packages
                echo "$1 $2" > "deb/usr/bin/$1"; echo "data of $1" > "deb/usr/share/$1/data"
                echo "b = '$1'" > "deb/usr/lib/python3/dist-packages/$1.py"
                deb "$1" "$2"
            }
            install() {
                tree="$1"; shift
                dpkg --root="$tree" --force-not-root --force-bad-path --log="$tree/var/log/dpkg.log" "$@" > /dev/null
            }
            compile() {
                python3 -m compileall -q --invalidation-mode unchecked-hash "$1/usr/lib/python3/dist-packages"
            }
            """;

    @TempDir
    Path folder;
    @AutoClose
    private TestLibrary library;

    @BeforeEach
    void open() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
    }

    /** A few packages as Debian has them, and some that were made; dpkg itself changes them. */
    private void makeDebian() throws IOException {
        PackagedTree.debian(Files.createDirectory(folder.resolve("1")));
        Tools.bash("cd '" + folder + "'\n" + MADE_DEBS + """
                alpha 1; alpha 2
                program beta 1; program delta 1; program epsilon 2; program epsilon 1; program gamma 7
                mkdir -p deb/bin; echo 'another sed' > deb/bin/sed; deb sed 99 amd64
                install 1 -i alpha_1.0-1.deb beta_1.deb delta_1.deb epsilon_2.deb
                mkdir -p 1/opt; echo 'data of gamma' > 1/opt/moved; echo old > 1/opt/old; echo one > 1/etc/hostname
                compile 1
                cp -a 1 2
                install 2 -i alpha_2.0-1.deb epsilon_1.deb gamma_7.deb
                install 2 -P beta
                install 2 -i sed_99.deb
                cd 2
                rm usr/lib/python3/dist-packages/__pycache__/beta.* opt/moved opt/old usr/share/delta/data
                echo tampered >> usr/bin/delta; echo tampered >> usr/lib/python3/dist-packages/delta.py
                echo mine > opt/mine; echo two > etc/hostname; echo changed >> etc/bash.bashrc
                chmod 0777 usr/share; chmod 0700 usr/share/doc/alpha
                echo evil > var/lib/dpkg/info/delta.postinst; echo evil > var/lib/dpkg/info/evil.postinst; echo evil > var/lib/dpkg/evil
                cd ..
                compile 2
                """);
    }

    /** What dpkg says of both trees: the owners of each of these files, names of packages sorted, as in {@code path=left/right}. */
    private Map<String, String> ownersByDpkg(List<String> paths) throws IOException {
        Files.write(folder.resolve("asked"), paths);
        String said = Tools.bash("cd '" + folder + "'\n" + """
                owners() {
                    local ask="dpkg-query --admindir=$1/var/lib/dpkg -S"
                    { $ask "$2" 2> /dev/null || $ask "${2#/usr}" 2> /dev/null || true; } |
                        sed 's,: /.*,,; s/:amd64//g; s/, /\\n/g' | sort | paste -sd,
                }
                while IFS= read -r path; do echo "$path=$(owners 1 "$path")/$(owners 2 "$path")"; done < asked
                """);
        return said.lines().collect(Collectors.toMap(line -> line.substring(0, line.indexOf('=')),
                line -> line.substring(line.indexOf('=') + 1)));
    }

    /** Names and versions as dpkg lists them. */
    private Map<String, String> installedByDpkg(int tree) throws IOException {
        return Tools.bash("dpkg-query --admindir='" + folder.resolve(tree + "/var/lib/dpkg") + "' -W -f '${Package} ${Version}\\n'").lines()
                .map(line -> line.split(" ")).collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    private static String owners(List<FileOwner> owners) {
        return owners.stream().map(FileOwner::name).sorted().collect(Collectors.joining(","));
    }

    @Test
    void dpkg() throws IOException {
        makeDebian();
        FoldedTrees trees = FoldedTrees.in(folder, library);
        assertFalse(trees.fold().incomplete());
        Map<String, String> before = installedByDpkg(1);
        assertEquals("up alpha 1.0-1>2.0-1, removed beta 1>, down epsilon 2>1, added gamma >7, up sed " + before.get("sed") + ">99",
                trees.changes());
        Map<String, String> after = installedByDpkg(2);
        List<Difference> files = new ArrayList<>();
        trees.comparison().visit(difference -> {
            if (!difference.isFolder() && !path(difference).startsWith("/var/lib/dpkg/") && !path(difference).endsWith(".pyc")) {
                files.add(difference);
            }
            return true;
        }, Monitor.NONE);
        Map<String, String> truth = ownersByDpkg(files.stream().map(FoldedTrees::path).toList());
        for (Difference file : files) {
            String said = truth.get(path(file));
            assertEquals(said, owners(trees.fold().leftOwners(file)) + "/" + owners(trees.fold().rightOwners(file)), path(file));
            String changed = List.of(said.split("[,/]")).stream()
                    .filter(one -> !one.isEmpty() && !before.getOrDefault(one, "").equals(after.get(one))).findFirst()
                    .orElse(path(file).equals("/var/log/dpkg.log") ? SYSTEM : OUTSIDE);
            assertEquals(changed, name(trees.fold().of(file, Monitor.NONE)), path(file));
        }
        assertTrue(truth.containsValue("sed/sed") && truth.containsValue("bash/bash") && truth.containsValue("/gamma"), truth::toString);

        Map<String, String> folded = trees.folded();
        trees.checkCounts(folded);
        List<String> outside = pathsOf(folded, OUTSIDE).stream().filter(path -> !path.endsWith("/"))
                .map(path -> path.replaceFirst("cpython-[0-9]+", "N")).toList();
        assertEquals(List.of("/etc/bash.bashrc", "/etc/hostname", "/opt/mine", "/opt/moved", "/opt/old", "/usr/bin/delta",
                "/usr/lib/python3/dist-packages/__pycache__/delta.N.pyc", "/usr/lib/python3/dist-packages/delta.py",
                "/usr/share/delta/data", "/var/lib/dpkg/evil", "/var/lib/dpkg/info/delta.postinst", "/var/lib/dpkg/info/evil.postinst"), outside);
        assertEquals(OUTSIDE, folded.get("/usr/share/"), "packages that did not change have it, too, and its mode is another");
        assertEquals("alpha", folded.get("/usr/share/doc/alpha/"), "nobody else has it");
        // it differs only where both were not unpacked within the same second
        assertEquals(OUTSIDE, folded.getOrDefault("/usr/share/delta/", OUTSIDE));
        assertEquals("gamma", folded.get("/usr/share/gamma/"));
        assertEquals("alpha", folded.get("/var/lib/dpkg/info/alpha.list"));
        assertEquals("beta", folded.get("/var/lib/dpkg/info/beta.list"));
        assertEquals(SYSTEM, folded.get("/var/lib/dpkg/status"));
        assertTrue(pathsOf(folded, "alpha").stream().anyMatch(path -> path.endsWith(".pyc")), folded::toString);
        assertEquals("/opt/mine", path(trees.comparison().find("/opt/mine".getBytes(StandardCharsets.US_ASCII), Monitor.NONE)));
        assertEquals(null, trees.comparison().find("/opt/none".getBytes(StandardCharsets.US_ASCII), Monitor.NONE));
        assertTrue(pathsOf(folded, "beta").stream().anyMatch(path -> path.endsWith(".pyc")), folded::toString);
    }

    @Test
    void whatWentIntoAPackageIsToldWhereItIsGone() throws IOException {
        makeDebian();
        FoldedTrees trees = FoldedTrees.in(folder, library);
        Map<String, ChangeKind> kinds = new TreeMap<>();
        trees.comparison().visit(difference -> {
            kinds.put(path(difference), difference.change().kind());
            return true;
        }, Monitor.NONE);
        assertEquals(ChangeKind.MOVED_AWAY, kinds.get("/opt/moved"), "the same content is in a package that was installed");
        trees.comparison().visit(new OutsidePackages(trees.fold(), difference -> {
            kinds.put(path(difference), difference.change().kind());
            return true;
        }, Monitor.NONE), Monitor.NONE);
        assertEquals(ChangeKind.REMOVED, kinds.get("/opt/moved"));
    }

    @Test
    void aPartOfAVersionIsParted() throws IOException {
        makeDebian();
        FoldedTrees.in(folder, library);
        FoldedTrees part = FoldedTrees.of(FoldedTrees.versions(library).path("/etc/alpha.conf".getBytes(StandardCharsets.US_ASCII))
                .call(Monitor.NONE));
        assertEquals("{/etc/alpha.conf=alpha}", part.folded().toString());
        part.checkCounts(part.folded());
        Comparison three = FoldedTrees.versions(library).base(VersionName.parse("web@1")).call(Monitor.NONE);
        assertThrows(MirageException.class, () -> new FoldPackages(three));
    }
}
