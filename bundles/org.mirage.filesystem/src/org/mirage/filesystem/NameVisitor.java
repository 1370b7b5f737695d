// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.io.IOException;

/** Takes the names of a directory. */
@FunctionalInterface
public interface NameVisitor {

    /**
     * @param name the raw bytes, the visitor's own
     * @param node the id of the node that it names
     */
    void name(byte[] name, long node) throws IOException;
}
