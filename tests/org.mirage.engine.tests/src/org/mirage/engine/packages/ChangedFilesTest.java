// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.PackagedTree;
import org.mirage.testing.Tools;

/** Owners and changed files are those that the package managers name, asked about the tree that the image was made of. */
@Timeout(600)
class ChangedFilesTest extends OwnedFilesMachine {

    private static final Pattern VERIFIED = Pattern.compile("(\\S{9}|missing)\\s+(c)?\\s*(/.*)");

    @Test
    void whoeverTakesThemMayFail() throws IOException {
        Tools.bash("cd '" + tree + "' && mkdir -p var/lib/dpkg/info && printf 'Package: one\\nStatus: install ok installed\\nVersion: 1\\n' > var/lib/dpkg/status"
                + " && printf '/missing\\n/gone\\n' > var/lib/dpkg/info/one.list && echo x > unowned");
        add("one");
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        for (ChangedFile.State failing : List.of(ChangedFile.State.MISSING, ChangedFile.State.UNOWNED)) {
            ChangedFiles files = new ChangedFiles(library.library(), List.of(VersionName.parse("one"))).unowned(true);
            // as when the program that reads a pipe has ended
            IOException failure = assertThrows(IOException.class, () -> files.call((_, file) -> {
                if (file.state() == failing) {
                    throw new IOException("Broken pipe");
                }
            }, monitor));
            assertEquals("Broken pipe", failure.getMessage());
            assertEquals(List.of(), monitor.notes());
        }
    }

    /** What a manager prints of files that it checked, in the words of our list. */
    private static List<String> verified(String printed) {
        List<String> found = new ArrayList<>();
        for (String line : printed.split("\n")) {
            Matcher one = VERIFIED.matcher(line);
            if (one.matches() && (one.group(1).equals("missing") || one.group(1).charAt(2) == '5')) {
                found.add((one.group(1).equals("missing") ? "MISSING" : "CHANGED") + (one.group(2) == null ? " " : " c ") + one.group(3));
            }
        }
        return found.stream().sorted().toList();
    }

    /** All but folders that no list of dpkg's has, links of folders followed; the lists as they stand on the disk. */
    private String unownedByDpkg() throws IOException {
        return Tools.bash("cd '" + tree + "' && python3 - <<'FIND'\n" + """
                import os, glob
                root = os.getcwdb()
                def real(path):
                    folder, name = os.path.split(path)
                    return os.path.realpath(root + folder)[len(root):] + b"/" + name
                diverted = open(b"var/lib/dpkg/diversions", "rb").read().split(b"\\n")
                away = {diverted[i]: (diverted[i + 1], diverted[i + 2]) for i in range(0, len(diverted) - 2, 3)}
                owned = set()
                for name in glob.glob(b"var/lib/dpkg/info/*.list"):
                    package = os.path.basename(name)[:-5].split(b":")[0]
                    for path in open(name, "rb").read().split(b"\\n"):
                        to, by = away.get(path, (path, package))
                        owned.add(real(path if by == package else to))
                for folder, _, names in os.walk(root):
                    for name in names + [one for one in _ if os.path.islink(folder + b"/" + one)]:
                        path = (folder + b"/" + name)[len(root):]
                        if path not in owned:
                            print("UNOWNED " + path.decode())
                """ + "FIND");
    }

    @Test
    void dpkg() throws IOException {
        PackagedTree.debian(tree);
        Tools.bash("cd '" + tree + "' && tree=\"$PWD\"\n" + """
                dpkg-divert --root="$tree" --package dash --rename --add /usr/share/doc/sed/copyright
                dpkg-divert --root="$tree" --local --rename --add /usr/bin/cksum
                echo changed >> usr/bin/sed
                echo changed >> usr/bin/cksum.distrib
                echo another > usr/bin/cksum
                echo changed >> etc/bash.bashrc
                rm etc/login.defs usr/bin/nproc
                echo mine > usr/bin/mine
                ln -s nowhere etc/link
                touch usr/share/doc/bash/README
                """);
        add("web");
        String said = Tools.bash("dpkg --root='" + tree + "' --verify || true");
        List<String> truth = new ArrayList<>(verified(said));
        assertEquals(6, truth.size(), said);
        // dpkg looks at no file that was put aside; its checksum is in the list of coreutils
        truth.add("CHANGED /usr/bin/cksum.distrib");
        truth.sort(null);
        assertEquals(truth, changed("web", false), said);
        List<String> all = new ArrayList<>(truth);
        all.addAll(unownedByDpkg().lines().toList());
        assertEquals(String.join("\n", new TreeSet<>(all)), String.join("\n", changed("web", true)));
        assertTrue(all.contains("UNOWNED /usr/bin/mine") && all.contains("UNOWNED /etc/link"), all::toString);
        for (String path : List.of("/etc/bash.bashrc", "/bin/bash", "/usr/share/doc", "/usr/bin/nproc", "/usr/lib/x86_64-linux-gnu/libacl.so.1")) {
            String owners = Tools.bash("dpkg-query --admindir='" + tree + "/var/lib/dpkg' -S '" + path + "'");
            assertEquals(List.of(owners.substring(0, owners.indexOf(": /")).split(", ")).stream().map(one -> one.replace(":amd64", "")).sorted().toList(),
                    owners("web", path));
        }
        assertEquals(Tools.bash("dpkg-query --admindir='" + tree + "/var/lib/dpkg' -L bash").lines().filter(path -> !path.equals("/.")).sorted().toList(),
                paths("web", "bash").stream().map(path -> text(path.path())).filter(path -> !path.equals("/.") && !path.equals("/")).sorted().toList());
        assertEquals(List.of("/etc/login.defs true"), paths("web", "login").stream().filter(path -> path.entry() == null)
                .map(path -> text(path.path()) + " " + path.configuration()).toList());
        assertEquals(List.of("bash"), owners("web", "/usr/bin/bash"), "where /bin leads to");
        assertEquals(List.of("coreutils"), owners("web", "/usr/bin//cksum.distrib"));
        assertEquals(List.of(), owners("web", "/usr/bin/mine"));
        assertEquals(List.of(), owners("web", "/no/such"));
    }

    @Test
    void rpm() throws IOException {
        String rpm = "rpm --root '" + tree + "' --dbpath /var/lib/rpm ";
        Tools.bash("cd '" + folder + "'\ncat > one.spec <<'SPEC'\n" + """
                Name: mirage-one
                Version: 1
                Release: 1
                Summary: made for tests
                License: EPL-2.0
                BuildArch: noarch
                AutoReqProv: no
                %description
                x
                %package -n mirage-two
                Summary: another
                %description -n mirage-two
                x
                %install
                mkdir -p %{buildroot}/usr/share/one %{buildroot}/etc %{buildroot}/var/log
                for i in $(seq 20); do echo $i > %{buildroot}/usr/share/one/file$i; done
                echo a > %{buildroot}/etc/one.conf
                echo b > %{buildroot}/etc/two.conf
                echo b > %{buildroot}/etc/three.conf
                echo c > %{buildroot}/var/log/one.log
                ln -s file1 %{buildroot}/usr/share/one/link
                %files
                /usr/share/one
                %config(noreplace) /etc/one.conf
                %ghost /var/log/one.log
                %files -n mirage-two
                %config /etc/two.conf
                %config(missingok) /etc/three.conf
                %dir /usr/share/one
                SPEC
                rpmbuild -bb --quiet --define "_topdir $PWD/top" --define '_binary_payload w0.gzdio' one.spec
                """ + rpm + "--initdb 2>&1\n" + rpm + "-i --nodeps --noscripts top/RPMS/noarch/*.rpm 2>&1\ncd '" + tree + "'\n" + """
                echo x >> usr/share/one/file2
                rm usr/share/one/file3 usr/share/one/link etc/two.conf etc/three.conf
                echo x >> etc/one.conf
                echo x > usr/share/one/unowned
                """);
        add("rpm");
        List<String> truth = verified(Tools.bash(rpm + "-Va --nomtime --nomode --nouser --nogroup --nolinkto --nordev 2>/dev/null || true"));
        assertEquals(List.of("CHANGED /usr/share/one/file2", "CHANGED c /etc/one.conf", "MISSING /usr/share/one/file3", "MISSING /usr/share/one/link",
                "MISSING c /etc/two.conf"), truth);
        assertEquals(truth, changed("rpm", false));
        assertTrue(changed("rpm", true).contains("UNOWNED /usr/share/one/unowned"));
        for (String path : List.of("/usr/share/one/file1", "/usr/share/one", "/etc/one.conf", "/usr/share/one/file20")) {
            assertEquals(Tools.bash(rpm + "-qf --qf '%{NAME}\\n' '" + path + "' 2>/dev/null").lines().sorted().toList(), owners("rpm", path));
        }
        assertEquals(List.of(), owners("rpm", "/usr/share/one/unowned"));
        List<String> packages = new ArrayList<>();
        new ListPackages(library.library(), List.of(VersionName.parse("rpm"))).call((_, found) -> found.forEach(one -> packages.add(one.name() + " "
                + one.version() + " " + one.source() + "-" + one.sourceVersion() + ".src.rpm " + one.size() + " " + one.place())), Monitor.NONE);
        assertEquals(Tools.bash(rpm + "-qa --qf '%{NAME} %{EVR} %{SOURCERPM} %{SIZE} /var/lib/rpm/rpmdb.sqlite\\n' 2>/dev/null").lines().sorted().toList(), packages);
    }

    @Test
    void pacman() throws IOException {
        Tools.bash("cd '" + folder + "' && tree='" + tree + "'\n" + """
                printf '[options]\\nArchitecture = auto\\nSigLevel = Never\\nLocalFileSigLevel = Never\\n' > conf
                mkdir -p one/etc one/usr/share/one "$tree/var/lib/pacman"
                printf 'pkgname = one\\npkgbase = base\\npkgver = 1:1.0-2\\npkgdesc = made\\nbuilddate = 1\\npackager = P\\nsize = 4096\\narch = any\\nlicense = MIT\\nbackup = etc/one.conf\\n' > one/.PKGINFO
                echo a > one/etc/one.conf; echo b > one/usr/share/one/b; echo c > 'one/usr/share/one/with space'; echo d > one/usr/share/one/d; ln -s b one/usr/share/one/link
                cd one
                bsdtar -czf .MTREE --format=mtree --options='!all,use-set,type,uid,gid,mode,time,size,sha256,link' .PKGINFO etc usr
                bsdtar -cf ../one.pkg.tar .PKGINFO .MTREE etc usr
                cd ..
                pacman --config conf --root "$tree" --dbpath "$tree/var/lib/pacman" --noconfirm --noscriptlet -U one.pkg.tar
                cd "$tree"
                echo x >> usr/share/one/b; rm usr/share/one/d; echo x >> etc/one.conf; echo x > usr/share/one/unowned
                """);
        add("arch");
        String asked = "pacman --config '" + folder + "/conf' --root '" + tree + "' --dbpath '" + tree + "/var/lib/pacman' ";
        List<String> truth = new ArrayList<>();
        String said = Tools.bash(asked + "-Qkk 2>&1 || true");
        for (String line : said.split("\n")) {
            Matcher one = Pattern.compile(".*: one: (/.*) \\((.*)\\)").matcher(line);
            if (one.matches() && (one.group(2).contains("SHA256") || one.group(2).contains("No such file"))) {
                truth.add((one.group(2).contains("SHA256") ? "CHANGED" : "MISSING") + (line.startsWith("backup file") ? " c " : " ")
                        + one.group(1).substring(tree.toString().length()));
            }
        }
        assertEquals(List.of("CHANGED /usr/share/one/b", "CHANGED c /etc/one.conf", "MISSING /usr/share/one/d"), truth.stream().sorted().distinct().toList(), said);
        assertEquals(truth.stream().sorted().distinct().toList(), changed("arch", false), said);
        assertTrue(changed("arch", true).contains("UNOWNED /usr/share/one/unowned"));
        assertEquals(List.of("one"), owners("arch", "/usr/share/one/with space"));
        assertEquals(Tools.bash(asked + "-Qqo '" + tree + "/usr/share/one/link'").lines().toList(), owners("arch", "/usr/share/one/link"));
        List<Package> packages = new ArrayList<>();
        new ListPackages(library.library(), List.of(VersionName.parse("arch"))).call((_, found) -> packages.addAll(found), Monitor.NONE);
        assertEquals(List.of(new Package(PackageKind.PACMAN, "one", "1:1.0-2", "any", "base", "1:1.0-2", "MIT", "/var/lib/pacman/local", "P", "made", 4096)), packages);
        assertEquals("one 1:1.0-2\n", Tools.bash(asked + "-Q"));
    }
}
