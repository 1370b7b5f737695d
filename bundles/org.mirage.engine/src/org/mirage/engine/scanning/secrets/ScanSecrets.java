// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.secrets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.engine.ChosenVersions;
import org.mirage.engine.IgnoredFindings;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.scanning.FileWalk;
import org.mirage.engine.scanning.FindingsVisitor;
import org.mirage.engine.scanning.IgnoredFinding;
import org.mirage.engine.scanning.NewContents;
import org.mirage.engine.scanning.Scan;
import org.mirage.engine.scanning.ScanResults;
import org.mirage.engine.scanning.ScannedContents;
import org.mirage.engine.scanning.UnreadableVolumes;
import org.mirage.engine.scanning.VersionFindings;
import org.mirage.engine.scanning.WhollyScanned;

/**
 * Finds keys, passwords and tokens, and what tells of the one machine that an image was made from. Each distinct content of the library
 * is looked at once; what is found by name and place is looked for each time, which reads little.
 */
public final class ScanSecrets {

    private static final String SCAN = "secrets";
    /** Files that are gathered before they are read. */
    private static final int BATCH = 10_000;

    private final Library library;
    private final ChosenVersions versions;
    private final List<VersionSummary> leftOut = new ArrayList<>();
    private boolean knownOnly;

    /** Will look at those versions. */
    public ScanSecrets(Library library, ChosenVersions versions) {
        this.library = library;
        this.versions = versions;
    }

    /** Whether only what is known already is told: of versions with contents that nobody has looked at, nothing is. */
    public ScanSecrets knownOnly(boolean value) {
        knownOnly = value;
        return this;
    }

    /** The versions of which nothing was told for that. */
    public List<VersionSummary> leftOut() {
        return List.copyOf(leftOut);
    }

    /**
     * Looks at one version after another.
     *
     * @throws org.mirage.engine.NotFoundException when there is none of a name
     */
    public void call(FindingsVisitor visitor, Monitor monitor) throws IOException {
        List<VersionSummary> chosen = versions.in(library);
        Map<String, IgnoredFinding> ignored = new IgnoredFindings(library).all(monitor);
        ScannedContents known = ScannedContents.load(library.catalog(), SCAN, Integer.toString(ContentRules.NUMBER), monitor);
        NewContents contents = new NewContents(known, BATCH, Long.MAX_VALUE, new ContentLook(known, monitor), monitor);
        WhollyScanned whole = new WhollyScanned(known, Long.MAX_VALUE, monitor);
        FileWalk walk = new FileWalk(monitor);
        NamedRules named = new NamedRules();
        ScanResults results = new ScanResults(library.catalog(), Scan.SECRETS, monitor);
        for (VersionSummary version : chosen) {
            VersionFiles files = new VersionFiles(version, library.record(version), library.store());
            monitor.begin("looking at files of " + version.label(), -1);
            if (knownOnly && !whole.test(files)) {
                leftOut.add(version);
                continue;
            }
            UnreadableVolumes.tell(files, monitor);
            contents.add(files);
            contents.finish();
            VersionSecrets secrets = new VersionSecrets(files, known, named);
            secrets.files(walk, monitor);
            secrets.traces(monitor);
            VersionFindings found = VersionFindings.of(version, secrets.found(), ignored);
            // to recall is not to scan
            visitor.version(knownOnly ? found : results.keep(found), files);
        }
        results.finish();
    }
}
