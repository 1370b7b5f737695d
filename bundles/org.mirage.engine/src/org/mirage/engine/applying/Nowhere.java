// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.nio.ByteBuffer;

import org.mirage.store.ObjectName;
import org.mirage.store.ObjectTarget;

/** Takes objects of which only the names are wanted. */
final class Nowhere implements ObjectTarget {

    @Override
    public boolean claim(ObjectName name) {
        return false;
    }

    @Override
    public void put(ObjectName name, ByteBuffer bytes) {
        throw new IllegalStateException("nothing was claimed");
    }
}
