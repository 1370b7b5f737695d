// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.DeleteImage;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.RebuildLibrary;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.ChildJvm;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** What is installed is what the package manager says of the same database, and each database is read once. */
@Timeout(300)
class ListPackagesTest {

    private static final String DISK = """
            mkdir -p "$work/etc" && echo 'PRETTY_NAME="Small"' > "$work/etc/os-release"
            truncate -s 40M "$out" && mke2fs -q -t ext4 -d "$work" "$out"
            """;
    private static final String STATUS = """
            mkdir -p "$work/var/lib/dpkg" && printf '%b' 'Package: one\\nStatus: install ok installed\\nArchitecture: amd64\\nVersion: 1.0-1\\n\\n' > \
            "$work/var/lib/dpkg/status"
            """;

    @TempDir
    Path folder;
    @AutoClose
    private TestLibrary library;

    @BeforeEach
    void make() throws IOException {
        library = new TestLibrary(folder.resolve("library"));
    }

    private void add(String image, String script) throws IOException {
        library.add(MadeDisk.by(folder, image + ".raw", script + DISK), image);
    }

    private List<Package> packages(String image) throws IOException {
        List<Package> all = new ArrayList<>();
        new ListPackages(library.library(), List.of(VersionName.parse(image))).call((_, packages) -> all.addAll(packages), Monitor.NONE);
        return all;
    }

    private static String shown(List<Package> packages) {
        return packages.stream().map(one -> String.join("|", one.name(), one.architecture(), one.version(), one.source(), one.sourceVersion(),
                one.maintainer(), one.size() < 0 ? "" : Long.toString(one.size() / 1024), one.summary()).strip()).collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining("\n"));
    }

    @Test
    void debianAsDpkgQuerySays() throws IOException {
        for (String recipe : List.of("debian", "debian-bullseye")) {
            Path database = Files.createDirectory(folder.resolve(recipe));
            try (LoopMount mount = LoopMount.open(TestImages.get(recipe), 1 << 20, "ro,noload")) {
                Tools.bash("mkdir -p '" + database + "/dpkg/updates' '" + database + "/dpkg/info' && cp -a '" + mount.folder()
                        + "/var/lib/dpkg/status' '" + database + "/dpkg/'");
            }
            add(recipe, "mkdir -p \"$work/var/lib\" && cp -a '" + database + "/dpkg' \"$work/var/lib/\"\n");
            String form = "${db:Status-Status}\t${Package}|${Architecture}|${Version}|${source:Package}|${source:Version}|${Maintainer}|${Installed-Size}|${binary:Summary}\n";
            String truth = Tools.bash("dpkg-query --admindir='" + database + "/dpkg' -W -f='" + form + "'").lines()
                    .filter(line -> !line.startsWith("not-installed\t") && !line.startsWith("config-files\t"))
                    .map(line -> line.substring(line.indexOf('\t') + 1).strip()).collect(Collectors.toCollection(TreeSet::new)).stream()
                    .collect(Collectors.joining("\n"));
            assertTrue(truth.lines().count() > 100, truth);
            for (int i = 0; i < 2; i++) {
                String mine = shown(packages(recipe));
                assertEquals(truth, new String(mine.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), "asked the " + (i + 1) + ". time");
            }
        }
    }

    @Test
    void statesAndOtherPlaces() throws IOException {
        add("odd", """
                mkdir -p "$work/var/lib/dpkg/status.d" "$work/lib/apk/db"
                entry() { printf '%b' "Package: $1\\nStatus: $2\\nArchitecture: all\\nSource: src ($1.7)\\nVersion: 1\\nDescription: a\\n more\\n\\n"; }
                { entry a 'install ok installed'; entry b 'deinstall ok config-files'; entry c 'install ok half-configured'
                  entry d 'install ok triggers-pending'; entry e 'purge ok not-installed'; entry f 'install ok unpacked'; entry a 'install ok installed'
                } > "$work/var/lib/dpkg/status"
                printf 'Package: base-files\\nVersion: 12.4\\nArchitecture: amd64\\nDescription: base\\n' > "$work/var/lib/dpkg/status.d/base"
                printf 'Package: no\\nVersion: 1\\n' > "$work/var/lib/dpkg/status.d/base.md5sums"
                printf 'C:Q1abc=\\nP:musl\\nV:1.2.4-r2\\nA:x86_64\\nS:1\\nI:634880\\nT:the C library\\nL:MIT\\no:musl-src\\nm:Somebody <s@example.org>\\n' > "$work/lib/apk/db/installed"
                printf 'F:lib\\nR:ld.so\\n\\nP:zlib\\nV:1.3-r0\\nA:x86_64\\n\\nP:broken\\n\\n' >> "$work/lib/apk/db/installed"
                """);
        assertEquals(List.of("a", "base-files", "c", "d", "f", "musl", "zlib"), packages("odd").stream().map(Package::name).toList());
        assertEquals(new Package(PackageKind.APK, "musl", "1.2.4-r2", "x86_64", "musl-src", "1.2.4-r2", "MIT", "/lib/apk/db/installed",
                "Somebody <s@example.org>", "the C library", 634880), packages("odd").get(5));
        assertEquals(new Package(PackageKind.DPKG, "a", "1", "all", "src", "a.7", "", "/var/lib/dpkg/status", "", "a"), packages("odd").getFirst());
    }

    @Test
    void eachDatabaseIsReadOnceAndKeptRight() throws IOException {
        add("first", STATUS);
        add("second", STATUS + "mkdir -p \"$work/etc\" && date > \"$work/etc/other\"\n");
        assertEquals("one", packages("first").getFirst().name());
        assertEquals("one", packages("second").getFirst().name());
        assertEquals("1 1 2", rows("packages") + " " + rows("package_lists") + " " + rows("package_places"));
        Path next = MadeDisk.by(folder, "next.raw", STATUS.replace("1.0-1", "1.1-1") + DISK);
        new ImportDisks(library.library()).files(List.of(next)).image("first").call(Monitor.NONE);
        assertEquals("1.1-1", packages("first").getFirst().version());
        assertEquals("1.0-1", packages("first@1").getFirst().version());
        new DeleteImage(library.library(), "second").call(Monitor.NONE);
        assertEquals("2 2 2", rows("packages") + " " + rows("package_lists") + " " + rows("package_places"));
        new RebuildLibrary(library.library()).call(Monitor.NONE);
        assertEquals("1.1-1", packages("first").getFirst().version());
    }

    @Test
    void whatOtherRulesFoundIsFoundAnew() throws Exception {
        add("web", STATUS);
        add("none", "");
        assertEquals("one", packages("web").getFirst().name());
        assertEquals(List.of(), packages("none"));
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute("update packages set name = 'changed'");
        }
        assertEquals("changed", packages("web").getFirst().name(), "what is kept is not read again");
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute("update package_places set rules = 0");
            statement.execute("update package_lists set rules = 0");
        }
        assertEquals("one", packages("web").getFirst().name());
        assertEquals(List.of(), packages("none"));
        assertEquals("1 1 2", rows("packages") + " " + rows("package_lists") + " " + rows("package_places"));
    }

    /** Keeps the catalog open until it hears a line. */
    static final class Holder {

        public static void main(String[] arguments) throws Exception {
            try (Connection held = DriverManager.getConnection(url(Path.of(arguments[0])))) {
                System.out.println(held.getCatalog());
                System.in.read();
            }
        }
    }

    @Test
    @Tag("full")
    void aBusyCatalogIsWaitedForOnce() throws Exception {
        add("web", STATUS);
        VersionSummary version = library.library().version(VersionName.parse("web"));
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        try (ChildJvm other = new ChildJvm(Holder.class, folder.toRealPath())) {
            assertTrue(other.line().startsWith("CATALOG"));
            assertEquals("one", new PackageLists(library.library()).of(version, monitor).getFirst().name());
            other.go();
            other.await();
        }
        assertEquals(1, monitor.notes().size(), monitor.notes()::toString);
        assertEquals("one", packages("web").getFirst().name());
        assertEquals("1", rows("packages"));
    }

    @Test
    void aLibraryOfAnOlderProgramSimplyWorks() throws Exception {
        add("web", STATUS);
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute("drop table packages");
            statement.execute("drop table package_lists");
            statement.execute("drop table package_places");
            statement.execute("update schema_version set version = 2");
        }
        assertEquals("one", packages("web").getFirst().name());
        assertEquals("1", rows("packages"));
    }

    @Test
    void whatIsDamagedIsNotedOrRead() throws IOException {
        add("none", "");
        assertEquals(List.of(), packages("none"));
        add("folder", "mkdir -p \"$work/var/lib/dpkg/status\"\n");
        assertEquals(List.of(), packages("folder"));
        add("rubbish", "mkdir -p \"$work/var/lib/dpkg\" && head -c 300000 /dev/urandom > \"$work/var/lib/dpkg/status\"\n");
        assertTrue(packages("rubbish").isEmpty());
        add("huge", "mkdir -p \"$work/var/lib/dpkg\" && truncate -s 70M \"$work/var/lib/dpkg/status\"\n");
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        new ListPackages(library.library(), List.of(VersionName.parse("huge"))).call((_, packages) -> assertTrue(packages.isEmpty()), monitor);
        assertEquals(List.of("the packages in /var/lib/dpkg/status of huge@1 are not all known: /var/lib/dpkg/status has more than 64.0 MiB, too much for a database of packages"),
                monitor.notes());
        assertThrows(NotFoundException.class, () -> packages("nobody"));
    }

    @Test
    void theMatrixMarksOutliers() throws IOException {
        for (String version : List.of("1.0-9", "1.0-10", "1.0-9", "1.0-2")) {
            add("web" + library.library().images().size(), STATUS.replace("1.0-1", version));
        }
        PackageMatrix matrix = new PackageMatrix();
        new ListPackages(library.library(), List.of()).call(matrix::add, Monitor.NONE);
        PackageMatrix.Row row = matrix.rows().getFirst();
        assertEquals("one:amd64 1.0-9 0 1 0 -1 false", row.name() + " " + row.common() + " " + row.outlier(0) + " " + row.outlier(1) + " "
                + row.outlier(2) + " " + row.outlier(3) + " " + row.isSame());
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(url(folder.toRealPath()));
    }

    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("library/catalog") + ";TRACE_LEVEL_FILE=0";
    }

    private String rows(String table) {
        try (Connection connection = connect(); Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select count(*) from " + table)) {
            found.next();
            return found.getString(1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
