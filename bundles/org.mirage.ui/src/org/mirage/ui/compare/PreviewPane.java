// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareViewerSwitchingPane;
import org.eclipse.compare.structuremergeviewer.ICompareInput;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.mirage.engine.Monitor;
import org.mirage.ui.Keys;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.widgets.MessagePage;

/** What would become of a version, beside the version, as the compare editor shows it, in any part of a window. */
public final class PreviewPane {

    private static final int[] WEIGHTS = {55, 45};

    private final Composite stack;
    private final MessagePage text;
    private SashForm halves;

    /** What was found out, ready to be shown. */
    public static final class Found {

        private final CompareRequest request;
        private final CompareResult result;

        private Found(CompareRequest request, CompareResult result) {
            this.request = request;
            this.result = result;
        }
    }

    /** Makes an empty pane. */
    public PreviewPane(Composite parent) {
        stack = Keys.mark(new Composite(parent, SWT.BORDER), "preview"); //$NON-NLS-1$
        stack.setLayout(new StackLayout());
        text = new MessagePage(stack, null, "", ""); //$NON-NLS-1$ //$NON-NLS-2$
        top(text);
    }

    /** Compares a version with what something would make of it; not in the user-interface thread. */
    public static Found find(VersionInput version, Planned planned, Monitor monitor) throws IOException {
        CompareRequest request = new CompareRequest(version, planned, Profiles.EVERYTHING);
        return new Found(request, CompareResult.of(request, monitor));
    }

    /** The part of the window that it fills. */
    public Control control() {
        return stack;
    }

    /** Says something in place of differences. */
    public void say(String what) {
        text.explain(what);
        clear();
        top(text);
    }

    /** Shows differences. */
    public void show(Found found) {
        if (found.result.isEqual()) {
            say(Messages.PreviewPane_equal);
            return;
        }
        clear();
        halves = new SashForm(stack, SWT.VERTICAL);
        StructurePane tree = new StructurePane(halves, found.result, () -> {
            // nobody walks from one difference to the next here
        });
        ContentViewers viewers = new ContentViewers(configuration(found.request), false, tree::showAs);
        CompareViewerSwitchingPane content = new CompareViewerSwitchingPane(halves, SWT.FLAT) {
            @Override
            protected Viewer getViewer(Viewer old, Object input) {
                return input instanceof Shown shown ? viewers.find(old, shown, this) : null;
            }
        };
        tree.addOpenListener(event -> {
            Object shown = ((IStructuredSelection) event.getSelection()).getFirstElement();
            content.setInput(shown);
            if (shown instanceof ICompareInput input) {
                content.setText(input.getName());
                content.setImage(input.getImage());
            }
        });
        halves.setWeights(WEIGHTS);
        top(halves);
    }

    private static CompareConfiguration configuration(CompareRequest request) {
        CompareConfiguration configuration = new CompareConfiguration();
        configuration.setLeftEditable(false);
        configuration.setRightEditable(false);
        configuration.setLeftLabel(request.left().getName());
        configuration.setRightLabel(request.right().getName());
        configuration.setProperty(CompareConfiguration.MIRRORED, Boolean.FALSE);
        return configuration;
    }

    private void clear() {
        if (halves != null) {
            halves.dispose();
            halves = null;
        }
    }

    private void top(Control control) {
        ((StackLayout) stack.getLayout()).topControl = control;
        stack.layout(true, true);
    }
}
