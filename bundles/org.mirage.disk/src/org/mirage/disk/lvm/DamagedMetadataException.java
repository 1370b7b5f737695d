// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.io.IOException;

/** LVM metadata that cannot be used; the message is the rest of a sentence that begins with whose they are. */
final class DamagedMetadataException extends IOException {

    private static final long serialVersionUID = 1;

    DamagedMetadataException(String reason) {
        super(reason);
    }
}
