// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import org.eclipse.compare.Splitter;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.mirage.ui.Plugin;

/** Remembers how the editor's room is shared between the tree and what is below it. */
final class Halves {

    private static final String UPPER = "upper"; //$NON-NLS-1$
    private static final int ALL = 1000;
    private static final int FIRST_UPPER = 420;
    private static final int LEAST = 50;

    private Halves() {
    }

    /** Applies what was remembered, remembers when it goes, and returns it. */
    static Splitter remember(Splitter splitter) {
        IDialogSettings settings = Plugin.settings("compare"); //$NON-NLS-1$
        int upper = FIRST_UPPER;
        try {
            upper = Math.clamp(settings.getInt(UPPER), LEAST, ALL - LEAST);
        } catch (NumberFormatException never) {
            // nobody moved it yet
        }
        splitter.setWeights(upper, ALL - upper);
        splitter.getChildren()[0].addDisposeListener(event -> {
            int[] weights = splitter.getWeights();
            if (weights.length == 2) {
                settings.put(UPPER, ALL * weights[0] / (weights[0] + weights[1]));
            }
        });
        return splitter;
    }
}
