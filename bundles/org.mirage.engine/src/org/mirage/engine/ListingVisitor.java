// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;

/** Takes a listing as it is found. */
public interface ListingVisitor {

    /** The entries told next are those of this directory; not called when the path named something else. */
    void directory(MachineEntry directory) throws IOException;

    /** An entry of the directory told last, or the one that the path named. */
    void entry(MachineEntry entry) throws IOException;
}
