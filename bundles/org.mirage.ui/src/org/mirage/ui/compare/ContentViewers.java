// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.function.Consumer;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.INavigatable;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.custom.ViewForm;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;

/** Makes the viewers of the lower pane; one that fits is used again. */
final class ContentViewers {

    private static final int TITLE_MARGIN = 5;

    private final CompareConfiguration configuration;
    private final boolean threeWay;
    private final Consumer<Form> chooser;
    private Composite pane;

    /**
     * Will make viewers.
     *
     * @param chooser is told which form a person wants instead
     */
    ContentViewers(CompareConfiguration configuration, boolean threeWay, Consumer<Form> chooser) {
        this.configuration = configuration;
        this.threeWay = threeWay;
        this.chooser = chooser;
    }

    /** Goes to the last difference of what is shown. */
    void selectLast() {
        INavigatable navigatable = Adapters.adapt(pane, INavigatable.class);
        if (navigatable != null) {
            navigatable.selectChange(INavigatable.LAST_CHANGE);
        }
    }

    /** A viewer for what is shown. */
    Viewer find(Viewer old, Shown shown, Composite parent) {
        pane = parent;
        align(parent);
        FormActions forms = new FormActions(shown, chooser);
        return switch (shown.form()) {
            case TEXT -> {
                if (old instanceof TextCompareViewer) {
                    yield old;
                }
                Viewer viewer = new TextCompareViewer(parent, configuration);
                forms.append(parent);
                yield viewer;
            }
            case HEX -> {
                forms.fill(parent);
                yield old instanceof HexCompareViewer ? old : new HexCompareViewer(parent, configuration);
            }
            case PROPERTIES -> {
                forms.fill(parent);
                yield old instanceof PropertyViewer ? old : new PropertyViewer(parent, configuration, threeWay);
            }
            case LARGE -> {
                forms.fill(parent);
                yield new LargeTextViewer(parent, chooser);
            }
        };
    }

    /** The platform's title of the pane stands higher than the tools beside it. */
    private static void align(Composite pane) {
        if (pane instanceof ViewForm form && form.getTopLeft() instanceof Composite title
                && title.getLayout() instanceof RowLayout row) {
            row.marginTop = TITLE_MARGIN;
        }
    }
}
