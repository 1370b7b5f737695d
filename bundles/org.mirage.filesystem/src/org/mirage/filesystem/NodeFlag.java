// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

/** Flags of an entry that mean something to a person; layout flags are not among them. The bits are Mirage's own. */
public enum NodeFlag {
    IMMUTABLE, APPEND, NODUMP, NOATIME, DIRSYNC, SYNC, CASEFOLD, PROJECT_INHERIT, SECURE_DELETE, UNDELETE, COMPRESS,
    JOURNAL_DATA, TOP_DIRECTORY, NO_COW, DAX, ENCRYPTED, VERITY, HIDDEN, SYSTEM, ARCHIVE;

    /** The flag's bit in {@link Node#flags()}. */
    public int bit() {
        return 1 << ordinal();
    }
}
