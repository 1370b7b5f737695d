// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;

/** Learns of zeros that a file does not hold, in place of getting them. */
@FunctionalInterface
public interface HoleListener {

    /** The next bytes are this many zeros. */
    void hole(long length) throws IOException;
}
