// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

/**
 * What became of a path on both sides.
 *
 * @param left against the base; none in a comparison of two
 * @param right against the base, which in a comparison of two is the left
 * @param side which side changed it; null when none did
 */
record RowChange(Change left, Change right, ChangedSide side) {

    static RowChange ofTwo(Change right) {
        return new RowChange(Change.NONE, right, right.isNone() ? null : ChangedSide.RIGHT);
    }

    static RowChange ofThree(Change left, Change right, boolean alike) {
        ChangedSide side;
        if (left.isNone() && right.isNone()) {
            side = null;
        } else if (left.isNone()) {
            side = ChangedSide.RIGHT;
        } else if (right.isNone()) {
            side = ChangedSide.LEFT;
        } else {
            side = alike ? ChangedSide.BOTH : ChangedSide.CONFLICT;
        }
        return new RowChange(left, right, side);
    }

    boolean isNone() {
        return side == null;
    }

    /** The change of the side that made one; the right one's where both did. */
    Change change() {
        return side == ChangedSide.LEFT ? left : right;
    }

    /** The number of the version that made it. */
    int version(int versions) {
        return side == ChangedSide.LEFT ? 1 : versions - 1;
    }
}
