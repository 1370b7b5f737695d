// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.running.FinishedRun;
import org.mirage.engine.running.RunOnVersion;
import org.mirage.engine.running.UpgradePackages;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.library.LibrarySession;

/**
 * Packages are to be brought up to date; a person is shown which packages would change in each version, before they do, and what changed,
 * before it is kept.
 *
 * @param sources folders that packages are taken from
 * @param securityOnly true for security updates only
 * @param unsigned true to take repositories and packages of RPM without a valid signature
 */
record PackageUpgrade(List<Path> sources, boolean securityOnly, boolean unsigned) implements Update {

    private RunOnVersion verb(VersionName target) throws MirageException {
        return new RunOnVersion(LibrarySession.current().engine(), target,
                List.of(new UpgradePackages(sources).securityOnly(securityOnly).unsigned(unsigned)));
    }

    @Override
    public String title() {
        return securityOnly ? Messages.PackageUpgrade_security : Messages.PackageUpgrade_all;
    }

    @Override
    public UpdateChoice choice() {
        return null;
    }

    @Override
    public String outlook(List<TargetOutlook> targets) {
        return NLS.bind(Messages.PackageUpgrade_outlook, TargetOutlook.count(targets, UpdatedVersion.State.APPLIES),
                TargetOutlook.count(targets, UpdatedVersion.State.CONFLICTS));
    }

    @Override
    public List<TargetOutlook> check(List<VersionName> targets, boolean chosen, Monitor monitor) throws IOException {
        List<TargetOutlook> outlooks = new ArrayList<>();
        for (VersionName target : targets) {
            monitor.check();
            VersionSummary version = LibrarySession.current().engine().version(target);
            try {
                verb(target).check(monitor);
                outlooks.add(new TargetOutlook(version, UpdatedVersion.State.APPLIES, false, List.of()));
            } catch (CancelledException cancelled) {
                throw cancelled;
            } catch (MirageException problem) {
                outlooks.add(new TargetOutlook(version, UpdatedVersion.State.CONFLICTS, false, List.of(Failures.text(problem))));
            }
        }
        return outlooks;
    }

    @Override
    public UpdateResult call(List<TargetOutlook> targets, String message, boolean chosen, Monitor monitor) throws IOException {
        UUID batch = UUID.randomUUID();
        PlannedQuestions questions = new PlannedQuestions(monitor::cancelled);
        KeepQuestions keeping = new KeepQuestions(monitor::cancelled);
        List<UpdatedVersion> versions = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            VersionName target = targets.get(i).name();
            if (questions.isForAll()) {
                keeping.keepAll();
            }
            questions.next(target, targets.size() - i - 1);
            keeping.next(target, targets.size() - i - 1);
            try {
                VersionSummary version = LibrarySession.current().engine().version(target);
                Optional<FinishedRun> run = verb(target).listener(questions).message(message == null ? title() : message).batch(batch)
                        .call(monitor);
                if (run.isPresent()) {
                    try (FinishedRun finished = run.get()) {
                        if (keeping.finished(finished, monitor)) {
                            versions.add(new UpdatedVersion(version, UpdatedVersion.State.APPLIES, List.of(), finished.accept(monitor)));
                        } else {
                            remarks.add(NLS.bind(Messages.PackageUpgrade_left, target));
                        }
                    }
                } else {
                    monitor.check();
                    remarks.add(NLS.bind(questions.wasAsked() ? Messages.PackageUpgrade_left : Messages.PackageUpgrade_nothing, target));
                }
            } catch (CancelledException cancelled) {
                throw cancelled;
            } catch (MirageException failure) {
                remarks.add(NLS.bind(Messages.UpdateJob_conflict, target, Failures.text(failure)));
            }
        }
        return new UpdateResult(versions, remarks);
    }
}
