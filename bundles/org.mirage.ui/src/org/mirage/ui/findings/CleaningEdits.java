// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.Monitor;
import org.mirage.engine.SavedChanges;
import org.mirage.engine.WriteChanges;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.scanning.FindingEdits;
import org.mirage.engine.scanning.FindingKind;
import org.mirage.engine.scanning.Severity;
import org.mirage.engine.scanning.VersionFindings;
import org.mirage.ui.files.OpenedVersion;
import org.mirage.ui.files.VersionInput;

/**
 * Makes the change set that takes out of a version what was found and is not ignored, as "mirage scan --save-changes" does.
 *
 * @param found in which version, of the kinds that are meant
 * @param sanitising whether secrets are meant, and so all that "sanitise" does as well
 */
record CleaningEdits(VersionFindings found, boolean sanitising) {

    private static final Set<FindingKind> SECRETS = Set.of(FindingKind.SECRET, FindingKind.RESIDUE);

    /** What is meant by rows of one version; null when a change set is no way to do away with any of them. */
    static CleaningEdits of(List<FindingRow> rows, ScanResults results) {
        boolean secrets = rows.stream().anyMatch(row -> SECRETS.contains(row.finding().kind()));
        boolean malware = rows.stream().anyMatch(row -> row.finding().kind() == FindingKind.MALWARE);
        boolean one = rows.stream().map(row -> row.version().record()).distinct().limit(2).count() == 1;
        if (!one || !secrets && !malware) {
            return null;
        }
        Set<FindingKind> kinds = EnumSet.noneOf(FindingKind.class);
        if (secrets) {
            kinds.addAll(SECRETS);
        }
        if (malware) {
            kinds.add(FindingKind.MALWARE);
        }
        return new CleaningEdits(results.version(rows.getFirst().version(), kinds), secrets);
    }

    /** What the change set is for. */
    String title() {
        boolean malware = found.findings().stream().anyMatch(finding -> finding.kind() == FindingKind.MALWARE);
        return !sanitising ? Messages.CleaningEdits_malware : malware ? Messages.CleaningEdits_all : Messages.CleaningEdits_secrets;
    }

    /** How many findings it is about. */
    int count() {
        return found.open(Severity.UNKNOWN).size();
    }

    /** The change set; not in the user-interface thread. */
    ChangeSet make(Monitor monitor) throws IOException {
        OpenedVersion opened = OpenedVersion.open(VersionInput.of(found.version()), monitor);
        return new FindingEdits(opened.files(), found).call(title(), sanitising, monitor);
    }

    /** Makes the change set and writes it; null when there is nothing to take out. Not in the user-interface thread. */
    SavedChanges write(Path target, boolean overwrite, Monitor monitor) throws IOException {
        ChangeSet made = make(monitor);
        if (made.edits().isEmpty()) {
            return null;
        }
        new WriteChanges(made, target).overwrite(overwrite).call();
        return new SavedChanges(target, made.edits().size(), 0);
    }
}
