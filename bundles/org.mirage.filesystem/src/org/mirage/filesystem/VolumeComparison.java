// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.io.IOException;

/** Two states of one volume beside each other. */
@FunctionalInterface
public interface VolumeComparison {

    /**
     * Sorts out what a range of the volume holds whose bytes may differ. What the file system keeps for itself at places that are the
     * same in both states, such as bitmaps and the journal, is not told of.
     */
    void visit(long offset, long length, ChangeVisitor visitor) throws IOException;
}
