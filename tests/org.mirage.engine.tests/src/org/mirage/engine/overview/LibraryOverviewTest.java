// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.IgnoredFindings;
import org.mirage.engine.Monitor;
import org.mirage.engine.RebuildLibrary;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.made.TestLibrary;
import org.mirage.engine.scanning.Scan;
import org.mirage.engine.scanning.Scans;
import org.mirage.engine.scanning.Severity;
import org.mirage.engine.scanning.VersionFindings;

/** The overview tells what is there, what was found by scans, what is old and what was done last; it scans nothing. */
class LibraryOverviewTest {

    private static final String CHANGES = "mirage changes 1\nput file /etc/motd\n  text\n  | hello\nend\n";

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
    }

    private void add(String image, String time, String secret) throws IOException {
        made.add(image, time, new MadeVolume(0, 1, image).file("etc/passwd", "root:x:0:0:root:/root:/bin/sh\n")
                .file("etc/shadow", "root:" + secret + ":19000:0:99999:7:::\n"));
    }

    private OverviewReport overview() throws IOException {
        return new LibraryOverview(made.library()).call(Monitor.NONE);
    }

    private static List<String> labels(List<VersionSummary> versions) {
        return versions.stream().map(VersionSummary::label).toList();
    }

    @Test
    void anEmptyLibraryHasNothing() throws IOException {
        OverviewReport report = overview();
        assertEquals(0, report.images() + report.versions() + report.fileBytes() + report.packBytes());
        assertEquals(List.of(), report.work());
        assertEquals(0.0, report.saved());
    }

    @Test
    void countsAgeAndWork() throws IOException {
        add("web", "2026-01-03T00:00:00Z", "*");
        add("db", "2025-06-01T00:00:00Z", "*");
        add("web", "2026-01-04T00:00:00Z", "!");
        OverviewReport report = overview();
        assertEquals("2 3", report.images() + " " + report.versions());
        long packs;
        try (var files = Files.walk(folder.resolve("library/packs"))) {
            packs = files.filter(file -> file.toString().endsWith(".pack")).mapToLong(file -> file.toFile().length()).sum();
        }
        assertEquals(packs, report.packBytes());
        assertEquals(List.of("db@1", "web@2"), labels(report.newest()));
        assertEquals(List.of("IMPORT [web@2]", "IMPORT [web@1]", "IMPORT [db@1]"),
                report.work().stream().map(work -> work.kind() + " " + labels(work.versions())).toList());
        assertEquals(Map.of(), report.findings().scanned());

        new UpdateVersions(made.library(), GivenChanges.read(CHANGES.getBytes(StandardCharsets.UTF_8), "a.changes", null))
                .targets(List.of(VersionName.parse("web"), VersionName.parse("db"))).call(Monitor.NONE);
        assertEquals("UPDATE [db@2, web@3]", overview().work().stream().map(work -> work.kind() + " " + labels(work.versions())).findFirst().orElse(""));
        assertEquals(5, overview().versions());
    }

    @Test
    void whatIsSavedIsWhatFilesTakeWithoutWhatPacksTake() throws IOException {
        try (TestLibrary library = new TestLibrary(folder.resolve("imported"))) {
            for (int i = 1; i < 4; i++) {
                library.add(MadeDisk.by(folder, i + ".raw", "mkdir -p \"$work/etc\" && head -c 300000 /dev/zero | tr '\\0' x > \"$work/etc/many\" && echo " + i
                        + " > \"$work/etc/one\" && truncate -s 24M \"$out\" && mke2fs -q -t ext4 -d \"$work\" \"$out\"\n"), "web");
            }
            OverviewReport report = new LibraryOverview(library.library()).call(Monitor.NONE);
            assertEquals(3 * 300_002, report.fileBytes());
            assertEquals(library.packBytes(), report.packBytes());
            assertEquals(1 - library.packBytes() / 900_006.0, report.saved());
            assertTrue(report.saved() > 0.5, report::toString);
        }
    }

    @Test
    void findingsOfScansAreToldUntilTheyAreIgnored() throws IOException {
        // made by openssl passwd -6 -salt mirage mirage
        add("web", "2026-01-03T00:00:00Z", "$6$mirage$C8vrTMNU5unfHY/5ec.6Kwna.bmGY0kDCk6JtugYWoKPaQLg00iZyq9fFBgdylXLpoa87CrWcZiinAnzKYw3n/");
        add("db", "2026-01-02T00:00:00Z", "*");
        Instant before = Instant.now().minusSeconds(1);
        VersionFindings scanned = Scans.secrets(made.library(), "web", Monitor.NONE);
        Scans.secrets(made.library(), "db", Monitor.NONE);
        KnownFindings known = overview().findings();
        assertEquals(2, known.scanned().get(Scan.SECRETS).versions());
        assertTrue(known.scanned().get(Scan.SECRETS).since().isAfter(before));
        for (Severity severity : Severity.values()) {
            long found = scanned.findings().stream().filter(finding -> finding.severity() == severity).map(finding -> finding.key()).distinct().count();
            assertEquals(found, known.images().stream().filter(image -> image.version().name().equals("web"))
                    .mapToInt(image -> image.open().getOrDefault(severity, 0)).sum(), severity.word());
        }
        assertTrue(known.open(Severity.HIGH) + known.open(Severity.MEDIUM) + known.open(Severity.CRITICAL) > 0, known::toString);
        new IgnoredFindings(made.library()).ignore(scanned.findings(), "known", Monitor.NONE);
        assertEquals(List.of(), overview().findings().images().stream().filter(image -> image.version().name().equals("web")).toList());

        // another version was looked at by nobody
        add("web", "2026-01-05T00:00:00Z", "*");
        assertEquals(1, overview().findings().scanned().get(Scan.SECRETS).versions());
        new RebuildLibrary(made.library()).call(Monitor.NONE);
        assertEquals(Map.of(), overview().findings().scanned());
    }
}
