// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import org.mirage.filesystem.DamagedException;

/** Takes attributes as they are stored. */
@FunctionalInterface
interface AttributeVisitor {

    /** @param flags which name space it is of, and more; see {@link AttributeForm} */
    void attribute(int flags, byte[] name, byte[] value) throws DamagedException;
}
