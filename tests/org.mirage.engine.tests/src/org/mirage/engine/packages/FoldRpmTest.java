// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.mirage.engine.packages.FoldedTrees.OUTSIDE;
import static org.mirage.engine.packages.FoldedTrees.SYSTEM;
import static org.mirage.engine.packages.FoldedTrees.pathsOf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.Tools;

/** What folds under packages of rpm is what rpm itself upgraded in the trees of the images. */
@Timeout(600)
class FoldRpmTest {

    @TempDir
    Path folder;

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
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            check(FoldedTrees.in(folder, library));
        }
    }

    private void check(FoldedTrees trees) throws IOException {
        assertFalse(trees.fold().incomplete());
        assertEquals("up mirage-one 1-1>2-1", trees.changes());
        Map<String, String> folded = trees.folded();
        trees.checkCounts(folded);
        List<String> listed = Tools.bash("cd '" + folder + "'\n" + """
                for tree in 1 2; do rpm --root "$PWD/$tree" --dbpath /var/lib/rpm -ql mirage-one; done 2> /dev/null
                """).lines().sorted().distinct().toList();
        List<String> differing = folded.keySet().stream().map(FoldRpmTest::withoutSlash).toList();
        assertEquals(listed.stream().filter(differing::contains).toList(),
                pathsOf(folded, "mirage-one").stream().map(FoldRpmTest::withoutSlash).sorted().toList());
        assertEquals(List.of("/etc/two.conf", "/usr/share/one/mine", "/usr/share/two/data", "/var/lib/rpm/mine"),
                pathsOf(folded, OUTSIDE).stream().filter(path -> !path.endsWith("/")).toList());
        assertEquals(SYSTEM, folded.get("/var/lib/rpm/rpmdb.sqlite"));
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
