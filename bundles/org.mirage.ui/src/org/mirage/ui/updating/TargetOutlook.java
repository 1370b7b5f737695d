// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.util.List;

import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.ui.jobs.Failures;

/**
 * What would become of a version by an update.
 *
 * @param target the version
 * @param state whether the update fits it
 * @param inFull true where it does not, but can be done in the machine itself, in an appliance
 * @param remarks why it does not fit, or what a person should know, a sentence each
 */
record TargetOutlook(VersionSummary target, UpdatedVersion.State state, boolean inFull, List<String> remarks) {

    /** What the engine says of an update. */
    static TargetOutlook of(UpdatedVersion version) {
        return new TargetOutlook(version.target(), version.state(), false,
                version.conflicts().stream().map(conflict -> Failures.sentence(conflict.reason())).toList());
    }

    /** What the version is called. */
    VersionName name() {
        return new VersionName(target.name(), target.number());
    }

    static List<VersionName> names(List<TargetOutlook> targets) {
        return targets.stream().map(TargetOutlook::name).toList();
    }

    boolean applies() {
        return state == UpdatedVersion.State.APPLIES;
    }

    /** True when a person may choose the version. */
    boolean isPossible() {
        return applies() || inFull;
    }

    static long count(List<TargetOutlook> targets, UpdatedVersion.State state) {
        return targets.stream().filter(target -> target.state() == state).count();
    }
}
