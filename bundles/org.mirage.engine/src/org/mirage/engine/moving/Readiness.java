// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.Firmware;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.changes.ApplianceEdit;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.ChangesHeader;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.presets.Preset;

/**
 * What a machine lacks to run on a hypervisor.
 *
 * @param version that was looked at
 * @param target the hypervisor
 * @param firmware that starts it there
 * @param findings the worst first
 */
public record Readiness(VersionSummary version, Preset target, Firmware firmware, List<Finding> findings) {

    public Readiness {
        findings = List.copyOf(findings);
    }

    /** True when it does not run there as it is. */
    public boolean blocked() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKS);
    }

    /** All fixes together. */
    public ChangeSet fixes() {
        return fixes(findings);
    }

    /**
     * The fixes of some findings as one change set: edits of files first, then programs of the machine, each of which runs once.
     */
    public ChangeSet fixes(List<Finding> chosen) {
        List<Edit> edits = new ArrayList<>();
        // several findings have the same initial RAM disk built anew
        Set<Edit> programs = new LinkedHashSet<>();
        for (Finding finding : chosen) {
            for (Edit edit : finding.fix()) {
                if (edit instanceof ApplianceEdit) {
                    programs.add(edit);
                } else if (!edits.contains(edit)) {
                    edits.add(edit);
                }
            }
        }
        edits.addAll(programs);
        return new ChangeSet(new ChangesHeader("Prepare for " + target.title(), null, null, List.of(), List.of()), edits, List.of());
    }
}
