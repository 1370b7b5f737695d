// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.DeleteImage;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;

/** What scans found is kept for the overview. */
class ScanResultsTest {

    private static final Finding FOUND = new Finding(FindingKind.SECRET, "private-key", Severity.HIGH,
            "/root/key".getBytes(StandardCharsets.UTF_8), null, "a key", "take it out", null);

    /** Scans take long, and people do not wait for them. */
    @Test
    void deletingAVersionMeanwhileLosesNoOthers(@TempDir Path folder) throws IOException {
        try (MadeLibrary made = new MadeLibrary(folder.resolve("library"))) {
            made.add("web", "2026-01-03T00:00:00Z", new MadeVolume(0, 1, "web").file("etc/issue", "one\n"));
            made.add("db", "2026-01-04T00:00:00Z", new MadeVolume(0, 1, "db").file("etc/issue", "two\n"));
            Library library = made.library();
            VersionSummary web = library.version(VersionName.parse("web"));
            VersionSummary gone = library.version(VersionName.parse("db"));
            ScanResults results = new ScanResults(library.catalog(), Scan.SECRETS, Monitor.NONE);
            results.keep(VersionFindings.of(gone, List.of(FOUND), Map.of()));
            results.keep(VersionFindings.of(web, List.of(FOUND), Map.of()));
            new DeleteImage(library, "db").call(Monitor.NONE);
            results.finish();

            Map<VersionSummary, List<KnownResult>> known = new ResultsOfScans(library.catalog()).of(List.of(gone, web));
            assertEquals(List.of(), known.get(gone));
            assertEquals(List.of(new KnownFinding(FOUND.key(), FindingKind.SECRET, Severity.HIGH)), known.get(web).getFirst().findings());
            // and in place of that, what is found the next time
            results.keep(VersionFindings.of(web, List.of(), Map.of()));
            results.finish();
            assertEquals(List.of(), new ResultsOfScans(library.catalog()).of(List.of(web)).get(web).getFirst().findings());
        }
    }
}
