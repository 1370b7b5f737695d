// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.iso;

import java.util.List;

/**
 * A file or directory: its record, or several when it has several parts.
 *
 * @param rockRidge null where there is none
 * @param name as it is shown
 */
record IsoEntry(IsoVolume volume, List<DirectoryRecord> parts, RockRidge rockRidge, byte[] name) {

    /** The record that counts. */
    DirectoryRecord record() {
        return parts.getFirst();
    }

    /** Also such as Rock Ridge moved elsewhere. */
    boolean isDirectory() {
        return record().isDirectory() || rockRidge != null && rockRidge.child() >= 0;
    }

    /** True for what is seen in another place. */
    boolean isHidden() {
        return rockRidge != null && rockRidge.isRelocated();
    }

    /** The number by which its node is known. */
    long id() {
        if (rockRidge != null && rockRidge.child() >= 0) {
            return rockRidge.child() * volume.blockSize();
        }
        return record().isDirectory() ? record().start(volume.blockSize()) : record().position();
    }
}
