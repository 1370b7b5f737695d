// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;

import org.eclipse.swt.graphics.Image;
import org.mirage.engine.Monitor;

/** Holds the topmost rows; it is none itself. */
final class RootNode extends Node {

    RootNode() {
        super(null);
    }

    @Override
    boolean isMeant(Arrangement by) {
        return false;
    }

    @Override
    boolean leads(Arrangement by) {
        return true;
    }

    @Override
    List<Node> read(Monitor monitor) {
        return List.of();
    }

    @Override
    String text(DifferenceColumn column) {
        return ""; //$NON-NLS-1$
    }

    @Override
    Image image() {
        return null;
    }
}
