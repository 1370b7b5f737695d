// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.CancelledException;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;

/** Which files and folders are looked into for packages, and how often. */
@Timeout(120)
class FoundPackagesTest {

    private static final String TIME = "2026-05-01T10:00:00Z";
    private static final String MODULE = "{\"name\": \"one\", \"version\": \"1.0.0\"}";

    @TempDir
    Path folder;
    @AutoClose
    private MadeLibrary library;

    @BeforeEach
    void make() throws IOException {
        library = new MadeLibrary(folder.resolve("library"));
    }

    private static MadeVolume volume() {
        return new MadeVolume(0, 1, "11111111-2222-3333-4444-555555555555");
    }

    private List<Package> packages(String image, Monitor monitor) throws IOException {
        List<Package> all = new ArrayList<>();
        new ListPackages(library.library(), List.of(VersionName.parse(image))).call((_, packages) -> all.addAll(packages), monitor);
        return all;
    }

    private List<String> listed(String image) throws IOException {
        return packages(image, Monitor.NONE).stream().map(one -> one.kind().id() + " " + one.name() + " " + one.version() + " " + one.place()).toList();
    }

    /** A program for Linux of 64 bits whose first section after that of the names is one of these bytes. */
    private static String program(String section, byte[] content) {
        String names = "\0.names\0" + section + "\0";
        StringBuilder program = new StringBuilder(header(64 + content.length + names.length(), 3, 1));
        program.append(new String(content, StandardCharsets.ISO_8859_1)).append(names);
        program.append("\0".repeat(64)).append(section(1, 64 + content.length, names.length())).append(section(8, 64, content.length));
        return program.append("\0".repeat(200_000)).toString();
    }

    private static String header(long sections, int count, int names) {
        return "\u007fELF\u0002\u0001\u0001" + "\0".repeat(9) + number(2, 2) + number(62, 2) + number(1, 4) + number(0, 8) + number(0, 8) + number(sections, 8)
                + number(0, 4) + number(64, 2) + number(56, 2) + number(0, 2) + number(64, 2) + number(count, 2) + number(names, 2);
    }

    private static String section(int name, long offset, long size) {
        return number(name, 4) + number(1, 4) + number(0, 8) + number(0, 8) + number(offset, 8) + number(size, 8) + "\0".repeat(24);
    }

    private static String number(long value, int bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes; i++) {
            text.append((char) (value >> 8 * i & 0xff));
        }
        return text.toString();
    }

    private static String goProgram(String version) {
        return program(".go.buildinfo", ("\u00ff Go buildinf:\b\u0002" + "\0".repeat(16) + (char) version.length() + version + "\0").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void programsAreWhatCanBeRunAndIsLargeEnough() throws IOException {
        MadeVolume volume = volume().file("usr/bin/tool", goProgram("go1.22.1")).file("usr/bin/data", goProgram("go1.22.2"))
                .file("usr/bin/small", goProgram("go1.22.3").substring(0, 100_000));
        volume.entry("usr/bin/tool").permissions(0755);
        volume.entry("usr/bin/data").permissions(0644);
        volume.entry("usr/bin/small").permissions(0755);
        library.add("linux", TIME, volume);
        assertEquals(List.of("go stdlib 1.22.1 /usr/bin/tool"), listed("linux"));
        // all files of NTFS look as if they could be run
        MadeVolume foreign = volume().type("ntfs").file("tool", goProgram("go1.22.1"));
        foreign.entry("tool").permissions(0777);
        library.add("foreign", TIME, foreign);
        assertEquals(List.of(), listed("foreign"));
    }

    @Test
    void whatMayBeExecutedInOneVersionOnlyIsFoundThere() throws IOException {
        for (int mode : new int[] {0644, 0755, 0600, 0711}) {
            MadeVolume volume = volume().file("opt/app/tool", goProgram("go1.22.1"));
            volume.entry("opt/app/tool").permissions(mode);
            library.add("web", TIME, volume);
        }
        // the same in a file system without modes
        MadeVolume foreign = volume().type("vfat").file("opt/app/tool", goProgram("go1.22.1"));
        foreign.entry("opt/app/tool").permissions(0755);
        library.add("a", TIME, foreign);
        List<String> found = new ArrayList<>();
        new ListPackages(library.library(), List.of()).allVersions(true).call((version, packages) -> packages.forEach(one -> found.add(version.label())),
                Monitor.NONE);
        assertEquals(List.of("web@2", "web@4"), found);
        // what lies in a tree that was seen before counts for the directories above, too
        for (int mode : new int[] {0644, 0755}) {
            MadeVolume volume = volume().file("opt/app/tool", goProgram("go1.22.1")).file("opt/beside", "x");
            volume.entry("opt/app/tool").permissions(mode);
            library.add("web", TIME, volume);
        }
        found.clear();
        try (Library again = Library.open(folder.resolve("library"))) {
            again.catalog().derived(connection -> connection.createStatement().executeUpdate("delete from package_places"));
            new ListPackages(again, List.of(VersionName.parse("web"))).allVersions(true).call((version, packages) -> packages.forEach(one -> found.add(version.label())),
                    Monitor.NONE);
        }
        assertEquals(List.of("web@2", "web@4", "web@6"), found);
    }

    @Test
    void namesDoNotChangeHowOthersAreShown() throws IOException {
        String name = "a\\u202eb\\u001b[1m\\u2028\\u2066c\\u0085\\u200d";
        library.add("odd", TIME, volume().file("srv/node_modules/a/package.json", "{\"name\": \"" + name + "\", \"version\": \"1\\n\"}"));
        assertEquals(List.of("node a\uFFFDb\uFFFD[1m\uFFFD\uFFFDc\uFFFD\u200d 1 /srv/node_modules"), listed("odd"));
    }

    @Test
    void sizesThatFilesClaimEndTheReadingOfAFolder() throws IOException {
        FolderBounds bounds = new FolderBounds();
        bounds.take(1000);
        for (int i = 0; i < 3; i++) {
            assertThrows(MirageException.class, () -> bounds.take(Long.MAX_VALUE));
            assertThrows(MirageException.class, () -> bounds.take(1));
        }
    }

    @Test
    void eachContentIsLookedAtOnce() throws Exception {
        MadeVolume first = volume().file("usr/bin/tool", goProgram("go1.22.1")).file("usr/bin/nothing", "x".repeat(200_000));
        first.entry("usr/bin/tool").permissions(0755);
        first.entry("usr/bin/nothing").permissions(0755);
        library.add("web", TIME, first);
        assertEquals(List.of("go stdlib 1.22.1 /usr/bin/tool"), listed("web"));
        assertEquals(List.of("2", "1"), List.of(asked("select count(*) from package_lists"), asked("select count(*) from package_places")));
        // what was found is another now: who reads the content again sees that
        asked("update packages set version = 'kept'");
        MadeVolume second = volume().file("opt/tool", goProgram("go1.22.1")).file("opt/nothing", "x".repeat(200_000)).file("opt/other", MODULE);
        second.entry("opt/tool").permissions(0755);
        second.entry("opt/nothing").permissions(0755);
        library.add("db", TIME, second);
        assertEquals(List.of("go stdlib kept /opt/tool"), listed("db"));
        assertEquals(List.of("2", "2"), List.of(asked("select count(*) from package_lists"), asked("select count(*) from package_places")));
    }

    @Test
    void treesThatLieWithinModulesAreFoundElsewhere() throws IOException {
        String inner = "/deep/node_modules/one/package.json";
        library.add("within", TIME, volume().file("srv/node_modules/big" + inner, MODULE));
        assertEquals(List.of(), listed("within"), "no tool of Node.js would find it there");
        library.add("both", TIME, volume().file("srv/node_modules/big" + inner, MODULE).file("zoo" + inner, MODULE));
        assertEquals(List.of("node one 1.0.0 /zoo/deep/node_modules"), listed("both"));
    }

    @Test
    void namesThatMayBeAnythingHideNothing() throws IOException {
        library.add("home", TIME, volume().file("home/x/nodejs/web/client/node_modules/one/package.json", MODULE).file("home/x/nodejs/readme/package.json", MODULE)
                .file("srv/specifications/app/gems/specifications/rack-2.2.4.gemspec", "Gem::Specification.new\n"));
        assertEquals(List.of("node one 1.0.0 /home/x/nodejs/web/client/node_modules", "ruby rack 2.2.4 /srv/specifications/app/gems/specifications"),
                listed("home"));
    }

    @Test
    void archivesWithinModulesAreFoundToo() throws IOException {
        library.add("within", TIME, volume().file("srv/node_modules/one/package.json", MODULE).file("srv/node_modules/one/lib/broken.jar", "no archive"));
        Cancelling monitor = new Cancelling(Integer.MAX_VALUE);
        assertEquals(1, packages("within", monitor).size());
        assertEquals(List.of("what is broken in within@1 and tells of no package is passed over: /srv/node_modules/one/lib/broken.jar: it is no zip archive, or cut short"),
                monitor.notes());
    }

    /** Wherever a person stops it, what was kept by then is right, and the next reading is whole. */
    @Test
    void stoppedAnywhere() throws IOException, SQLException {
        for (int i = 0; i < 3; i++) {
            library.add("web", TIME, volume().file("var/lib/dpkg/status", "Package: a\nStatus: install ok installed\nArchitecture: all\nVersion: " + i + "\n\n")
                    .file("srv/node_modules/one/package.json", MODULE.replace("1.0.0", i + ".0.0")).file("srv/broken.jar", "no archive"));
        }
        ListPackages whole = new ListPackages(library.library(), List.of()).allVersions(true);
        int stops = 0;
        for (boolean stopped = true; stopped; stops++) {
            asked("delete from package_places");
            asked("delete from package_lists");
            try {
                whole.call((_, _) -> { }, new Cancelling(stops));
                stopped = false;
            } catch (CancelledException e) {
                // it is asked again below
            }
            List<String> found = new ArrayList<>();
            new ListPackages(library.library(), List.of()).allVersions(true).call((version, packages) -> found.add(version.label() + " "
                    + packages.stream().map(one -> one.name() + one.version()).toList()), Monitor.NONE);
            assertEquals(List.of("web@1 [a0, one0.0.0]", "web@2 [a1, one1.0.0]", "web@3 [a2, one2.0.0]"), found.stream().sorted().toList(),
                    "stopped at question " + stops);
        }
        assertTrue(stops > 10, "stopped " + stops + " times");
    }

    @Test
    void kernelsByTheirModulesAndByWhatIsStarted() throws IOException {
        library.add("debian", TIME, volume().link("lib", "usr/lib").file("usr/lib/modules/6.1.0-9-amd64/modules.dep", "").directory("usr/lib/modules/extra")
                .file("boot/vmlinuz-6.1.0-25-amd64", "x").file("boot/vmlinuz-6.1.0-9-amd64", "x").file("boot/vmlinuz-0-rescue-0123", "x").file("boot/config-5.1", ""));
        assertEquals(List.of("kernel linux 6.1.0-9-amd64 /usr/lib/modules", "kernel linux 6.1.0-25-amd64 /usr/lib/modules"), listed("debian"));
        library.add("appliance", TIME, volume().file("boot/vmlinux-5.10.0", "x"));
        assertEquals(List.of("kernel linux 5.10.0 /boot"), listed("appliance"));
        library.add("container", TIME, volume().directory("boot").directory("lib/modules"));
        assertEquals(List.of(), listed("container"));
    }

    @Test
    void programsThatWindowsLists() throws IOException {
        Map<String, String> system = Map.of("PRETTY_NAME", "Windows", "program Tool", "1.2.3 (Maker (UK))", "program Bare", "", "program By", "(Somebody)", "program Plain", "7");
        library.add("desk", TIME, system, volume().type("ntfs").file("a", ""));
        assertEquals(List.of("Bare unknown ", "By unknown Somebody", "Plain 7 ", "Tool 1.2.3 Maker (UK)"), packages("desk", Monitor.NONE).stream()
                .map(one -> one.name() + " " + one.version() + " " + one.maintainer()).toList());
        assertEquals("windows Bare unknown /", listed("desk").getFirst());
    }

    /** Names, versions and publishers may all have parentheses. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1.2 (Maker) | 1.2 | Maker", "91.0 (x64 en-US) (Mozilla) | 91.0 (x64 en-US) | Mozilla",
        "Foo (x64) 1.2 (Maker (UK)) | Foo (x64) 1.2 | Maker (UK)", "91.0 (x64 en-US) () | 91.0 (x64 en-US) | ''", "Foo (x64) 1.2 | Foo (x64) 1.2 | ''",
        "1.2(3) | 1.2(3) | ''", "1.2(3) (Maker) | 1.2(3) | Maker", "1.2 (Maker :)) | 1.2 | Maker :)", "1.2 (Maker :() | 1.2 | Maker :(", "(Maker) | unknown | Maker",
        ") | ) | ''"})
    void publishersOfPrograms(String noted, String version, String publisher) throws IOException {
        library.add("desk", TIME, Map.of("program Foo (x64) 1.2", noted), volume().type("ntfs").file("a", ""));
        assertEquals(List.of("Foo (x64) 1.2|" + version + "|" + publisher), packages("desk", Monitor.NONE).stream()
                .map(one -> one.name() + "|" + one.version() + "|" + one.maintainer()).toList());
    }

    @Test
    void listsOfProgramsThatLookAlikeAreTwo() throws IOException {
        library.add("one", TIME, Map.of("program One", "1, program Two=2"), volume().type("ntfs").file("a", ""));
        library.add("two", TIME, Map.of("program One", "1", "program Two", "2"), volume().type("ntfs").file("b", ""));
        assertEquals(List.of("windows One 1, program Two=2 /"), listed("one"));
        assertEquals(List.of("windows One 1 /", "windows Two 2 /"), listed("two"));
    }

    private String asked(String statement) throws SQLException {
        String url = "jdbc:h2:file:" + folder.toAbsolutePath().resolve("library/catalog") + ";TRACE_LEVEL_FILE=0";
        try (Connection connection = DriverManager.getConnection(url); Statement asking = connection.createStatement()) {
            if (!asking.execute(statement)) {
                return "";
            }
            try (ResultSet found = asking.getResultSet()) {
                found.next();
                return found.getString(1);
            }
        }
    }
}
