// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import java.io.IOException;

/** The clusters of a file or directory in their order. */
@FunctionalInterface
public interface Clusters {

    /** Takes clusters. */
    @FunctionalInterface
    interface Visitor {

        /** Takes one; false to go no further. */
        boolean cluster(long cluster) throws IOException;
    }

    /**
     * Visits clusters until the visitor has enough; how many there were.
     *
     * @throws org.mirage.filesystem.DamagedException when there is no next one though there should
     */
    long visit(Visitor visitor) throws IOException;
}
