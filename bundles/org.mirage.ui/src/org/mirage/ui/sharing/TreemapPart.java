// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import java.util.List;

import org.mirage.engine.packages.PackageSizes;

/**
 * What has a tile in a treemap.
 *
 * @param name what is written in the tile
 * @param bytes its size
 * @param path where it is, raw bytes; null where it has no place of its own
 * @param sized the package that it is; null when it is none
 * @param below what it is made of, as far as that is shown
 */
record TreemapPart(Kind kind, String name, long bytes, byte[] path, PackageSizes.Sized sized, List<TreemapPart> below) {

    /** What a tile stands for. */
    enum Kind {
        FOLDER, FILE, PACKAGE,
        /** Many small ones together. */
        OTHERS
    }

    /** Whether one can go into it. */
    boolean hasParts() {
        return kind == Kind.FOLDER || kind == Kind.PACKAGE;
    }
}
