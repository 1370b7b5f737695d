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
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.running.UpdateByRuns;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.library.LibrarySession;

/**
 * A change set is to be applied; where it runs programs of the machines, a person is shown what they changed before it is kept.
 *
 * @param changes the change set
 * @param values of its parameters, by name
 */
record ChangesUpdate(GivenChanges changes, Map<String, byte[]> values) implements Update {

    @Override
    public String title() {
        return changes.header().title();
    }

    @Override
    public UpdateChoice choice() {
        return UpdateChoice.MERGE;
    }

    @Override
    public String outlook(List<TargetOutlook> targets) {
        return fits(targets);
    }

    /** How many versions changes fit. */
    static String fits(List<TargetOutlook> targets) {
        return NLS.bind(Messages.ChangesUpdate_outlook, new Object[] {TargetOutlook.count(targets, UpdatedVersion.State.APPLIES),
                TargetOutlook.count(targets, UpdatedVersion.State.ALREADY_THERE),
                TargetOutlook.count(targets, UpdatedVersion.State.CONFLICTS)});
    }

    @Override
    public List<TargetOutlook> check(List<VersionName> targets, boolean threeWay, Monitor monitor) throws IOException {
        return verb(targets, threeWay).check(monitor).versions().stream().map(TargetOutlook::of).toList();
    }

    @Override
    public UpdateResult call(List<TargetOutlook> targets, String message, boolean threeWay, Monitor monitor) throws IOException {
        if (!UpdateByRuns.isNeeded(changes)) {
            return new UpdateResult(verb(TargetOutlook.names(targets), threeWay).message(message).skipConflicts(true).call(monitor)
                    .versions(), List.of());
        }
        KeepQuestions questions = new KeepQuestions(monitor::cancelled);
        UpdateByRuns verb = new UpdateByRuns(LibrarySession.current().engine(), changes).parameters(values).message(message)
                .threeWay(threeWay).listener(questions);
        List<UpdatedVersion> versions = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            VersionName target = targets.get(i).name();
            questions.next(target, targets.size() - i - 1);
            try {
                versions.add(verb.call(target, monitor));
            } catch (CancelledException cancelled) {
                throw cancelled;
            } catch (MirageException failure) {
                remarks.add(NLS.bind(Messages.UpdateJob_conflict, target, Failures.text(failure)));
            }
        }
        return new UpdateResult(versions, remarks);
    }

    private UpdateVersions verb(List<VersionName> targets, boolean threeWay) throws MirageException {
        return new UpdateVersions(LibrarySession.current().engine(), changes).targets(targets).parameters(values).threeWay(threeWay);
    }
}
