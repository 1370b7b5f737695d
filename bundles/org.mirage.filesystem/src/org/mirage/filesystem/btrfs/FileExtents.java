// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;

import org.mirage.filesystem.DamagedException;

/** Goes through the extents of a file in its order. */
final class FileExtents {

    /** Takes extents. */
    @FunctionalInterface
    interface Visitor {

        /** @return false when no more are wanted */
        boolean extent(FileExtent extent) throws IOException;
    }

    private FileExtents() {
    }

    /**
     * Visits all, holes too.
     *
     * @throws DamagedException when one makes no sense or begins within the one before
     */
    static void visit(Volume volume, Tree tree, long number, Visitor visitor) throws IOException {
        Cursor cursor = tree.cursor();
        long end = 0;
        for (boolean more = cursor.seek(number, ItemType.EXTENT_DATA, 0); more && cursor.isAt(number, ItemType.EXTENT_DATA);
                more = cursor.next()) {
            FileExtent extent = FileExtent.parse(cursor, volume);
            if (extent.fileOffset() < end) {
                throw new DamagedException("an extent at byte " + extent.fileOffset() + " begins within the one before");
            }
            end = extent.end();
            if (!visitor.extent(extent)) {
                return;
            }
        }
    }
}
