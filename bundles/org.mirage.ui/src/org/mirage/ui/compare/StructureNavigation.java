// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import org.eclipse.compare.INavigatable;

/** Lets the platform's commands for the next and the previous difference go from file to file. */
final class StructureNavigation implements INavigatable {

    private final StructurePane pane;
    private final DifferenceViewer viewer;
    private final DifferenceWalk walk;

    StructureNavigation(StructurePane pane, DifferenceViewer viewer, DifferenceWalk walk) {
        this.pane = pane;
        this.viewer = viewer;
        this.walk = walk;
    }

    @Override
    public Object getInput() {
        return pane.getInput();
    }

    /** True when there is no further one; what is found is selected once the folders on the way are read. */
    @Override
    public boolean selectChange(int change) {
        boolean forward = change == NEXT_CHANGE || change == FIRST_CHANGE;
        boolean anew = viewer.selected() == null || change == FIRST_CHANGE || change == LAST_CHANGE;
        Node from = anew ? viewer.root() : viewer.selected();
        if (from == viewer.root() && !forward) {
            walk.last(from, this::selectFromBehind);
            return false;
        }
        if (!walk.has(from, forward)) {
            return true;
        }
        if (forward) {
            walk.next(from, viewer::select);
        } else {
            walk.previous(from, this::selectFromBehind);
        }
        return false;
    }

    private void selectFromBehind(Node node) {
        pane.comeFromBehind();
        viewer.select(node);
    }

    @Override
    public boolean hasChange(int change) {
        return viewer.selected() == null || walk.has(viewer.selected(), change == NEXT_CHANGE || change == FIRST_CHANGE);
    }

    /** The platform asks for this in place of the first step forward, as long as nothing below the tree can be walked through. */
    @Override
    public boolean openSelectedChange() {
        return !selectChange(NEXT_CHANGE);
    }
}
