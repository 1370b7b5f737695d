// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;

import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.compare.structuremergeviewer.ICompareInput;
import org.eclipse.compare.structuremergeviewer.ICompareInputChangeListener;
import org.eclipse.swt.graphics.Image;

/** What the lower pane shows of a row, with all that was read for it, as the platform's viewers take it. It never changes. */
abstract class Shown implements ICompareInput {

    private final Node node;
    private final Form form;

    Shown(Node node, Form form) {
        this.node = node;
        this.form = form;
    }

    final Node node() {
        return node;
    }

    final Form form() {
        return form;
    }

    /** What stands above it. */
    abstract String title();

    /** Its fields with their values. */
    abstract List<PropertyRow> properties();

    /** True when its content can be shown, as text or in hexadecimal. */
    boolean hasContent() {
        return false;
    }

    @Override
    public String getName() {
        return title();
    }

    @Override
    public Image getImage() {
        return node.image();
    }

    @Override
    public int getKind() {
        return Differencer.CHANGE;
    }

    @Override
    public SideContent getAncestor() {
        return null;
    }

    @Override
    public SideContent getLeft() {
        return null;
    }

    @Override
    public SideContent getRight() {
        return null;
    }

    @Override
    public void addCompareInputChangeListener(ICompareInputChangeListener listener) {
        // versions never change
    }

    @Override
    public void removeCompareInputChangeListener(ICompareInputChangeListener listener) {
        // versions never change
    }

    @Override
    public void copy(boolean leftToRight) {
        // versions never change
    }
}
