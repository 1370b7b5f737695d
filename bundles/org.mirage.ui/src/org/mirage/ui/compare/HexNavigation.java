// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import org.eclipse.compare.INavigatable;

/** Lets the platform's commands for the next and the previous difference go through bytes. */
final class HexNavigation implements INavigatable {

    private static final long BEFORE = -1;

    private final HexCompareViewer viewer;
    private long at = BEFORE;

    HexNavigation(HexCompareViewer viewer) {
        this.viewer = viewer;
    }

    /** Goes to the first difference of what is shown now. */
    void start() {
        at = BEFORE;
        selectChange(FIRST_CHANGE);
    }

    @Override
    public Object getInput() {
        return viewer.getInput();
    }

    /** True when there is no further one. */
    @Override
    public boolean selectChange(int change) {
        long found = find(change);
        if (found < 0) {
            return true;
        }
        at = found;
        viewer.reveal(found);
        return false;
    }

    private long find(int change) {
        ByteDifferences differences = viewer.differences();
        if (differences == null) {
            return BEFORE;
        }
        return switch (change) {
            case FIRST_CHANGE -> differences.next(BEFORE, true);
            case LAST_CHANGE -> differences.next(Long.MAX_VALUE, false);
            case PREVIOUS_CHANGE -> differences.next(at, false);
            default -> differences.next(at, true);
        };
    }

    @Override
    public boolean hasChange(int change) {
        return find(change) >= 0;
    }

    @Override
    public boolean openSelectedChange() {
        return true;
    }
}
