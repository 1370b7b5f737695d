// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
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

/** What folds under packages of pacman is what pacman itself upgraded in the trees of the images. */
@Timeout(600)
class FoldPacmanTest {

    @TempDir
    Path folder;

    @Test
    void pacman() throws IOException {
        Tools.bash("cd '" + folder + "'\n" + """
                printf '[options]\\nArchitecture = auto\\nSigLevel = Never\\nLocalFileSigLevel = Never\\n' > conf
                make() {
                    mkdir -p "$1$2/usr/share/$1"
                    printf "pkgname = $1\\npkgbase = $1\\npkgver = $2\\npkgdesc = made\\nbuilddate = 1\\n" > "$1$2/.PKGINFO"
                    printf "packager = P\\nsize = 1\\narch = any\\n" >> "$1$2/.PKGINFO"
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
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            check(FoldedTrees.in(folder, library));
        }
    }

    private void check(FoldedTrees trees) throws IOException {
        assertEquals("up one 1:1.0-1>1:1.1-1", trees.changes());
        Map<String, String> folded = trees.folded();
        trees.checkCounts(folded);
        List<String> listed = Tools.bash("cd '" + folder + "'\n" + """
                for tree in 1 2; do
                    pacman --config conf --root "$PWD/$tree" --dbpath "$PWD/$tree/var/lib/pacman" -Qlq one | sed "s,^$PWD/$tree,,"
                done
                """).lines().distinct().filter(folded::containsKey)
                .filter(path -> !path.equals("/usr/") && !path.equals("/usr/share/")).sorted().toList();
        assertEquals(listed, pathsOf(folded, "one").stream().filter(path -> path.startsWith("/usr/share/one")).toList());
        assertTrue(listed.contains("/usr/share/one/data"), listed::toString);
        List<String> records = folded.keySet().stream().filter(path -> path.startsWith("/var/lib/pacman/local/one-")).toList();
        assertFalse(records.isEmpty());
        assertTrue(pathsOf(folded, "one").containsAll(records), folded::toString);
        assertEquals(List.of("/usr/share/one/mine", "/usr/share/two/data", "/var/lib/pacman/mine"),
                pathsOf(folded, OUTSIDE).stream().filter(path -> !path.endsWith("/")).toList());
        assertEquals(SYSTEM, folded.get("/var/log/pacman.log"));
    }
}
