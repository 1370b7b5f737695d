// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.io.IOException;

/** Takes what differs between two states of a volume. */
public interface ChangeVisitor {

    /**
     * The record of a node differs.
     *
     * @param before whether it was a node in use in the earlier state
     * @param now whether it is one
     */
    void node(long id, boolean before, boolean now) throws IOException;

    /** A range, in bytes of the volume, that belongs to nodes or to nobody. */
    void range(long offset, long length) throws IOException;
}
