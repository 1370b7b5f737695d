// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
            same("age>30d type:file", "-type f ! -newermt '30 days ago'");
            same("path:/usr/**/*.py", "-path './usr/*' -name '*.py'");
            same("path:/etc/*.d", "-path './etc/*.d' ! -path './etc/*/*'");
            same("path~^/etc/.*\\.d/[^/]+$", "-regextype posix-extended -regex '\\./etc/.*\\.d/[^/]+'");
            same("group:42", "-gid 42");
            same("mode:4755", "-perm 4755");
            same("mode:setgid", "-perm -2000");
            same("mode:sticky", "-perm -1000");
            same("mode:executable type:file size>100K", "-type f -perm /0111 -size +102400c");
            same("name:perl* or (under:/usr/bin type:link)", "-name 'perl*' -o ( -path './usr/bin/*' -type l )");
            String sum = Tools.run("sha256sum", mounted.resolve("bin/true").toString()).substring(0, 64);
            sameLines("sha256:" + sum, "find . -type f -exec sha256sum {} + | sed -n 's/^" + sum + "  //p'");
            text("text:PATH=", "-F -- PATH=");
            text("text~^[A-Z][a-z]+:.*libc6", "-E -- '^[A-Z][a-z]+:.*libc6'");
            text("text~(Copyright|copyright).*200[1-3]$", "-E -- '(Copyright|copyright).*200[1-3]$'");
        } finally {
            library.close();
        }
    }

    /** A file system full of what is allowed there: every kind, mode and attribute, flags, and names that are no text. */
    @Test
    void awkwardIsSearchedAsTheKernelShowsIt() throws IOException {
        assumeTrue(LoopMount.possible());
        Path image = TestImages.get("awkward");
        library = new TestLibrary(folder);
        library.add(image, "awkward");
        try (LoopMount mount = LoopMount.open(image, offset(image), "ro,noload")) {
            mounted = mount.folder();
            Map<String, String> letters = Map.of("file", "f", "dir", "d", "link", "l", "char", "c", "block", "b", "fifo", "p", "socket", "s");
            letters.forEach((word, letter) -> sameRaw("type:" + word, "find . -type " + letter + " -print0"));
            for (String mode : List.of("0", "777", "2755", "7777")) {
                sameRaw("mode:" + mode + " -type:link", "find . -perm " + mode + " ! -type l -print0");
            }
            sameRaw("mode:/7000", "find . -perm /7000 -print0");
            sameRaw("owner>1000", "find . -uid +1000 -print0");
            sameRaw("group>=1000 type:file", "find . -type f -gid +999 -print0");
            sameRaw("modified<1970-01-01", "find . ! -newermt '1969-12-31 23:59:59.999999999' -print0");
            for (String attribute : List.of("user.*", "trusted.*", "system.posix_acl_access", "security.capability")) {
                sameRaw("attribute:" + attribute, "python3 -c '" + WALK + "' attribute '" + attribute + "'");
            }
            for (Map.Entry<String, String> flag : Map.of("immutable", "0x10", "append", "0x20", "nodump", "0x40", "noatime", "0x80").entrySet()) {
                sameRaw("flag:" + flag.getKey(), "python3 -c '" + WALK + "' flag " + flag.getValue());
            }
        } finally {
            library.close();
        }
    }

    /** Prints paths that have an attribute of a name, or a flag. */
    private static final String WALK = """
            import fcntl, fnmatch, os, stat, struct, sys
            def has(path):
                if sys.argv[1] == "attribute":
                    return any(fnmatch.fnmatchcase(name, sys.argv[2]) for name in os.listxattr(path, follow_symlinks=False))
                if not stat.S_ISREG(os.lstat(path).st_mode) and not stat.S_ISDIR(os.lstat(path).st_mode):
                    return False
                opened = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
                flags = struct.unpack("I", fcntl.ioctl(opened, 0x80086601, bytes(8))[:4])[0]
                os.close(opened)
                return flags & int(sys.argv[2], 16) != 0
            for folder, folders, names in os.walk(b"."):
                for path in [folder] + [folder + b"/" + name for name in names + [one for one in folders if os.path.islink(folder + b"/" + one)]]:
                    if has(path):
                        sys.stdout.buffer.write(path + b"\\0")
            """;

    /** Paths that end with a zero byte, since names may have any other. */
    private void sameRaw(String query, String script) {
        try {
            same(query, Tools.bash("export TZ=UTC; cd '" + mounted + "'; " + script).split("\0"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long offset(Path image) throws IOException {
        return Tools.attempt("blkid", "-p", "-O", Long.toString(FIRST_PARTITION), image.toString()).code() == 0 ? FIRST_PARTITION : 0;
    }

    private void same(String query, String expression) throws IOException {
        sameLines(query, "TZ=UTC find . " + expression.replace("( ", "\\( ").replace(" )", " \\)"));
    }

    private void sameLines(String query, String script) throws IOException {
        same(query, Tools.bash("cd '" + mounted + "'; " + script).split("\n"));
    }

    private void same(String query, String[] printed) throws IOException {
        List<String> expected = new ArrayList<>();
        for (String line : printed) {
            if (!line.isEmpty()) {
                expected.add(line.equals(".") ? "/" : line.substring(1));
            }
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
