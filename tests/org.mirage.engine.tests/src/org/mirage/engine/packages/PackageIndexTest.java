// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.DeleteImage;
import org.mirage.engine.DeleteVersion;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.RebuildLibrary;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.search.FindVersions;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** Which versions have which packages is what dpkg says of their databases, however many there are and whoever made the catalog. */
@Timeout(300)
class PackageIndexTest {

    private static final String TIME = "2026-01-01T00:00:00Z";
    private static final String STATUS = "var/lib/dpkg/status";
    private static final List<String> NAMES = List.of("libssl3", "libssh2-1", "openssl", "nginx", "dpkg", "ssl-cert", "zlib1g", "Odd*Name");
    private static final List<String> VERSIONS = List.of("1.0-1", "1.0~rc1-1", "1.0-10", "1:0.9-1", "1.0-2", "1.0+b1-2", "2");
    private static final Map<String, String> OPERATORS = Map.of("<", "lt", "<=", "le", "=", "eq", ">=", "ge", ">", "gt");

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
    }

    private static String stanza(String name, String version) {
        return "Package: " + name + "\nStatus: install ok installed\nMaintainer: x\nDescription: x\nArchitecture: all\nVersion: " + version + "\n\n";
    }

    private static MadeVolume volume() {
        return new MadeVolume(0, 1, "0001").file("etc/motd", "x");
    }

    private static MadeVolume dpkg(String... namesAndVersions) {
        StringBuilder status = new StringBuilder();
        for (int i = 0; i < namesAndVersions.length; i += 2) {
            status.append(stanza(namesAndVersions[i], namesAndVersions[i + 1]));
        }
        return volume().file(STATUS, status.toString());
    }

    /** Adds versions with packages by chance; gives the status of each. */
    private Map<String, String> addMany(String image, int count, Random random) throws IOException {
        Map<String, String> statuses = new TreeMap<>();
        List<MadeVolume> volumes = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            StringBuilder status = new StringBuilder();
            for (String name : NAMES) {
                if (random.nextInt(3) > 0 && !name.startsWith("Odd")) {
                    status.append(stanza(name, VERSIONS.get(random.nextInt(VERSIONS.size()))));
                }
            }
            volumes.add(volume().file(STATUS, status.toString()));
            statuses.put(image + "@" + i, status.toString());
        }
        made.addVersions(image, TIME, volumes);
        return statuses;
    }

    /** What dpkg lists of these: for each version its packages, each name with its version. */
    private Map<String, Map<String, String>> truth(Map<String, String> statuses) throws IOException {
        Path databases = Files.createDirectory(folder.resolve("databases"));
        for (Map.Entry<String, String> status : statuses.entrySet()) {
            Files.createDirectories(databases.resolve(status.getKey()).resolve("updates"));
            Files.createDirectories(databases.resolve(status.getKey()).resolve("info"));
            Files.writeString(databases.resolve(status.getKey()).resolve("status"), status.getValue());
        }
        Map<String, Map<String, String>> truth = new TreeMap<>();
        statuses.keySet().forEach(version -> truth.put(version, new HashMap<>()));
        Tools.bash("cd '" + databases + "'; for d in *; do [ ! -s \"$d/status\" ] || dpkg-query --admindir=\"$d\" -W -f=\"$d "
                + "\\${Package} \\${Version} \\${db:Status-Status}\\n\"; done").lines().map(line -> line.split(" ")).filter(parts -> parts[3].equals("installed"))
                .forEach(parts -> truth.get(parts[0]).put(parts[1], parts[2]));
        return truth;
    }

    private static boolean holds(String installed, String operator, String wanted) {
        try {
            return Tools.attempt("dpkg", "--compare-versions", installed, OPERATORS.get(operator), wanted).code() == 0;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private TreeSet<String> find(String query) throws IOException {
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        FindVersions find = new FindVersions(made.library(), query).allVersions(true);
        TreeSet<String> found = new TreeSet<>(find.call(monitor).stream().map(VersionSummary::label).toList());
        assertEquals(List.of(), monitor.notes());
        assertFalse(find.incomplete());
        return found;
    }

    private static TreeSet<String> having(Map<String, Map<String, String>> truth, BiPredicate<String, String> wanted) {
        TreeSet<String> having = new TreeSet<>();
        truth.forEach((version, packages) -> {
            if (packages.entrySet().stream().anyMatch(one -> wanted.test(one.getKey(), one.getValue()))) {
                having.add(version);
            }
        });
        return having;
    }

    private void compare(Map<String, Map<String, String>> truth) throws IOException {
        assertEquals(having(truth, (name, _) -> name.equals("openssl")), find("package:openssl"));
        assertEquals(having(truth, (name, _) -> name.startsWith("libss")), find("package:libss*"));
        assertEquals(having(truth, (name, _) -> name.contains("ssl")), find("package~ssl"));
        assertEquals(new TreeSet<>(), find("package:none"));
        for (String wanted : List.of("1.0-1", "1:0", "1.0~")) {
            for (String operator : OPERATORS.keySet()) {
                Map<String, Boolean> meant = new HashMap<>();
                VERSIONS.forEach(version -> meant.put(version, holds(version, operator, wanted)));
                assertEquals(having(truth, (name, version) -> name.equals("dpkg") && meant.get(version)),
                        find("package:dpkg" + operator + wanted), operator + wanted);
                assertEquals(having(truth, (name, version) -> name.startsWith("lib") && meant.get(version)),
                        find("package:lib*" + operator + wanted), operator + wanted);
            }
        }
    }

    @Test
    void manyListsAreAnsweredForAsDpkgDoes() throws Exception {
        Random random = new Random(5);
        Map<String, String> statuses = new TreeMap<>();
        for (String image : List.of("db", "mail", "web")) {
            statuses.putAll(addMany(image, 110, random));
        }
        Map<String, Map<String, String>> truth = truth(statuses);
        compare(truth);
        assertTrue(number("select max(number) from package_lists") > PackagePostings.LISTS);
        // what is read is of no importance any more
        assertEquals(truth.size(), number("select count(*) from package_index_versions"));
        compare(truth);
        new DeleteImage(made.library(), "mail").call(Monitor.NONE);
        new DeleteVersion(made.library(), VersionName.parse("web@7")).call(Monitor.NONE);
        truth.keySet().removeIf(version -> version.startsWith("mail@") || version.equals("web@7"));
        compare(truth);
        assertEquals(truth.size(), number("select count(*) from package_index_versions"));
        made.add("web", TIME, dpkg("openssl", "2", "later", "1"));
        truth.put("web@111", Map.of("openssl", "2", "later", "1"));
        compare(truth);
        assertEquals(new TreeSet<>(List.of("web@111")), find("package:later"));
        new RebuildLibrary(made.library()).call(Monitor.NONE);
        compare(truth);
    }

    @Test
    void realMachinesAreWhatDpkgSays() throws IOException {
        Map<String, String> statuses = new TreeMap<>();
        for (String recipe : List.of("debian-bullseye", "debian")) {
            try (LoopMount mount = LoopMount.open(TestImages.get(recipe), 1 << 20, "ro,noload")) {
                String status = Tools.run("cat", mount.folder() + "/" + STATUS);
                made.add("debian", TIME, volume().file(STATUS, status));
                statuses.put("debian@" + (statuses.size() + 1), status);
            }
        }
        Map<String, Map<String, String>> truth = truth(statuses);
        TreeSet<String> names = new TreeSet<>();
        truth.values().forEach(packages -> names.addAll(packages.keySet()));
        assertTrue(names.size() > 150, names::toString);
        int told = 0;
        for (String name : names.stream().filter(name -> name.hashCode() % 5 == 0).toList()) {
            TreeSet<String> having = having(truth, (found, _) -> found.equals(name));
            assertEquals(having, find("package=" + name));
            String newest = truth.get(having.last()).get(name);
            TreeSet<String> older = having(truth, (found, version) -> found.equals(name) && holds(version, "<", newest));
            assertEquals(older, find("package:\"" + name + "<" + newest + "\""), name);
            told += older.isEmpty() ? 0 : 1;
        }
        assertTrue(told > 10, told + " packages have two versions");
    }

    private List<String> listed(List<VersionName> names, String glob, Predicate<Package> wanted) throws IOException {
        List<String> listed = new ArrayList<>();
        ListPackages listing = new ListPackages(made.library(), names).allVersions(true);
        if (glob != null) {
            listing.named(glob);
        }
        listing.call((version, packages) -> listed.add(version.label() + " " + packages.stream().filter(wanted)
                .map(Package::toString).sorted().toList()), Monitor.NONE);
        return listed;
    }

    @Test
    void packagesOfANameAreThoseOfAllWithThatName() throws IOException {
        String python = "Metadata-Version: 2.1\nName: %s\nVersion: %s\n";
        List<MadeVolume> versions = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            MadeVolume volume = dpkg("openssl", VERSIONS.get(i % 7), "lib" + i % 3, "1");
            if (i % 2 == 0) {
                volume.file("srv/one/lib/python3.11/site-packages/openssl-3.dist-info/METADATA", python.formatted("openssl", "3"));
            }
            if (i % 3 == 0) {
                volume.file("opt/two/lib/python3.11/site-packages/openssl-3.dist-info/METADATA", python.formatted("openssl", "3"))
                        .file("opt/two/lib/python3.11/site-packages/lib1-" + i + ".dist-info/METADATA", python.formatted("lib1", i));
            }
            versions.add(volume);
        }
        made.addVersions("web", TIME, versions);
        made.add("bare", TIME, volume());
        made.add("odd", TIME, dpkg("Odd*Name", "1", "OddOneName", "1"));
        Map<String, Predicate<String>> globs = Map.of("openssl", "openssl"::equals, "lib*", name -> name.startsWith("lib"), "lib?",
                name -> name.matches("lib."), "*", _ -> true, "no", _ -> false, "Odd*Name", name -> name.startsWith("Odd"));
        for (Map.Entry<String, Predicate<String>> glob : globs.entrySet()) {
            List<String> found = listed(List.of(), glob.getKey(), _ -> true);
            assertEquals(132, found.size());
            assertEquals(listed(List.of(), null, one -> glob.getValue().test(one.name())), found, glob.getKey());
            List<VersionName> some = List.of(VersionName.parse("web@7"), VersionName.parse("odd"));
            assertEquals(listed(some, null, one -> glob.getValue().test(one.name())), listed(some, glob.getKey(), _ -> true));
        }
        assertThrows(CancelledException.class, () -> new ListPackages(made.library(), List.of()).allVersions(true).named("lib*")
                .call((_, _) -> { }, new Cancelling(0)));
    }

    @Test
    void aCatalogOfAnOlderProgramIsTakenOver() throws Exception {
        made.addVersions("web", TIME, List.of(dpkg("one", "1"), dpkg("one", "2", "two", "1"), volume(), dpkg("one", "2", "two", "1")));
        assertEquals(new TreeSet<>(List.of("web@2", "web@4")), find("package:two"));
        asOfSchemaSeven();
        // what nobody can have read from the machines again
        execute("update packages set name = 'kept' where name = 'two'");
        assertEquals(new TreeSet<>(List.of("web@2", "web@4")), find("package:kept"));
        assertEquals(new TreeSet<>(), find("package:two"));
        assertEquals(new TreeSet<>(List.of("web@1")), find("package:one<2"));
        assertEquals(4, number("select count(*) from package_index_versions"));
        assertTrue(listed(List.of(), "kept", _ -> true).get(1).contains("name=kept, version=1"));
        made.add("web", TIME, dpkg("two", "5"));
        assertEquals(new TreeSet<>(List.of("web@5")), find("package:two>2"));
        // broken off half way, with rows that are there already
        execute("update schema_version set version = 7");
        execute("delete from package_index_lists");
        assertEquals(new TreeSet<>(List.of("web@2", "web@4")), find("package:kept"));
        asOfSchemaSeven();
        execute("update package_lists set rules = 2");
        execute("update package_places set rules = 2");
        assertEquals(new TreeSet<>(List.of("web@2", "web@4", "web@5")), find("package:two"), "what older rules found is found anew");
        assertEquals(new TreeSet<>(), find("package:kept"));
        assertEquals(4, number("select count(*) from packages"));
    }

    private void asOfSchemaSeven() throws Exception {
        execute("drop table package_index_names", "drop table package_index_lists", "drop table package_index_versions",
                "drop index package_list_numbers", "alter table package_lists drop column number", "drop index package_list_rules",
                "drop index package_place_rules", "drop index package_versions", "create index package_names on packages (name)",
                "update schema_version set version = 7");
    }

    @Test
    void whatNoVersionHasIsForgottenOnceItIsMost() throws Exception {
        made.addVersions("web", TIME, IntStream.range(0, 250).mapToObj(i -> dpkg("one", Integer.toString(i), "own-" + i, "1")).toList());
        // a program that tells of no packages, which is remembered
        MadeVolume program = dpkg("two", "1").file("usr/bin/nothing", "x".repeat(200_000));
        program.entry("usr/bin/nothing").permissions(0755);
        made.addVersions("db", TIME, List.of(dpkg("one", "7", "own-7", "1"), program));
        assertEquals(new TreeSet<>(List.of("web@8", "db@1")), find("package:own-7"));
        new DeleteImage(made.library(), "web").call(Monitor.NONE);
        assertEquals(new TreeSet<>(List.of("db@1")), find("package:own-7"));
        assertEquals(new TreeSet<>(), find("package:own-8"));
        assertEquals(251, number("select count(*) from package_lists where octet_length(packages) > 0"));
        made.addVersions("mail", TIME, IntStream.range(1000, 1010).mapToObj(i -> dpkg("one", Integer.toString(i))).toList());
        assertEquals(12, find("package:one").size() + find("package:two").size());
        assertEquals(List.of(12, 1, 3, 13), List.of(number("select count(*) from package_lists where octet_length(packages) > 0"),
                number("select count(*) from package_lists where octet_length(packages) = 0"), number("select count(*) from package_index_names"),
                number("select count(*) from packages")));
        assertEquals(new TreeSet<>(List.of("db@1")), find("package:own-7"));
        assertEquals(new TreeSet<>(List.of("mail@10")), find("package:one>1008"));
        assertEquals(List.of("one", "own-7", "two"), new PackageLists(made.library()).knownNames(10));
    }

    @Test
    void whatCouldNotBeReadIsToldEachTime() throws Exception {
        made.add("web", TIME, dpkg("one", "1"));
        made.add("broken", TIME, dpkg("one", "1").file("var/lib/rpm/rpmdb.sqlite", "rubbish"));
        for (int asked = 0; asked < 3; asked++) {
            Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
            FindVersions find = new FindVersions(made.library(), "package:one");
            assertEquals(2, find.call(monitor).size());
            assertTrue(find.incomplete());
            ListPackages listing = new ListPackages(made.library(), List.of()).named("one");
            List<String> found = new ArrayList<>();
            listing.call((version, packages) -> found.add(version.label() + packages.size()), monitor);
            assertEquals(List.of("broken@11", "web@11"), found);
            assertTrue(listing.incomplete());
            assertTrue(monitor.notes().stream().anyMatch(note -> note.contains("rpmdb.sqlite of broken@1")), monitor.notes()::toString);
        }
        assertEquals(1, number("select count(*) from package_index_versions"));
    }

    @Test
    void threadsThatReadAtTheSameTimeLoseNothing() throws Exception {
        Map<String, Map<String, String>> truth = truth(addMany("web", 120, new Random(9)));
        List<VersionSummary> versions = made.library().image("web").versions();
        Collection<String> troubles = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int part = 0; part < 4; part++) {
            List<VersionSummary> some = new ArrayList<>();
            for (int i = part; i < versions.size(); i += 4) {
                some.add(versions.get(i));
            }
            threads.add(Thread.ofPlatform().start(() -> {
                Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
                try (Library own = Library.open(folder.resolve("library"))) {
                    for (VersionSummary version : some) {
                        new PackageLists(own).of(version, monitor);
                    }
                } catch (IOException e) {
                    troubles.add(e.toString());
                }
                troubles.addAll(monitor.notes());
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(List.of(), List.copyOf(troubles));
        assertEquals(120, number("select count(*) from package_index_versions"));
        compare(truth);
    }

    private void execute(String... texts) throws Exception {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (String sql : texts) {
                statement.execute(sql);
            }
        }
    }

    private int number(String sql) throws Exception {
        try (Connection connection = connect(); Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getInt(1);
        }
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.toRealPath().resolve("library/catalog") + ";TRACE_LEVEL_FILE=0");
    }
}
