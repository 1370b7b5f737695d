// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.compare.structuremergeviewer.ICompareInput;
import org.eclipse.compare.structuremergeviewer.ICompareInputChangeListener;
import org.eclipse.swt.graphics.Image;
import org.mirage.engine.Names;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.compare.Difference;

/** A difference with what was read of it, as the platform's viewers take it. It never changes. */
final class ShownDifference implements ICompareInput {

    private final DifferenceNode node;
    private final SideContent base;
    private final SideContent left;
    private final SideContent right;

    ShownDifference(DifferenceNode node, SideContent base, SideContent left, SideContent right) {
        this.node = node;
        this.base = base;
        this.left = left;
        this.right = right;
    }

    Difference difference() {
        return node.difference();
    }

    @Override
    public String getName() {
        return Names.show(difference().path());
    }

    @Override
    public Image getImage() {
        return node.image();
    }

    @Override
    public int getKind() {
        ChangedSide side = difference().side();
        if (difference().leftChange().isNone() && difference().base() == null) {
            return left == null ? Differencer.ADDITION : right == null ? Differencer.DELETION : Differencer.CHANGE;
        }
        int direction = side == ChangedSide.LEFT ? Differencer.LEFT : side == ChangedSide.RIGHT ? Differencer.RIGHT : Differencer.CONFLICTING;
        return direction | Differencer.CHANGE;
    }

    @Override
    public ITypedElement getAncestor() {
        return base;
    }

    @Override
    public ITypedElement getLeft() {
        return left;
    }

    @Override
    public ITypedElement getRight() {
        return right;
    }

    @Override
    public void addCompareInputChangeListener(ICompareInputChangeListener listener) {
        // a version never changes
    }

    @Override
    public void removeCompareInputChangeListener(ICompareInputChangeListener listener) {
        // a version never changes
    }

    @Override
    public void copy(boolean leftToRight) {
        // a version never changes
    }
}
