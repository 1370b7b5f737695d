// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

/** Learns how far each machine of an export is. */
public interface InstanceListener {

    /** Looks at nothing. */
    InstanceListener NONE = new InstanceListener() {
    };

    /** Its files are being written. */
    default void begun(int row) {
        // not everybody wants to know
    }

    /** Its files are complete. */
    default void done(int row, ExportReport report) {
        // not everybody wants to know
    }
}
