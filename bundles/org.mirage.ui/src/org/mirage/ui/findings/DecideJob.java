// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mirage.engine.IgnoredFindings;
import org.mirage.engine.scanning.Finding;
import org.mirage.ui.Icons;
import org.mirage.ui.jobs.EngineJob;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.library.LibrarySession;

/** Keeps in the library's log that findings may stay, or takes that back. */
final class DecideJob extends EngineJob {

    private final List<Finding> findings;
    private final String reason;
    private final Runnable done;

    /**
     * Will decide.
     *
     * @param reason why they may stay; null to heed them again
     * @param done runs afterwards in the user-interface thread
     */
    DecideJob(List<Finding> findings, String reason, Runnable done) {
        super(reason == null ? Messages.DecideJob_heed : Messages.DecideJob_ignore,
                (reason == null ? Icons.HEED : Icons.IGNORED).descriptor());
        Map<String, Finding> distinct = new LinkedHashMap<>();
        findings.forEach(finding -> distinct.putIfAbsent(finding.key(), finding));
        this.findings = List.copyOf(distinct.values());
        this.reason = reason;
        this.done = done;
    }

    @Override
    protected void work(JobMonitor monitor) throws IOException {
        IgnoredFindings decided = new IgnoredFindings(LibrarySession.current().engine());
        if (reason != null) {
            decided.ignore(findings, reason, monitor);
        } else {
            decided.heed(findings.stream().map(Finding::key).toList(), monitor);
        }
        show(done);
    }
}
