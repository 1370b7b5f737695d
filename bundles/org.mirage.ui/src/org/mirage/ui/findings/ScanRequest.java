// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.mirage.engine.ChosenVersions;
import org.mirage.engine.VersionName;

/**
 * What to look for, and where.
 *
 * @param secrets whether secrets and residue are looked for
 * @param malware whether ClamAV is asked
 * @param vulnerabilities whether packages are looked up in the records of OSV
 * @param records files and folders of records that are taken in before
 * @param signatures folder of ClamAV's signatures; null for those of the system
 * @param names images and versions; none for all images
 * @param allVersions whether an image means all its versions, and not only the newest
 */
record ScanRequest(boolean secrets, boolean malware, boolean vulnerabilities, List<Path> records, Path signatures, List<VersionName> names,
        boolean allVersions) {

    /** Which versions are meant. */
    ChosenVersions versions() {
        return new ChosenVersions(names, allVersions);
    }

    /** What is looked for, in a line. */
    String what() {
        List<String> parts = new ArrayList<>();
        if (secrets) {
            parts.add(Messages.ScanRequest_secrets);
        }
        if (malware) {
            parts.add(Messages.ScanRequest_malware);
        }
        if (vulnerabilities) {
            parts.add(Messages.ScanRequest_vulnerabilities);
        }
        return String.join(", ", parts); //$NON-NLS-1$
    }

    /** Where, in a line. */
    String where() {
        if (names.isEmpty()) {
            return allVersions ? Messages.ScanRequest_all : Messages.ScanRequest_newest;
        }
        return names.stream().map(VersionName::toString).collect(Collectors.joining(", ")); //$NON-NLS-1$
    }
}
