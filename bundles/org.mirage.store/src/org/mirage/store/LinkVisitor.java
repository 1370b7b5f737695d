// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.util.List;

/** Visits hard-link groups. */
@FunctionalInterface
public interface LinkVisitor {

    /** A group of paths, sorted by bytes. */
    void group(List<byte[]> paths) throws IOException;
}
