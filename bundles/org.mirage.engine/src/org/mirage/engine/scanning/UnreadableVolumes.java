// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.store.VolumeRecord;

/** Tells of volumes that no scan can look at. */
public final class UnreadableVolumes {

    private static final String SWAP = "swap";

    private UnreadableVolumes() {
    }

    /** Notes those of a version. */
    public static void tell(VersionFiles files, Monitor monitor) {
        for (VolumeRecord volume : files.record().volumes()) {
            if (volume.root() == null && !volume.type().equals(SWAP)) {
                monitor.note("the files of volume " + volume.device() + " (" + volume.type() + ") of " + files.summary().label()
                        + " could not be read; nothing on it was looked at");
            }
        }
    }
}
