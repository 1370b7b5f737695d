// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.contentmergeviewer.TextMergeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** The platform's text compare under a title that tells path and change. */
final class TextCompareViewer extends TextMergeViewer {

    TextCompareViewer(Composite parent, CompareConfiguration configuration) {
        super(parent, SWT.LEFT_TO_RIGHT, configuration);
    }

    @Override
    public String getTitle() {
        return getInput() instanceof Shown shown ? shown.title() : super.getTitle();
    }
}
