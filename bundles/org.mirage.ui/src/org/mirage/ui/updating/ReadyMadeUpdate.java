// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.UpdateVersions;
import org.mirage.engine.VersionName;
import org.mirage.engine.readymade.ReadyMade;
import org.mirage.ui.library.LibrarySession;

/**
 * A ready-made change set is to be applied, which is made for each version by itself.
 *
 * @param set what makes it
 * @param values of its parameters, by name
 */
record ReadyMadeUpdate(ReadyMade set, Map<String, byte[]> values) implements Update {

    @Override
    public String title() {
        return set.title();
    }

    @Override
    public UpdateChoice choice() {
        return null;
    }

    @Override
    public String outlook(List<TargetOutlook> targets) {
        return ChangesUpdate.fits(targets);
    }

    @Override
    public List<TargetOutlook> check(List<VersionName> targets, boolean chosen, Monitor monitor) throws IOException {
        return verb(targets).check(monitor).versions().stream().map(TargetOutlook::of).toList();
    }

    @Override
    public UpdateResult call(List<TargetOutlook> targets, String message, boolean chosen, Monitor monitor) throws IOException {
        return new UpdateResult(verb(TargetOutlook.names(targets)).message(message).skipConflicts(true).call(monitor).versions(),
                List.of());
    }

    private UpdateVersions verb(List<VersionName> targets) throws MirageException {
        return new UpdateVersions(LibrarySession.current().engine(), set).targets(targets).parameters(values);
    }
}
