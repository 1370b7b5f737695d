// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.function.Consumer;

import org.eclipse.compare.CompareUI;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.mirage.ui.Icons;
import org.mirage.ui.format.CountText;
import org.mirage.ui.widgets.MessagePage;

/** Asks before a large text is read. */
final class LargeTextViewer extends StillViewer<ShownDifference> {

    private final MessagePage page;

    /**
     * Makes the question.
     *
     * @param chooser is told the form that is the answer
     */
    LargeTextViewer(Composite parent, Consumer<Form> chooser) {
        super(ShownDifference.class);
        page = new MessagePage(parent, Icons.TEXT.image(), Messages.LargeTextViewer_title, "") //$NON-NLS-1$
                .button(Messages.LargeTextViewer_text, Icons.TEXT.image(), "compare.large.text", //$NON-NLS-1$
                        () -> chooser.accept(Form.TEXT))
                .button(Messages.LargeTextViewer_hex, Icons.HEX.image(), "compare.large.hex", //$NON-NLS-1$
                        () -> chooser.accept(Form.HEX));
    }

    @Override
    public void refresh() {
        if (shown() != null) {
            page.setData(CompareUI.COMPARE_VIEWER_TITLE, shown().title());
            String size = CountText.size(shown().size());
            page.explain(shown().size() <= ContentReading.MOST_BYTES ? NLS.bind(Messages.LargeTextViewer_explanation, size)
                    : NLS.bind(Messages.LargeTextViewer_partly, size, CountText.size(ContentReading.MOST_BYTES)));
        }
    }

    @Override
    public Control getControl() {
        return page;
    }
}
