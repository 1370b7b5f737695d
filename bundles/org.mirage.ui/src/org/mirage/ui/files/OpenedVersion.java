// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.io.IOException;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.ui.library.LibrarySession;

/**
 * A version whose files can be read, with what is needed to show them.
 *
 * @param input what was opened
 * @param files its files
 * @param owners names of the owners that its files have
 */
public record OpenedVersion(VersionInput input, VersionFiles files, Owners owners) {

    /** Opens a version; not in the user-interface thread. */
    public static OpenedVersion open(VersionInput input, Monitor monitor) throws IOException {
        return of(input, new OpenVersion(LibrarySession.current().engine(), input.version()).call(monitor));
    }

    /**
     * A version whose files somebody opened; not in the user-interface thread.
     *
     * @throws MirageException when they are those of another version that has the name by now
     */
    public static OpenedVersion of(VersionInput input, VersionFiles files) throws IOException {
        if (!files.summary().record().toString().equals(input.record())) {
            throw new MirageException(NLS.bind(Messages.OpenedVersion_other, input.getName()));
        }
        return new OpenedVersion(input, files, Owners.read(files));
    }

    /** What changes would make of a version; not in the user-interface thread. */
    public static OpenedVersion planned(VersionInput input, VersionFiles files) {
        return new OpenedVersion(input, files, Owners.read(files));
    }
}
