// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;

/** Takes the entries of a directory, one after the other. */
@FunctionalInterface
public interface MachineEntryVisitor {

    /** Returns false when no more entries are wanted. */
    boolean entry(MachineEntry entry) throws IOException;
}
