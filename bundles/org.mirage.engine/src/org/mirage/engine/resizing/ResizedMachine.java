// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.resizing;

import java.util.List;

import org.mirage.engine.exporting.VersionDevice;
import org.mirage.store.VersionRecord;

/**
 * A machine one of whose disks has another size.
 *
 * @param record of the version, with volumes and disks as they are now
 * @param disks in order
 */
public record ResizedMachine(VersionRecord record, List<VersionDevice> disks) {

    public ResizedMachine {
        disks = List.copyOf(disks);
    }
}
