// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.WritePackages;
import org.mirage.engine.WriteReport.Format;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.packages.ListPackages;
import org.mirage.engine.packages.Package;
import org.mirage.engine.packages.PackageMatrix;
import org.mirage.testing.Tools;

/** What is installed, read back by other programs than the one that wrote it. */
class WritePackagesTest {

    private static final String READ_CSV = "import csv,sys\n[print('|'.join(row)) for row in csv.reader(open(sys.argv[1],newline=''))]";
    private static final String READ_HTML = "import sys,xml.etree.ElementTree as t\np='{http://www.w3.org/1999/xhtml}'\n"
            + "[print('|'.join(''.join(c.itertext()) for c in r)) for r in t.parse(sys.argv[1]).iter(p+'tr')]";

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;
    private final Map<VersionSummary, List<Package>> versions = new LinkedHashMap<>();
    private final PackageMatrix matrix = new PackageMatrix();

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
        add("db", "0001", entry("ssl", "1.0-10"), entry("=odd", "1"));
        add("mail", "0002", entry("ssl", "1.0-10"));
        add("web", "0003", entry("ssl", "1.0-9"), entry("<b>", "2"));
        new ListPackages(made.library(), List.of()).call((version, packages) -> {
            versions.put(version, packages);
            matrix.add(version, packages);
        }, Monitor.NONE);
    }

    private static String entry(String name, String version) {
        return "Package: " + name + "\nStatus: install ok installed\nArchitecture: amd64\nInstalled-Size: 12\nVersion: " + version
                + "\nDescription: a, \"b\"\n\n";
    }

    private void add(String image, String identity, String... entries) throws IOException {
        made.add(image, "2026-01-01T00:00:00Z", new MadeVolume(0, 1, identity).file("var/lib/dpkg/status", String.join("", entries)));
    }

    private String write(WritePackages packages, Format format) throws IOException {
        Path file = folder.resolve("packages." + format);
        packages.format(format).call(file, true, Monitor.NONE);
        return file.toString();
    }

    @Test
    void listsInAllForms() throws IOException {
        WritePackages list = WritePackages.list(versions);
        assertEquals("""
                version|kind|name|installed|architecture|source|sourceVersion|licence|size|place
                db@1|dpkg|'=odd|1|amd64|'=odd|1||12288|/var/lib/dpkg/status
                db@1|dpkg|ssl|1.0-10|amd64|ssl|1.0-10||12288|/var/lib/dpkg/status
                mail@1|dpkg|ssl|1.0-10|amd64|ssl|1.0-10||12288|/var/lib/dpkg/status
                web@1|dpkg|<b>|2|amd64|<b>|2||12288|/var/lib/dpkg/status
                web@1|dpkg|ssl|1.0-9|amd64|ssl|1.0-9||12288|/var/lib/dpkg/status
                """, Tools.run("python3", "-c", READ_CSV, write(list, Format.CSV)));
        assertEquals("db@1 =odd 1 12288\ndb@1 ssl 1.0-10 12288\nmail@1 ssl 1.0-10 12288\nweb@1 <b> 2 12288\nweb@1 ssl 1.0-9 12288\n", Tools.run("jq", "-r",
                ".[] | .version as $v | .packages[] | \"\\($v) \\(.name) \\(.version) \\(.size)\"", write(list, Format.JSON)));
        assertEquals("""
                Package|Version|Architecture|Kind|Source|Size|Licence|What It Is
                =odd|1|amd64|dpkg|=odd|12.0 KiB||a, "b"
                ssl|1.0-10|amd64|dpkg|ssl|12.0 KiB||a, "b"
                """, Tools.run("python3", "-c", READ_HTML, write(list, Format.HTML)).lines().limit(3).map(line -> line + "\n").reduce("", String::concat));
    }

    @Test
    void placesAreNamesInBytes() throws IOException {
        for (String name : List.of("g\u00c3\u00b6\u001b", "l\u00ff")) {
            made.add("odd" + name.length(), "2026-01-01T00:00:00Z", new MadeVolume(0, 1, "000" + name.length()).file("srv/" + name + "/node_modules/a/package.json",
                    "{\"name\": \"a\", \"version\": \"1.0.0\"}"));
        }
        versions.clear();
        new ListPackages(made.library(), List.of(new VersionName("odd4", 0), new VersionName("odd2", 0))).call(versions::put, Monitor.NONE);
        WritePackages list = WritePackages.list(versions);
        assertEquals("place\n/srv/g\u00c3\u00b6\\x1b/node_modules\n/srv/l\\xff/node_modules\n", Tools.run("python3", "-c",
                "import csv,sys\n[print(row[-1]) for row in csv.reader(open(sys.argv[1],newline='',encoding='utf-8'))]", write(list, Format.CSV)));
        assertEquals("[\"/srv/g\u00c3\u00b6\\u001b/node_modules\",null]\n[\"/srv/l\\\\xff/node_modules\",\"L3Nydi9s/y9ub2RlX21vZHVsZXM=\"]\n",
                Tools.run("jq", "-c", ".[].packages[] | [.place, .placeBase64]", write(list, Format.JSON)));
    }

    @Test
    void matricesInAllForms() throws IOException {
        WritePackages table = WritePackages.matrix(matrix.versions(), matrix.rows());
        assertEquals("kind|name|db@1|mail@1|web@1\ndpkg|<b>:amd64|||2\ndpkg|'=odd:amd64|1||\ndpkg|ssl:amd64|1.0-10|1.0-10|1.0-9 !\n",
                Tools.run("python3", "-c", READ_CSV, write(table, Format.CSV)));
        assertEquals("<b>:amd64 [null,null,\"2\"] 2\n=odd:amd64 [\"1\",null,null] 1\nssl:amd64 [\"1.0-10\",\"1.0-10\",\"1.0-9\"] 1.0-10\n",
                Tools.run("jq", "-r", ".packages[] | \"\\(.name) \\(.installed) \\(.common)\"", write(table, Format.JSON)));
        String html = write(table, Format.HTML);
        assertEquals("Package|Kind|db@1|mail@1|web@1\n<b>:amd64|dpkg|-|-|2\n=odd:amd64|dpkg|1|-|-\nssl:amd64|dpkg|1.0-10|1.0-10|1.0-9 !\n",
                Tools.run("python3", "-c", READ_HTML, html));
        assertTrue(Files.readString(Path.of(html)).contains("<td class=\"D\">1.0-9 !</td>"));
    }
}
