// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;

/** Knows how what became of some kind of path is brought to a target. */
interface Carrier {

    /** True for a path that it carries; a path goes to the first carrier that takes it. */
    boolean takes(ChangedPath path);

    /** Makes the change on the target, or notes why that cannot be. */
    void carry(ChangedPath path, Carrying target) throws IOException;
}
