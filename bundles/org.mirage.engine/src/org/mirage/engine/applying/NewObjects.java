// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;

import org.mirage.store.ObjectSource;
import org.mirage.store.ObjectTarget;

/** Where the objects of a new version go, and where they and those of its parent are read from. */
public interface NewObjects extends ObjectTarget, ObjectSource {

    /** From then on all that was put can be read. */
    void flush() throws IOException;
}
