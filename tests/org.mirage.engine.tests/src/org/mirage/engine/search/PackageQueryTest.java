// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.DeleteImage;
import org.mirage.engine.Monitor;
import org.mirage.engine.RebuildLibrary;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.testing.Tools;

/** Files of machines with a package: which versions are meant is what the package system says. */
class PackageQueryTest {

    private static final String TIME = "2026-01-01T00:00:00Z";
    private static final List<String> VERSIONS = List.of("3.0.14-1~deb12u2", "3.0.15-1~deb12u1", "3.0.15-1", "3.0.15", "3.0.9-1", "3.0.15~rc1-1",
            "1:1.0-1", "3.0.15a-1", "3.0.015-1", "3.1-0.1");

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder);
    }

    private static String stanza(String name, String version) {
        return "Package: " + name + "\nStatus: install ok installed\nArchitecture: amd64\nVersion: " + version + "\n\n";
    }

    private void dpkg(String image, String... namesAndVersions) throws IOException {
        StringBuilder status = new StringBuilder();
        for (int i = 0; i < namesAndVersions.length; i += 2) {
            status.append(stanza(namesAndVersions[i], namesAndVersions[i + 1]));
        }
        made.add(image, TIME, new MadeVolume(0, 1, "0001").file("var/lib/dpkg/status", status.toString()).file("etc/motd", "of " + image));
    }

    private TreeSet<String> find(String query) throws IOException {
        TreeSet<String> found = new TreeSet<>();
        FindReport report = new FindFiles(made.library(), query + " name:motd").allVersions(true)
                .call(file -> file.versions().forEach(version -> found.add(version.label())), Monitor.NONE);
        assertEquals(found.size(), report.versions());
        assertEquals(found, new TreeSet<>(new FindVersions(made.library(), query).allVersions(true).call(Monitor.NONE).stream()
                .map(VersionSummary::label).toList()), query);
        return found;
    }

    @Test
    void versionsAreComparedAsDpkgDoes() throws IOException {
        Map<String, String> installed = new LinkedHashMap<>();
        for (String version : VERSIONS) {
            String image = "web" + installed.size();
            dpkg(image, "openssl", version, "libssl3", "1");
            installed.put(image + "@1", version);
        }
        Map<String, String> operators = Map.of("<", "lt", "<=", "le", "=", "eq", ">=", "ge", ">", "gt");
        int some = 0;
        for (String wanted : List.of("3.0.15", "3.0.15-1~deb12u1", "3.0.15~", "1:0", "3.0.15a-1")) {
            for (Map.Entry<String, String> operator : operators.entrySet()) {
                TreeSet<String> expected = new TreeSet<>();
                for (Map.Entry<String, String> one : installed.entrySet()) {
                    if (Tools.attempt("dpkg", "--compare-versions", one.getValue(), operator.getValue(), wanted).code() == 0) {
                        expected.add(one.getKey());
                    }
                }
                assertEquals(expected, find("package:\"openssl" + operator.getKey() + wanted + "\""), operator.getKey() + wanted);
                assertEquals(expected, find("package:openssl" + operator.getKey() + wanted));
                some += expected.isEmpty() || expected.size() == VERSIONS.size() ? 0 : 1;
            }
        }
        assertTrue(some > 12, "most questions tell some from others");
        assertEquals(find("package:openssl<3.0.15"), find("package:\"open* < 3.0.15\""));
        assertEquals(VERSIONS.size(), find("-package:\"openssl<3.0.15\"").size() + find("package:openssl<3.0.15").size());
    }

    @Test
    void namesArePatternsAndOtherWordsGoBesideThem() throws IOException {
        dpkg("web", "openssl", "1", "nginx", "1.22");
        dpkg("web", "openssl", "2", "nginx", "1.22");
        dpkg("db", "openssl-libs", "2", "Mixed.Case", "1");
        made.add("bare", TIME, new MadeVolume(0, 1, "0002").file("etc/motd", "bare"));
        made.add("alpine", TIME, new MadeVolume(0, 1, "0003").file("etc/motd", "x").file("lib/apk/db/installed",
                "P:openssl\nV:3.1.4_rc1-r0\nA:x86_64\n\nP:musl\nV:1.2.4-r2\nA:x86_64\n\n"));
        made.add("snake", TIME, new MadeVolume(0, 1, "0004").file("etc/motd", "y")
                .file("srv/venv/lib/python3.11/site-packages/jinja-3.0rc1.dist-info/METADATA",
                "Metadata-Version: 2.1\nName: jinja\nVersion: 3.0rc1\n"));
        for (int asked = 0; asked < 2; asked++) {
            assertEquals(new TreeSet<>(List.of("alpine@1", "web@1", "web@2")), find("package:openssl"));
            assertEquals(new TreeSet<>(List.of("alpine@1", "db@1", "web@1", "web@2")), find("package:openssl*"));
            assertEquals(new TreeSet<>(List.of("db@1")), find("package~^open.*libs$"));
            assertEquals(new TreeSet<>(), find("package=openssl*"));
            assertEquals(new TreeSet<>(List.of("db@1")), find("package:Mixed.Case"));
            assertEquals(new TreeSet<>(), find("package:mixed.case"));
            assertEquals(new TreeSet<>(List.of("web@2")), find("package:openssl>=2 package:nginx"));
            assertEquals(new TreeSet<>(List.of("bare@1", "db@1")), find("-package:openssl -package:jinja"));
            assertEquals(new TreeSet<>(List.of("bare@1", "web@1")), find("image:bare or package:openssl<2 package:nginx"));
            // _rc comes before the release of apk, rc before that of Python
            assertEquals(new TreeSet<>(List.of("alpine@1")), find("package:\"openssl<3.1.4\" package:\"openssl>3.1.3\""));
            assertEquals(new TreeSet<>(List.of("snake@1")), find("package:jinja<3.0"));
            assertEquals(new TreeSet<>(), find("package:jinja>=3.0"));
        }
        dpkg("web", "openssl", "3");
        assertEquals(new TreeSet<>(List.of("alpine@1", "web@3")), find("package:openssl>2"));
        new DeleteImage(made.library(), "alpine").call(Monitor.NONE);
        new RebuildLibrary(made.library()).call(Monitor.NONE);
        assertEquals(new TreeSet<>(List.of("web@3")), find("package:openssl>2"));
        assertEquals(List.of("Mixed.Case", "nginx", "openssl", "openssl-libs"),
                KnownValues.of(made.library()).of("package").stream().filter(name -> !name.equals("jinja")).toList());
    }

    /** As Windows lists programs. */
    @Test
    void namesMayHaveBlanks() throws IOException {
        made.add("desk", TIME, Map.of("program Mozilla Firefox", "128.0.3 (Mozilla)", "program Mozilla Firefox ESR", "115.1 (Mozilla)"),
                new MadeVolume(0, 1, "0005").type("ntfs").file("etc/motd", "x"));
        made.add("other", TIME, Map.of("program Mozilla", "1"), new MadeVolume(0, 1, "0006").type("ntfs").file("etc/motd", "y"));
        TreeSet<String> desk = new TreeSet<>(List.of("desk@1"));
        for (String found : List.of("package:\"Mozilla Firefox\"", "package='Mozilla Firefox'", "package:\"Mozilla Fire*\"", "package~\"^Mozilla Firefox$\"",
                "package:\"Mozilla Firefox<129\"", "package:\"Mozilla Firefox ESR >= 115.1\"", "package:\"Mozilla * < 116\"")) {
            assertEquals(desk, find(found), found);
        }
        assertEquals(new TreeSet<>(), find("package:\"Mozilla Firefox>129\""));
        assertEquals(new TreeSet<>(), find("package:\"MozillaFirefox\""));
        assertEquals(new TreeSet<>(List.of("other@1")), find("package:Mozilla"));
    }

    @Test
    void whatIsNoPackageIsToldWithItsPlace() throws IOException {
        for (String query : List.of("package:<3", "package:\"openssl<\"", "package:\" \"", "package:\"a<1<2\"", "package>3", "package~[")) {
            QueryException told = assertThrows(QueryException.class, () -> new FindFiles(made.library(), "motd " + query), query);
            assertEquals(5, told.place(), query);
        }
    }
}
