// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CompareVersions;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** What folds under packages is what the package managers themselves installed, upgraded and removed in the trees of the images. */
@Timeout(600)
class FoldPackagesTest {

    private static final String OUTSIDE = "-";
    private static final String SYSTEM = "package system";

    @TempDir
    Path folder;
    private TestLibrary library;

    @BeforeEach
    void open() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
    }

    @AfterEach
    void close() {
        library.close();
    }

    /** Imports the trees 1 and 2 as two versions, and compares them. */
    private Comparison compare() throws IOException {
        for (int tree = 1; tree <= 2; tree++) {
            library.add(MadeDisk.by(folder, tree + ".raw", "truncate -s 200M \"$out\" && mke2fs -q -t ext4 -d '" + folder.resolve("" + tree)
                    + "' \"$out\"\n"), "web");
        }
        return new CompareVersions(library.library(), VersionName.parse("web@1"), VersionName.parse("web@2")).call(Monitor.NONE);
    }

    private static String path(Difference difference) {
        return new String(difference.path(), StandardCharsets.ISO_8859_1);
    }

    private static String name(FoldedPackage one) {
        return one == null ? OUTSIDE : one.isSystem() ? SYSTEM : one.change().name();
    }

    /** Under what each difference folds, by path; where it is a directory, with a slash at its end. */
    private static Map<String, String> folded(Comparison comparison, PackageFold fold) throws IOException {
        Map<String, String> found = new TreeMap<>();
        comparison.visit(difference -> {
            if (!difference.change().isNone()) {
                found.put(path(difference) + (difference.isFolder() ? "/" : ""), name(fold.of(difference, Monitor.NONE)));
            }
            return true;
        }, Monitor.NONE);
        return found;
    }

    private static List<String> pathsOf(Map<String, String> folded, String under) {
        return folded.entrySet().stream().filter(one -> one.getValue().equals(under)).map(Map.Entry::getKey).toList();
    }

    /** All numbers agree with a walk over all differences. */
    private static void checkCounts(Comparison comparison, PackageFold fold, Map<String, String> folded) throws IOException {
        long sum = fold.system().counts().total() + fold.outside(Monitor.NONE).total();
        List<FoldedPackage> all = new ArrayList<>(fold.packages());
        all.add(fold.system());
        for (FoldedPackage one : all) {
            List<String> paths = fold.differences(one, Monitor.NONE).stream().map(found -> path(found) + (found.isFolder() ? "/" : "")).sorted().toList();
            assertEquals(pathsOf(folded, name(one)), paths);
            sum += one.isSystem() ? 0 : one.counts().total();
        }
        assertEquals(comparison.counts().total(), sum);
        List<String> outside = new ArrayList<>();
        comparison.visit(new OutsidePackages(fold, difference -> {
            if (!difference.change().isNone()) {
                outside.add(path(difference) + (difference.isFolder() ? "/" : ""));
            }
            return true;
        }, Monitor.NONE), Monitor.NONE);
        assertEquals(pathsOf(folded, OUTSIDE), outside.stream().sorted().toList());
    }

    private static String changes(PackageFold fold) {
        return fold.packages().stream().map(one -> one.change().what().name().toLowerCase(Locale.ROOT) + " " + one.change().name() + " "
                + one.change().before() + ">" + one.change().after()).collect(Collectors.joining(", "));
    }

    private static String owners(List<FileOwner> owners) {
        return owners.stream().map(FileOwner::name).sorted().collect(Collectors.joining(","));
    }

    private static final String MADE_DEBS = """
            deb() {
                mkdir -p deb/DEBIAN
                printf 'Package: %s\\nVersion: %s\\nArchitecture: %s\\nMaintainer: M <m@example.org>\\nDescription: made\\n' "$1" "$2" "${3:-all}" > deb/DEBIAN/control
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

    /** A few packages as Debian has them, links of folders among them, and some that were made; dpkg itself changes them. */
    private void makeDebian() throws IOException {
        try (LoopMount mount = LoopMount.open(TestImages.get("debian"), 1 << 20, "ro,noload")) {
            Tools.bash("from='" + mount.folder() + "' tree='" + folder.resolve("1") + "'\n" + """
                    mkdir "$tree"; cd "$from"
                    for one in bash coreutils sed dash base-files login libacl1:amd64; do
                        cat "var/lib/dpkg/info/$one.list"
                        ls -d var/lib/dpkg/info/"$one".* | sed s,^,/,
                    done | sed 's,^/,./,' | grep -v -x -e ./var/run -e ./var/lock | sort -u > "$tree.names"
                    echo ./var/lib/dpkg/info/format >> "$tree.names"
                    mkdir -p "$tree/var/lib/dpkg/updates" "$tree/usr"
                    for link in bin sbin lib lib64; do cp -a "$link" "$tree/"; mkdir -p "$tree/usr/$link"; done
                    tar -c --no-recursion --ignore-failed-read -T "$tree.names" 2> /dev/null | tar -x -C "$tree" --keep-directory-symlink
                    awk 'BEGIN { RS = ""; ORS = "\\n\\n" } $2 ~ /^(bash|coreutils|sed|dash|base-files|login|libacl1)$/' var/lib/dpkg/status > "$tree/var/lib/dpkg/status"
                    : > "$tree/var/lib/dpkg/diversions"
                    """);
        }
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
                    { dpkg-query --admindir="$1/var/lib/dpkg" -S "$2" 2> /dev/null || dpkg-query --admindir="$1/var/lib/dpkg" -S "${2#/usr}" 2> /dev/null || true; } |
                        sed 's,: /.*,,; s/:amd64//g; s/, /\\n/g' | sort | paste -sd,
                }
                while IFS= read -r path; do echo "$path=$(owners 1 "$path")/$(owners 2 "$path")"; done < asked
                """);
        return said.lines().collect(Collectors.toMap(line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }

    /** Names and versions as dpkg lists them. */
    private Map<String, String> installedByDpkg(int tree) throws IOException {
        return Tools.bash("dpkg-query --admindir='" + folder.resolve(tree + "/var/lib/dpkg") + "' -W -f '${Package} ${Version}\\n'").lines()
                .map(line -> line.split(" ")).collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    @Test
    void dpkg() throws IOException {
        makeDebian();
        Comparison comparison = compare();
        PackageFold fold = new FoldPackages(comparison).call(Monitor.NONE);
        assertFalse(fold.incomplete());
        assertEquals("up alpha 1.0-1>2.0-1, removed beta 1>, down epsilon 2>1, added gamma >7, up sed " + installedByDpkg(1).get("sed") + ">99", changes(fold));

        Map<String, String> before = installedByDpkg(1);
        Map<String, String> after = installedByDpkg(2);
        List<Difference> files = new ArrayList<>();
        comparison.visit(difference -> {
            if (!difference.isFolder() && !path(difference).startsWith("/var/lib/dpkg/") && !path(difference).endsWith(".pyc")) {
                files.add(difference);
            }
            return true;
        }, Monitor.NONE);
        Map<String, String> truth = ownersByDpkg(files.stream().map(FoldPackagesTest::path).toList());
        for (Difference file : files) {
            String said = truth.get(path(file));
            assertEquals(said, owners(fold.leftOwners(file)) + "/" + owners(fold.rightOwners(file)), path(file));
            String changed = List.of(said.split("[,/]")).stream().filter(one -> !one.isEmpty() && !before.getOrDefault(one, "").equals(after.get(one)))
                    .findFirst().orElse(path(file).equals("/var/log/dpkg.log") ? SYSTEM : OUTSIDE);
            assertEquals(changed, name(fold.of(file, Monitor.NONE)), path(file));
        }
        assertTrue(truth.containsValue("sed/sed") && truth.containsValue("bash/bash") && truth.containsValue("/gamma"), truth::toString);

        Map<String, String> folded = folded(comparison, fold);
        checkCounts(comparison, fold, folded);
        List<String> outside = pathsOf(folded, OUTSIDE).stream().filter(path -> !path.endsWith("/")).map(path -> path.replaceFirst("cpython-[0-9]+", "N")).toList();
        assertEquals(List.of("/etc/bash.bashrc", "/etc/hostname", "/opt/mine", "/opt/moved", "/opt/old", "/usr/bin/delta",
                "/usr/lib/python3/dist-packages/__pycache__/delta.N.pyc", "/usr/lib/python3/dist-packages/delta.py", "/usr/share/delta/data",
                "/var/lib/dpkg/evil", "/var/lib/dpkg/info/delta.postinst", "/var/lib/dpkg/info/evil.postinst"), outside);
        assertEquals(OUTSIDE, folded.get("/usr/share/"), "packages that did not change have it, too, and its mode is another");
        assertEquals("alpha", folded.get("/usr/share/doc/alpha/"), "nobody else has it");
        // it differs only where both were not unpacked within the same second
        assertEquals(OUTSIDE, folded.getOrDefault("/usr/share/delta/", OUTSIDE));
        assertEquals("gamma", folded.get("/usr/share/gamma/"));
        assertEquals("alpha", folded.get("/var/lib/dpkg/info/alpha.list"));
        assertEquals("beta", folded.get("/var/lib/dpkg/info/beta.list"));
        assertEquals(SYSTEM, folded.get("/var/lib/dpkg/status"));
        assertTrue(pathsOf(folded, "alpha").stream().anyMatch(path -> path.endsWith(".pyc")), folded::toString);
        assertEquals("/opt/mine", path(comparison.find("/opt/mine".getBytes(StandardCharsets.US_ASCII), Monitor.NONE)));
        assertEquals(null, comparison.find("/opt/none".getBytes(StandardCharsets.US_ASCII), Monitor.NONE));
        assertTrue(pathsOf(folded, "beta").stream().anyMatch(path -> path.endsWith(".pyc")), folded::toString);
    }

    @Test
    void whatWentIntoAPackageIsToldWhereItIsGone() throws IOException {
        makeDebian();
        Comparison comparison = compare();
        PackageFold fold = new FoldPackages(comparison).call(Monitor.NONE);
        Map<String, ChangeKind> kinds = new TreeMap<>();
        comparison.visit(difference -> {
            kinds.put(path(difference), difference.change().kind());
            return true;
        }, Monitor.NONE);
        assertEquals(ChangeKind.MOVED_AWAY, kinds.get("/opt/moved"), "the same content is in a package that was installed");
        comparison.visit(new OutsidePackages(fold, difference -> {
            kinds.put(path(difference), difference.change().kind());
            return true;
        }, Monitor.NONE), Monitor.NONE);
        assertEquals(ChangeKind.REMOVED, kinds.get("/opt/moved"));
    }

    @Test
    void rpm() throws IOException {
        Tools.bash("cd '" + folder + "'\n" + """
                spec() {
                    cat > "one$1.spec" <<SPEC
                Name: mirage-one
                Version: $1
                Release: 1
                Summary: made for tests
                License: EPL-2.0
                BuildArch: noarch
                AutoReqProv: no
                %description
                x
                %package -n mirage-two
                Summary: another
                Version: 5
                %description -n mirage-two
                x
                %install
                mkdir -p %{buildroot}/usr/share/one %{buildroot}/usr/share/two %{buildroot}/etc
                for i in 1 2 3; do echo $1 \\$i > %{buildroot}/usr/share/one/file\\$i; done
                echo $1 > %{buildroot}/usr/share/one/only$1
                echo b > %{buildroot}/etc/two.conf
                echo b > %{buildroot}/usr/share/two/data
                %files
                /usr/share/one
                %files -n mirage-two
                %config /etc/two.conf
                /usr/share/two
                SPEC
                    rpmbuild -bb --quiet --define "_topdir $PWD/top$1" --define '_binary_payload w0.gzdio' "one$1.spec"
                }
                install() {
                    tree="$PWD/$1"; shift
                    rpm --root "$tree" --dbpath /var/lib/rpm "$@" 2>&1
                }
                spec 1; spec 2
                mkdir 1
                install 1 --initdb
                install 1 -i --nodeps --noscripts top1/RPMS/noarch/*.rpm
                cp -a 1 2
                install 2 -U --nodeps --noscripts top2/RPMS/noarch/mirage-one*.rpm
                cd 2; echo x >> etc/two.conf; echo x > usr/share/one/mine; rm usr/share/two/data; echo x > var/lib/rpm/mine
                """);
        Comparison comparison = compare();
        PackageFold fold = new FoldPackages(comparison).call(Monitor.NONE);
        assertFalse(fold.incomplete());
        assertEquals("up mirage-one 1-1>2-1", changes(fold));
        Map<String, String> folded = folded(comparison, fold);
        checkCounts(comparison, fold, folded);
        List<String> listed = Tools.bash("cd '" + folder + "' && for tree in 1 2; do rpm --root \"$PWD/$tree\" --dbpath /var/lib/rpm -ql mirage-one; done 2> /dev/null")
                .lines().sorted().distinct().toList();
        List<String> differing = folded.keySet().stream().map(path -> path.endsWith("/") ? path.substring(0, path.length() - 1) : path).toList();
        assertEquals(listed.stream().filter(differing::contains).toList(),
                pathsOf(folded, "mirage-one").stream().map(path -> path.endsWith("/") ? path.substring(0, path.length() - 1) : path).sorted().toList());
        assertEquals(List.of("/etc/two.conf", "/usr/share/one/mine", "/usr/share/two/data", "/var/lib/rpm/mine"),
                pathsOf(folded, OUTSIDE).stream().filter(path -> !path.endsWith("/")).toList());
        assertEquals(SYSTEM, folded.get("/var/lib/rpm/rpmdb.sqlite"));
    }

    @Test
    void pacman() throws IOException {
        Tools.bash("cd '" + folder + "'\n" + """
                printf '[options]\\nArchitecture = auto\\nSigLevel = Never\\nLocalFileSigLevel = Never\\n' > conf
                make() {
                    mkdir -p "$1$2/usr/share/$1"
                    printf "pkgname = $1\\npkgbase = $1\\npkgver = $2\\npkgdesc = made\\nbuilddate = 1\\npackager = P\\nsize = 1\\narch = any\\n" > "$1$2/.PKGINFO"
                    echo "$1 $2" > "$1$2/usr/share/$1/data"; echo x > "$1$2/usr/share/$1/only$2"
                    (cd "$1$2" && bsdtar -cf "../$1-$2.pkg.tar" .PKGINFO usr)
                }
                install() {
                    mkdir -p "$1/var/lib/pacman" "$1/var/log"
                    pacman --config conf --root "$PWD/$1" --dbpath "$PWD/$1/var/lib/pacman" --logfile "$PWD/$1/var/log/pacman.log" \\
                        --noconfirm --noscriptlet -U "${@:2}"
                }
                make one 1:1.0-1; make one 1:1.1-1; make two 3-1
                install 1 one-1:1.0-1.pkg.tar two-3-1.pkg.tar
                cp -a 1 2
                install 2 one-1:1.1-1.pkg.tar
                echo x >> 2/usr/share/two/data; echo x > 2/usr/share/one/mine; echo x > 2/var/lib/pacman/mine
                """);
        Comparison comparison = compare();
        PackageFold fold = new FoldPackages(comparison).call(Monitor.NONE);
        assertEquals("up one 1:1.0-1>1:1.1-1", changes(fold));
        Map<String, String> folded = folded(comparison, fold);
        checkCounts(comparison, fold, folded);
        List<String> listed = Tools.bash("cd '" + folder + "'\n" + """
                for tree in 1 2; do
                    pacman --config conf --root "$PWD/$tree" --dbpath "$PWD/$tree/var/lib/pacman" -Qlq one | sed "s,^$PWD/$tree,,"
                done
                """).lines().distinct().filter(folded::containsKey).filter(path -> !path.equals("/usr/") && !path.equals("/usr/share/")).sorted().toList();
        assertEquals(listed, pathsOf(folded, "one").stream().filter(path -> path.startsWith("/usr/share/one")).toList());
        assertTrue(listed.contains("/usr/share/one/data"), listed::toString);
        List<String> records = folded.keySet().stream().filter(path -> path.startsWith("/var/lib/pacman/local/one-")).toList();
        assertFalse(records.isEmpty());
        assertTrue(pathsOf(folded, "one").containsAll(records), folded::toString);
        assertEquals(List.of("/usr/share/one/mine", "/usr/share/two/data", "/var/lib/pacman/mine"),
                pathsOf(folded, OUTSIDE).stream().filter(path -> !path.endsWith("/")).toList());
        assertEquals(SYSTEM, folded.get("/var/log/pacman.log"));
    }

    @Test
    void aPartOfAVersionIsParted() throws IOException {
        makeDebian();
        compare();
        Comparison part = new CompareVersions(library.library(), VersionName.parse("web@1"), VersionName.parse("web@2"))
                .path("/etc/alpha.conf".getBytes(StandardCharsets.US_ASCII)).call(Monitor.NONE);
        PackageFold fold = new FoldPackages(part).call(Monitor.NONE);
        assertEquals("{/etc/alpha.conf=alpha}", folded(part, fold).toString());
        checkCounts(part, fold, folded(part, fold));
        Comparison three = new CompareVersions(library.library(), VersionName.parse("web@1"), VersionName.parse("web@2"))
                .base(VersionName.parse("web@1")).call(Monitor.NONE);
        assertThrows(MirageException.class, () -> new FoldPackages(three));
    }

    @Test
    void ownersAreKeptByPath() throws MirageException {
        PathOwners owners = new PathOwners();
        for (int i = 0; i < 5000; i++) {
            FileOwner owner = new FileOwner(PackageKind.DPKG, "p" + i % 50, "1", "all");
            owners.add("/path" + i, owner);
            owners.add("/shared", owner);
        }
        for (int i = 0; i < 5000; i++) {
            assertEquals(List.of("p" + i % 50), owners.of("/path" + i).stream().map(FileOwner::name).toList());
        }
        assertEquals(List.of(), owners.of("/path5000"));
        assertEquals(5000, owners.of("/shared").size(), "the same owner is left out only where it comes again at once");
    }
}
