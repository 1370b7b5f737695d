// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;

/** Packages of a name are those that are in the whole lists, whatever the index of packages knows of a version. */
@Timeout(300)
class NamedPackagesTest {

    private static final String TIME = "2026-01-01T00:00:00Z";
    private static final int VERSIONS = 130;

    @TempDir
    private Path folder;

    private static MadeVolume machine(int number) {
        StringBuilder status = new StringBuilder();
        for (String name : List.of("all", number % 10 == 0 ? "tenth" : "others", "own-" + number)) {
            status.append("Package: ").append(name).append("\nStatus: install ok installed\nMaintainer: x\nDescription: x\nArchitecture: all\nVersion: 1.")
                    .append(number).append("\n\n");
        }
        return new MadeVolume(0, 1, "0001").file("var/lib/dpkg/status", status.toString());
    }

    private static List<String> listed(MadeLibrary made, List<String> names, String glob) throws IOException {
        List<String> listed = new ArrayList<>();
        List<VersionName> versions = new ArrayList<>();
        for (String name : names) {
            versions.add(VersionName.parse(name));
        }
        ListPackages listing = new ListPackages(made.library(), versions).allVersions(true).named(glob);
        listing.call((version, packages) -> packages.forEach(one -> listed.add(version.label() + " " + one.name() + " " + one.version() + " "
                + one.place())), Monitor.NONE);
        assertFalse(listing.incomplete());
        return listed;
    }

    private static List<String> expected(String name, int step) {
        return IntStream.range(0, VERSIONS).filter(number -> number % step == 0)
                .mapToObj(number -> "web@" + (number + 1) + " " + name + " 1." + number + " /var/lib/dpkg/status").toList();
    }

    private void compare(MadeLibrary made) throws IOException {
        assertEquals(expected("all", 1), listed(made, List.of(), "all"));
        assertEquals(expected("tenth", 10), listed(made, List.of(), "ten*"));
        assertEquals(List.of("web@130 own-129 1.129 /var/lib/dpkg/status"), listed(made, List.of(), "own-129"));
        assertEquals(List.of("web@1 tenth 1.0 /var/lib/dpkg/status"), listed(made, List.of("web@1", "web@2", "web@1"), "tenth"));
        assertEquals(List.of(), listed(made, List.of(), "none"));
    }

    private void execute(String sql) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.toRealPath().resolve("library/catalog")
                + ";TRACE_LEVEL_FILE=0"); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void packagesAreFoundWhateverTheIndexKnows() throws Exception {
        try (MadeLibrary made = new MadeLibrary(folder.resolve("library"))) {
            made.addVersions("web", TIME, IntStream.range(0, VERSIONS).mapToObj(NamedPackagesTest::machine).toList());
            // nothing is known yet, then all is
            compare(made);
            compare(made);
            // of some versions the index knows nothing, of others not where their lists are, as when another program has forgotten it since
            execute("delete from package_index_versions where version in (select version from versions order by version "
                    + "fetch first 50 rows only)");
            compare(made);
            execute("delete from package_places where version in (select version from versions order by version fetch first 70 rows only)");
            compare(made);
            execute("delete from package_places");
            compare(made);
            execute("delete from package_index_lists");
            execute("delete from package_index_versions");
            compare(made);
        }
    }
}
