// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.List;

/** A subject of facts: where they come from, and how they are read. */
interface FactSource {

    /** For programs; it does not change. */
    String id();

    /** For people. */
    String title();

    /**
     * All paths that the facts come from, whole directories too: where these are equal, the facts are. None when facts come
     * from the version's record, which costs nothing to read.
     */
    List<String> paths();

    /** Reads the facts; what makes no sense is skipped, never an exception. */
    void read(FactFiles files, FactList facts) throws IOException;
}
