// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.ReadChanges;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.applying.ParameterValues;
import org.mirage.engine.applying.UpdateOrigin;
import org.mirage.engine.changes.Body;
import org.mirage.engine.changes.DiskBody;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.InstallPackagesEdit;
import org.mirage.engine.changes.RemovePackagesEdit;
import org.mirage.engine.changes.RunScriptEdit;
import org.mirage.store.VersionRecord;

/**
 * The run that made a version, as far as it was kept: enough to do the same in another machine.
 *
 * @param changes the change set, all of whose edits run programs of the machine
 * @param values of its parameters, by name
 */
public record RecordedRun(GivenChanges changes, Map<String, byte[]> values) {

    /**
     * The run that made a version; empty when it cannot be done again from what was kept: there was no change set, it has edits of files
     * besides, it names files beside one of its own, or a value was secret.
     */
    public static Optional<RecordedRun> of(Library library, VersionName name, Monitor monitor) throws IOException {
        VersionRecord record = library.record(library.version(name));
        if (record.changes() == null || StoredLog.of(record).isEmpty()) {
            return Optional.empty();
        }
        // only whole paths are taken, whatever the folder
        GivenChanges changes = GivenChanges.read(new ReadChanges(library, name).call(monitor), "the change set of " + name,
                library.temporaryFolder().toAbsolutePath().getRoot());
        Map<String, byte[]> values = UpdateOrigin.of(record).map(UpdateOrigin::parameters).orElse(Map.of());
        return changes.edits().stream().allMatch(edit -> stands(edit.edit())) && isComplete(changes, values)
                ? Optional.of(new RecordedRun(changes, values)) : Optional.empty();
    }

    /** Whether it runs programs, and means the same wherever it is read. */
    private static boolean stands(Edit edit) {
        return switch (edit) {
            case RemovePackagesEdit _ -> true;
            case RunScriptEdit script -> stands(script.body());
            case InstallPackagesEdit install -> install.files().stream().allMatch(RecordedRun::stands)
                    && install.repositories().stream().allMatch(RecordedRun::stands);
            default -> false;
        };
    }

    private static boolean stands(Body body) {
        return !(body instanceof DiskBody disk) || disk.file().length > 0 && disk.file()[0] == '/';
    }

    private static boolean isComplete(GivenChanges changes, Map<String, byte[]> values) {
        try {
            new ParameterValues(changes.header(), values);
            return true;
        } catch (MirageException missing) {
            return false;
        }
    }
}
