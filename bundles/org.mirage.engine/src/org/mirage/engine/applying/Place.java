// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import org.mirage.engine.changes.RawPath;
import org.mirage.store.Entry;

/**
 * A path of the machine's view, looked up.
 *
 * @param path from the root of the view
 * @param volume that it is on, null for what exists in the view only
 * @param within path on the volume, without a slash before it; empty for the root
 * @param folder that is there, null when that is no folder
 * @param entry that is there, null for none
 * @param laidOver true for what the view shows in place of what the folder holds
 */
record Place(String path, WorkingVolume volume, String within, WorkingFolder folder, Entry entry, boolean laidOver) {

    /** The path as bytes. */
    byte[] raw() {
        return RawPath.bytes(path);
    }

    /** Its last part. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
