// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.engine.ChosenVersions;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.scanning.secrets.ScanSecrets;

/** What scans find in a library, as tests look at it. */
public final class Scans {

    private Scans() {
    }

    /** The versions of those names; none for all images. */
    public static ChosenVersions versions(String... names) throws IOException {
        List<VersionName> versions = new ArrayList<>();
        for (String name : names) {
            versions.add(VersionName.parse(name));
        }
        return new ChosenVersions(versions, false);
    }

    /** Secrets and residue of a version. */
    public static VersionFindings secrets(Library library, String version, Monitor monitor) throws IOException {
        List<VersionFindings> found = new ArrayList<>();
        new ScanSecrets(library, versions(version)).call((each, _) -> found.add(each), monitor);
        return found.getFirst();
    }

    /** What was found, a line for each path: rules and what they say, sorted. */
    public static Map<String, List<String>> byPath(VersionFindings found) {
        Map<String, List<String>> paths = new TreeMap<>();
        for (Finding finding : found.findings()) {
            paths.computeIfAbsent(finding.where(), _ -> new ArrayList<>())
                    .add(finding.severity().word() + " " + finding.rule() + ": " + finding.what());
        }
        paths.values().forEach(lines -> lines.sort(null));
        return paths;
    }
}
