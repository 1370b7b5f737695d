// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

/**
 * A file, or another path, that is not as its package brought it.
 *
 * @param path raw bytes from the root
 * @param owner null when no package owns it
 * @param configuration true when people are expected to change it
 */
public record ChangedFile(State state, byte[] path, FileOwner owner, boolean configuration) {

    /** What became of it. */
    public enum State {

        /** Its content is another. */
        CHANGED,
        /** It is not there, or a file is none any more. */
        MISSING,
        /** No package owns it. */
        UNOWNED,
        /** Its content could not be read when the image was imported. */
        UNREAD
    }
}
