// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.io.IOException;

/** Takes nodes. */
@FunctionalInterface
public interface NodeVisitor {

    void node(Node node) throws IOException;
}
