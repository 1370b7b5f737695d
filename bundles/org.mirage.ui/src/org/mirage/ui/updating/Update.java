// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.running.UpdateByRuns;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.library.LibrarySession;

/**
 * What is to be changed, and with what values.
 *
 * @param changes the change set
 * @param values of its parameters, by name
 */
record Update(GivenChanges changes, Map<String, byte[]> values) {

    /** True when programs of the machines have to run for it. */
    boolean runs() {
        return UpdateByRuns.isNeeded(changes);
    }

    /** Tells what would become of versions; of what runs in machines, only that it would. */
    UpdateReport check(List<VersionName> targets, boolean threeWay, Monitor monitor) throws IOException {
        GivenChanges first = runs() ? UpdateByRuns.beforeRuns(changes) : changes;
        UpdateReport report = verb(first, targets, threeWay).check(monitor);
        return !runs() ? report : new UpdateReport(report.batch(), report.versions().stream().map(Update::willRun).toList(), 0);
    }

    private static UpdatedVersion willRun(UpdatedVersion version) {
        return version.state() == UpdatedVersion.State.ALREADY_THERE
                ? new UpdatedVersion(version.target(), UpdatedVersion.State.APPLIES, version.conflicts(), null) : version;
    }

    /** Changes versions; those that it does not fit, or where something that runs fails, stay as they are. */
    UpdateResult call(List<VersionName> targets, String message, boolean threeWay, Monitor monitor) throws IOException {
        if (!runs()) {
            return new UpdateResult(verb(changes, targets, threeWay).message(message).skipConflicts(true).call(monitor).versions(),
                    List.of());
        }
        List<UpdatedVersion> versions = new ArrayList<>();
        List<String> failures = new ArrayList<>();
        for (VersionName target : targets) {
            try {
                versions.add(new UpdateByRuns(LibrarySession.current().engine(), changes).parameters(values).message(message)
                        .threeWay(threeWay).call(target, monitor));
            } catch (CancelledException cancelled) {
                throw cancelled;
            } catch (MirageException failure) {
                failures.add(NLS.bind(Messages.UpdateJob_conflict, target, Failures.text(failure)));
            }
        }
        return new UpdateResult(versions, failures);
    }

    private UpdateVersions verb(GivenChanges of, List<VersionName> targets, boolean threeWay) throws MirageException {
        return new UpdateVersions(LibrarySession.current().engine(), of).targets(targets).parameters(values).threeWay(threeWay);
    }
}
