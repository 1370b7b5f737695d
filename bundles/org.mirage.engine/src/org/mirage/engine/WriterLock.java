// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

/** The right to write into a library, held by one process at a time until it is closed. */
public interface WriterLock extends AutoCloseable {

    @Override
    void close();
}
