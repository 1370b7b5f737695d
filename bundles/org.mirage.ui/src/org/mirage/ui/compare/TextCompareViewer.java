// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.contentmergeviewer.TextMergeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.mirage.ui.Keys;

/** The platform's text compare under a title that tells path and change. */
final class TextCompareViewer extends TextMergeViewer {

    /** In the order in which the platform makes the texts. */
    private static final List<String> MARKS = List.of("base", "left", "right"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

    TextCompareViewer(Composite parent, CompareConfiguration configuration) {
        super(parent, SWT.LEFT_TO_RIGHT, configuration);
        List<StyledText> texts = new ArrayList<>();
        collect((Composite) getControl(), texts);
        for (int i = 0; i < Math.min(MARKS.size(), texts.size()); i++) {
            Keys.mark(texts.get(i), "compare.text." + MARKS.get(i)); //$NON-NLS-1$
        }
    }

    private static void collect(Composite in, List<StyledText> texts) {
        for (Control control : in.getChildren()) {
            if (control instanceof StyledText text) {
                texts.add(text);
            } else if (control instanceof Composite composite) {
                collect(composite, texts);
            }
        }
    }

    @Override
    public String getTitle() {
        return getInput() instanceof Shown shown ? shown.title() : super.getTitle();
    }
}
