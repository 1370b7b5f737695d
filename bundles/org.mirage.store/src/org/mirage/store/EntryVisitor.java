// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;

/** Visits entries in the order of their names. */
@FunctionalInterface
public interface EntryVisitor {

    /** True to go on, false for no more. */
    boolean visit(Entry entry) throws IOException;
}
