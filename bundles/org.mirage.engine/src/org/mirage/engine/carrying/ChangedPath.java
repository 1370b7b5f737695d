// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.Objects;

import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/**
 * A path that is not the same in child and parent.
 *
 * @param path one byte in each character, beginning with a slash
 * @param before what the parent has, null for nothing
 * @param after what the child has, null for nothing
 */
record ChangedPath(String path, Entry before, Entry after) {

    boolean isAdded() {
        return before == null;
    }

    boolean isRemoved() {
        return after == null;
    }

    /** True where the child has a file. */
    boolean isFile() {
        return after != null && after.type() == EntryType.FILE;
    }

    /** True where there is a folder in either. */
    boolean isFolder() {
        return (after != null ? after : before).type() == EntryType.DIRECTORY;
    }

    /** True when there is a file in both, with one content. */
    boolean hasSameContent() {
        return before != null && isFile() && before.type() == EntryType.FILE && before.content() != null
                && Objects.equals(before.content(), after.content());
    }

    /** The last part of the path. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
