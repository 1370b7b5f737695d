// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.store.EntryType;
import org.mirage.testing.Tools;

/** Owners and changed files of packages of apk, by the database as apk's own source writes it, and by apk where it is at hand. */
@Timeout(600)
class ChangedApkFilesTest extends OwnedFilesMachine {

    /** Packages as apk takes them: two packed archives one behind the other, the first with the description, the second with the files. */
    private static final String MAKE_APK = """
            import gzip, hashlib, io, os, tarfile
            def packed(members, ended):
                out = io.BytesIO()
                with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as archive:
                    for name, kind, data in members:
                        one = tarfile.TarInfo(name)
                        one.type, one.mode = kind, 0o755
                        if kind == tarfile.SYMTYPE:
                            one.linkname = data.decode()
                        if kind != tarfile.DIRTYPE:
                            one.pax_headers = {"APK-TOOLS.checksum.SHA1": hashlib.sha1(data).hexdigest()} if ended else {}
                        one.size = len(data) if kind == tarfile.REGTYPE else 0
                        archive.addfile(one, io.BytesIO(data))
                    end = archive.offset
                return gzip.compress(out.getvalue() if ended else out.getvalue()[:end], mtime=0)
            def package(name, version, files):
                folders = {"/".join(path.split("/")[:i]) for path in files for i in range(1, path.count("/") + 1)}
                members = [(folder, tarfile.DIRTYPE, b"") for folder in folders]
                members += [(path, tarfile.SYMTYPE if data.startswith("->") else tarfile.REGTYPE, data.removeprefix("->").encode()) for path, data in files.items()]
                data = packed(sorted(members), True)
                told = f"pkgname = {name}\\npkgver = {version}\\npkgdesc = made für {name}\\nurl = https://example.org\\narch = x86_64\\norigin = {name}-src\\n"
                told += f"maintainer = Somebody <s@example.org>\\nlicense = MIT AND EPL-2.0\\nsize = 12345\\ndatahash = {hashlib.sha256(data).hexdigest()}\\n"
                open(f"{name}-{version}.apk", "wb").write(packed([(".PKGINFO", tarfile.REGTYPE, told.encode())], False) + data)
            package("one", "1.2.3-r1", {"usr/bin/one": "one", "etc/one.conf": "a", "etc/same.conf": "b", "usr/share/one/with space": "c", "usr/bin/link": "->one"})
            package("two", "2.0_rc1-r0", {"usr/lib/two/a": "d", "usr/lib/two/b": "e", "usr/bin/two": "->../lib/two/a"})
            package("three", "3", {"usr/share/three": "f"})
            """;

    /** A database as apk's own source writes it, where no program of apk is at hand. Packages of apk 3's own form have other checksums. */
    private static final String NOTE_APK = """
            import base64, hashlib, os, sys
            files = {"usr/bin": {"one": b"one", "other": b"o"}, "usr/share/one": {"with space": b"c"}, "etc": {"one.conf": b"a", "same.conf": b"b"}}
            cut = sys.argv[1] == "two"
            if cut:
                files = {"usr/lib/two": {"a": b"d", "b": b"e", "same": b"s"}}
            def sum(content):
                digest = hashlib.sha256(content).digest()[:20] if cut else hashlib.sha1(content).digest()
                return "Z:Q1" + base64.b64encode(digest).decode()
            lines = ["C:Q1qYfxFyZnfrgyQ7vLFwGzZbJYnZ4=", f"P:{sys.argv[1]}", "V:1.2.3-r1", "A:x86_64", "S:3834", "I:12345", "T:made für one", "L:MIT AND EPL-2.0"]
            lines += ["o:source", "m:Somebody <s@example.org>", "t:1695058084", "p:cmd:one=1.2.3-r1"] + (["f:S"] if cut else [])
            for folder, contents in files.items():
                os.makedirs(folder, exist_ok=True)
                lines += [f"F:{folder}", "M:0:0:1777"]
                for name, content in contents.items():
                    open(f"{folder}/{name}", "wb").write(content)
                    lines += [f"R:{name}", "a:0:0:755", sum(content)]
            if not cut:
                os.symlink("ld-musl-x86_64.so.1", "usr/bin/libc.musl-x86_64.so.1")
                # what Alpine's own package of musl notes of this link
                lines += ["F:usr/bin", "R:libc.musl-x86_64.so.1", "a:0:0:777", "Z:Q17yJ3JFNypA4mxhJJr0ou6CzsJVI="]
            os.makedirs("lib/apk/db", exist_ok=True)
            open("lib/apk/db/installed", "a").write("\\n".join(lines) + "\\n\\n")
            """;

    @Test
    void apkAsItIsWritten() throws IOException {
        Files.writeString(folder.resolve("note.py"), NOTE_APK);
        String sums = Tools.bash("cd '" + tree + "' && " + """
                python3 ../note.py one && python3 ../note.py two
                find usr etc -type f -exec sha256sum {} + > ../sums
                echo x >> usr/bin/one; rm usr/share/one/'with space' usr/lib/two/b; echo x >> etc/one.conf; echo x >> usr/lib/two/a
                echo x > usr/share/unowned
                LC_ALL=C sha256sum -c ../sums 2> /dev/null || true""");
        List<String> truth = new ArrayList<>(List.of("UNOWNED /usr/share/unowned"));
        for (String line : sums.lines().filter(one -> !one.endsWith(": OK")).toList()) {
            String path = line.substring(0, line.lastIndexOf(": "));
            truth.add((line.endsWith("read") ? "MISSING" : "CHANGED") + (path.startsWith("etc/") ? " c /" : " /") + path);
        }
        add("alpine");
        assertEquals(6, truth.size(), sums);
        assertEquals(truth.stream().sorted().toList(), changed("alpine", true).stream().filter(line -> !line.contains("/lib/apk/")).toList());
        assertEquals(List.of("one"), owners("alpine", "/usr/share/one/with space"));
        assertEquals(List.of("one"), owners("alpine", "/usr/bin/libc.musl-x86_64.so.1"));
        assertEquals(List.of("two"), owners("alpine", "/usr/lib/two/b"));
        List<Package> packages = new ArrayList<>();
        new ListPackages(library.library(), List.of(VersionName.parse("alpine"))).call((_, found) -> packages.addAll(found), Monitor.NONE);
        assertEquals(new Package(PackageKind.APK, "one", "1.2.3-r1", "x86_64", "source", "1.2.3-r1", "MIT AND EPL-2.0", "/lib/apk/db/installed",
                "Somebody <s@example.org>", "made f\u00fcr one", 12345), packages.getFirst());
        assertEquals(List.of("one", "two"), packages.stream().map(Package::name).toList());
    }

    @Test
    void apk() throws IOException {
        assumeTrue(Tools.attempt("which", "apk").code() == 0, "apk is not installed");
        Files.writeString(folder.resolve("make.py"), MAKE_APK);
        String apk = "apk --root '" + tree + "' ";
        Tools.bash("cd '" + folder + "' && tree='" + tree + "'\n" + """
                python3 make.py
                apk --root "$tree" --arch x86_64 --initdb --allow-untrusted --no-network --no-scripts --repositories-file /dev/null add ./*.apk
                cd "$tree"
                echo x >> usr/bin/one; rm usr/lib/two/b; echo x >> etc/one.conf; echo x > usr/share/unowned
                """);
        add("alpine");
        List<String> truth = new ArrayList<>();
        for (String line : Tools.bash(apk + "audit --backup; " + apk + "audit --system; " + apk + "audit --full").lines().distinct().toList()) {
            String state = line.startsWith("U ") ? "CHANGED" : line.startsWith("X ") ? "MISSING" : line.startsWith("A ") ? "UNOWNED" : "";
            if (!state.isEmpty() && !line.contains("etc/apk/")) {
                truth.add(state + (line.startsWith("etc/", 2) ? " c /" : " /") + line.substring(2));
            }
        }
        assertEquals(4, truth.size(), truth.toString());
        assertEquals(truth.stream().sorted().toList(), changed("alpine", true).stream()
                .filter(line -> !line.contains("/etc/apk/") && !line.contains("/lib/apk/")).toList());
        for (String path : List.of("/usr/share/one/with space", "/usr/bin/link", "/usr/lib/two/a", "/usr/share/three")) {
            String said = Tools.bash(apk + "info --who-owns '" + path + "'");
            assertEquals(1, owners("alpine", path).size());
            assertTrue(said.contains(" is owned by " + owners("alpine", path).getFirst() + "-"), said);
        }
        List<Package> packages = new ArrayList<>();
        new ListPackages(library.library(), List.of(VersionName.parse("alpine"))).call((_, found) -> packages.addAll(found), Monitor.NONE);
        assertEquals(Tools.bash(apk + "info -v | LC_ALL=C sort").lines().toList(),
                packages.stream().map(one -> one.name() + "-" + one.version()).sorted().toList());
        assertEquals(new Package(PackageKind.APK, "one", "1.2.3-r1", "x86_64", "one-src", "1.2.3-r1", "MIT AND EPL-2.0", "/lib/apk/db/installed",
                "Somebody <s@example.org>", "made f\u00fcr one", 12345), packages.stream().filter(one -> one.name().equals("one")).findFirst().orElseThrow());
        assertEquals(Tools.bash(apk + "info -L one").lines().filter(line -> line.contains("/")).map(line -> "/" + line).sorted().toList(),
                paths("alpine", "one").stream().filter(path -> path.entry().entry().type() != EntryType.DIRECTORY).map(path -> text(path.path())).sorted().toList());
    }
}
