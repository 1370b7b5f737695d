// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.mutation;

import org.mirage.disk.Range;

/** Gives a damaged part of an image its checksum again, so that what lies behind the check is reached. */
@FunctionalInterface
public interface Sealer {

    /**
     * @param image the whole image; only bytes within the part may be changed
     * @param part the range of interest that the damage lies in
     */
    void seal(byte[] image, Range part);
}
