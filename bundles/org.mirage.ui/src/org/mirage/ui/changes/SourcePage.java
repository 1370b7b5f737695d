// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IFindReplaceTarget;
import org.eclipse.jface.text.TextViewerUndoManager;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.InvalidChangesException;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.changeset.ChangesText;
import org.mirage.ui.changeset.EditProblem;
import org.mirage.ui.jobs.Failures;

/** The text of a change set, to be edited as it is; the first line that is wrong is marked, and the reason stands above. */
final class SourcePage extends Composite {

    private static final int UNDO_STEPS = 1000;
    private static final int PAUSE_MILLISECONDS = 250;
    private static final int GAP = 6;
    private static final String UNTHEMED = "org.eclipse.e4.ui.css.disabled"; //$NON-NLS-1$

    private final SourceViewer viewer;
    private final Composite bar;
    private final Link message;
    private final Color wrong = new Color(255, 224, 224);
    private final Runnable check = this::check;
    /** What the forms say; null when they do not say what stands here. */
    private String given = ""; //$NON-NLS-1$
    private long wrongLine;

    SourcePage(Composite parent, Runnable changed) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        bar = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 4).spacing(6, 0).applyTo(bar);
        new Label(bar, SWT.NONE).setImage(Icons.WARNING.image());
        message = Keys.mark(new Link(bar, SWT.NONE), "changes.source.problem"); //$NON-NLS-1$
        message.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> goToProblem()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(message);
        CompositeRuler ruler = new CompositeRuler(8);
        LineNumberRulerColumn numbers = new LineNumberRulerColumn();
        numbers.setForeground(getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        ruler.addDecorator(0, numbers);
        viewer = new SourceViewer(this, ruler, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        viewer.setDocument(new Document());
        viewer.setUndoManager(new TextViewerUndoManager(UNDO_STEPS));
        viewer.activatePlugins();
        StyledText widget = Keys.mark(viewer.getTextWidget(), "changes.source"); //$NON-NLS-1$
        widget.setFont(JFaceResources.getTextFont());
        widget.setLeftMargin(GAP);
        widget.setData(UNTHEMED, Boolean.TRUE);
        numbers.setBackground(widget.getBackground());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getControl());
        viewer.getDocument().addDocumentListener(new IDocumentListener() {
            @Override
            public void documentAboutToBeChanged(DocumentEvent event) {
                // what was there is not needed
            }

            @Override
            public void documentChanged(DocumentEvent event) {
                getDisplay().timerExec(PAUSE_MILLISECONDS, check);
                changed.run();
            }
        });
        tell(null);
    }

    /** Shows what the forms say; there is nothing to be undone then. */
    void show(String text) {
        given = text;
        set(text);
    }

    /** Shows a text that the forms cannot show: something is wrong with it. */
    void showWrong(String text) {
        given = null;
        set(text);
    }

    private void set(String text) {
        if (!text.equals(viewer.getDocument().get())) {
            viewer.getDocument().set(text);
            viewer.getUndoManager().reset();
        }
        check();
    }

    /** The text as it is now. */
    String text() {
        return viewer.getDocument().get();
    }

    /** True when the forms do not say what stands here, because it was typed here or is wrong. */
    boolean isTyped() {
        return !text().equals(given);
    }

    /** What is here is what the forms say, too. */
    void accept() {
        given = text();
    }

    /** The change set that stands here; null when something is wrong, which is shown then. */
    ChangeSet check() {
        if (isDisposed()) {
            return null;
        }
        try {
            ChangeSet set = ChangesText.parse(text(), ""); //$NON-NLS-1$
            tell(null);
            return set;
        } catch (InvalidChangesException invalid) {
            tell(invalid);
            return null;
        }
    }

    private void tell(InvalidChangesException invalid) {
        StyledText widget = viewer.getTextWidget();
        if (wrongLine > 0 && wrongLine <= widget.getLineCount()) {
            widget.setLineBackground((int) wrongLine - 1, 1, null);
        }
        wrongLine = invalid == null ? 0 : invalid.line();
        if (wrongLine > 0 && wrongLine <= widget.getLineCount()) {
            widget.setLineBackground((int) wrongLine - 1, 1, wrong);
        }
        String text = invalid == null ? "" : NLS.bind(Messages.SourcePage_problem, invalid.line(), //$NON-NLS-1$
                Failures.sentence(EditProblem.reason(invalid)).replace("&", "&&") //$NON-NLS-1$ //$NON-NLS-2$
                        .replace("<", "\u2039").replace(">", "\u203a")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        if (!text.equals(message.getText()) || bar.getVisible() == text.isEmpty()) {
            message.setText(text);
            GridDataFactory.fillDefaults().grab(true, false).exclude(text.isEmpty()).applyTo(bar);
            bar.setVisible(!text.isEmpty());
            layout(true, true);
        }
    }

    /** Puts the caret where something is wrong. */
    void goToProblem() {
        if (wrongLine > 0) {
            try {
                int line = (int) Math.min(wrongLine, viewer.getDocument().getNumberOfLines()) - 1;
                viewer.setSelectedRange(viewer.getDocument().getLineOffset(line), 0);
                viewer.revealRange(viewer.getDocument().getLineOffset(line), 0);
                viewer.getTextWidget().setFocus();
            } catch (BadLocationException gone) {
                // typed away meanwhile
            }
        }
    }

    IFindReplaceTarget findTarget() {
        return viewer.getFindReplaceTarget();
    }

    /** For cut, copy, paste and the like. */
    SourceViewer viewer() {
        return viewer;
    }

    @Override
    public boolean setFocus() {
        return viewer.getTextWidget().setFocus();
    }
}
