// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Monitor;
import org.mirage.engine.Names;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** What is found in a whole Debian, against find, grep and sha256sum in the mounted tree. */
class FindTruthTest {

    private static final long FIRST_PARTITION = 1 << 20;

    @TempDir
    private Path folder;
    private TestLibrary library;
    private Path mounted;

    @Test
    void debianIsSearchedAsItsOwnToolsDo() throws IOException {
        assumeTrue(LoopMount.possible());
        Path image = TestImages.get("debian");
        library = new TestLibrary(folder);
        library.add(image, "debian");
        try (LoopMount mount = LoopMount.open(image, offset(image), "ro,noload")) {
            mounted = mount.folder();
            same("mode:setuid", "-perm -4000");
            same("mode:world-writable", "-perm -0002 ! -type l");
            same("mode:/6000 type:file", "-type f -perm /6000");
            same("name:*.conf", "-name '*.conf'");
            same("name:[a-c]*.s[oh]", "-name '[a-c]*.s[oh]'");
            same("name~\\.so\\.[0-9]+$", "-regextype posix-extended -regex '.*\\.so\\.[0-9]+'");
            same("size>1M", "-type f -size +1048576c");
            same("size:0", "-type f -size 0");
            same("type:link target:*/lib*", "-type l -lname '*/lib*'");
            same("type:dir (owner>0 or group>0)", "-type d ( -uid +0 -o -gid +0 )");
            same("under:/etc type:file not name:*.conf", "-path './etc/*' -type f ! -name '*.conf'");
            same("type:char or type:block or type:fifo", "-type c -o -type b -o -type p");
            same("modified<2020-01-01 type:file", "-type f ! -newermt '2019-12-31 23:59:59'");
            String sum = Tools.run("sha256sum", mounted.resolve("bin/true").toString()).substring(0, 64);
            sameLines("sha256:" + sum, "find . -type f -exec sha256sum {} + | sed -n 's/^" + sum + "  //p'");
            text("text:PATH=", "-F -- PATH=");
            text("text~^[A-Z][a-z]+:.*libc6", "-E -- '^[A-Z][a-z]+:.*libc6'");
            text("text~(Copyright|copyright).*200[1-3]$", "-E -- '(Copyright|copyright).*200[1-3]$'");
        } finally {
            library.close();
        }
    }

    private static long offset(Path image) throws IOException {
        return Tools.attempt("blkid", "-p", "-O", Long.toString(FIRST_PARTITION), image.toString()).code() == 0 ? FIRST_PARTITION : 0;
    }

    private void same(String query, String expression) throws IOException {
        sameLines(query, "TZ=UTC find . " + expression.replace("( ", "\\( ").replace(" )", " \\)"));
    }

    private void sameLines(String query, String script) throws IOException {
        List<String> expected = new ArrayList<>();
        for (String line : Tools.bash("cd '" + mounted + "'; " + script).lines().toList()) {
            expected.add(line.equals(".") ? "/" : line.substring(1));
        }
        List<String> found = new ArrayList<>();
        FindReport report = new FindFiles(library.library(), query).call(file -> {
            String path = new String(file.entry().path(), StandardCharsets.ISO_8859_1);
            found.add(path);
            assertEquals(path, new String(Names.parse(Names.show(file.entry().path())), StandardCharsets.ISO_8859_1));
        }, Monitor.NONE);
        assertFalse(report.incomplete());
        assertFalse(expected.isEmpty(), query + " asks for nothing that is there");
        expected.sort(null);
        found.sort(null);
        assertEquals(expected, found, query);
    }

    /** Paths and the numbers of lines. */
    private void text(String query, String grep) throws IOException {
        // grep ends with 1 where a batch of files has nothing
        List<String> expected = new ArrayList<>(Tools.bash("cd '" + mounted + "'; find . -type f -print0 | { LC_ALL=C xargs -0 "
                + "grep -a -H -c " + grep + " || true; } | sed -n '/:0$/!s/^.//p'").lines().toList());
        List<String> found = new ArrayList<>();
        new FindFiles(library.library(), query).call(file -> found.add(new String(file.entry().path(), StandardCharsets.ISO_8859_1) + ":"
                + file.text().lines()), Monitor.NONE);
        assertTrue(expected.size() > 1, query);
        expected.sort(null);
        found.sort(null);
        assertEquals(expected, found, query);
    }
}
