// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;

import org.mirage.engine.MachineEntry;

/** Writes the entries of one directory. */
interface EntryLines {

    /**
     * The next entry.
     *
     * @param name by which it is shown, raw
     */
    void add(MachineEntry entry, byte[] name) throws IOException;

    /** There are no more entries in this directory. */
    void finish() throws IOException;
}
