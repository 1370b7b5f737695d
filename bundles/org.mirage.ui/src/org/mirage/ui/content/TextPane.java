// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.Document;
import org.eclipse.jface.text.IFindReplaceTarget;
import org.eclipse.jface.text.TextViewerUndoManager;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.LineNumberRulerColumn;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Link;
import org.mirage.engine.ByteCount;
import org.mirage.ui.Keys;
import org.mirage.ui.jobs.ReadJob;

/** A file as text, read only unless it is let be edited; of a large one only the beginning, more when asked. */
final class TextPane extends Composite {

    /** Beyond this a text widget takes seconds for a step. */
    private static final int MOST = 64 << 20;

    private static final int TIMES = 8;
    private static final int UNDO_STEPS = 1000;

    /** Between the numbers of lines and the lines, in pixels. */
    private static final int GAP = 6;

    private static final String UNTHEMED = "org.eclipse.e4.ui.css.disabled"; //$NON-NLS-1$

    private final SourceViewer viewer;
    private final Link more;
    private ByteSource source;
    private int shown;

    TextPane(Composite parent, String key) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        more = Keys.mark(new Link(this, SWT.NONE), key + ".more"); //$NON-NLS-1$
        more.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> read((int) Math.min(MOST, (long) shown * TIMES))));
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 3).applyTo(more);
        CompositeRuler ruler = new CompositeRuler(8);
        LineNumberRulerColumn numbers = new LineNumberRulerColumn();
        numbers.setForeground(Display.getCurrent().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
        ruler.addDecorator(0, numbers);
        viewer = new SourceViewer(this, ruler, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL | SWT.READ_ONLY);
        viewer.setEditable(false);
        viewer.setDocument(new Document());
        StyledText widget = Keys.mark(viewer.getTextWidget(), key);
        widget.setFont(JFaceResources.getTextFont());
        widget.setLeftMargin(GAP);
        // in a view the theme would make the text grey and leave the numbers white
        widget.setData(UNTHEMED, Boolean.TRUE);
        numbers.setBackground(widget.getBackground());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(viewer.getControl());
        showMore(null);
    }

    /**
     * Lets a text be edited instead of what was shown; a text that is shown already stays as it is, with all that can be undone.
     *
     * @param changed runs after each change
     */
    void edit(String text, Runnable changed) {
        viewer.setEditable(true);
        if (viewer.getUndoManager() == null) {
            viewer.setUndoManager(new TextViewerUndoManager(UNDO_STEPS));
            viewer.activatePlugins();
            viewer.addTextListener(event -> {
                if (event.getDocumentEvent() != null) {
                    changed.run();
                }
            });
        }
        if (!viewer.getDocument().get().equals(text)) {
            viewer.getDocument().set(text);
        }
        viewer.getUndoManager().reset();
        showMore(null);
    }

    /** The text as it stands. */
    String text() {
        return viewer.getDocument().get();
    }

    SourceViewer viewer() {
        return viewer;
    }

    /** Shows text that was read, of a file of which more can be asked for. */
    void show(ByteSource from, byte[] bytes, ShownText text) {
        source = from;
        shown = bytes.length;
        viewer.getDocument().set(text.text());
        if (shown >= from.size()) {
            showMore(null);
        } else {
            String template = shown < MOST ? Messages.TextPane_more : Messages.TextPane_most;
            showMore(NLS.bind(template, ByteCount.show(shown), ByteCount.show(from.size())));
        }
    }

    private void showMore(String text) {
        GridDataFactory.createFrom((GridData) more.getLayoutData()).exclude(text == null).applyTo(more);
        more.setVisible(text != null);
        more.setText(text == null ? "" : text); //$NON-NLS-1$
        layout();
    }

    private void read(int length) {
        ByteSource from = source;
        ReadJob.run(Messages.TextPane_reading, this, monitor -> {
            byte[] bytes = head(from, length);
            ShownText text = ShownText.of(bytes, bytes.length == from.size());
            return () -> {
                if (source == from) {
                    int top = viewer.getTopIndex();
                    show(from, bytes, text);
                    viewer.setTopIndex(top);
                }
            };
        });
    }

    /** The beginning of a file, at most so many bytes; not in the user-interface thread. */
    static byte[] head(ByteSource source, int limit) throws IOException {
        byte[] bytes = new byte[(int) Math.min(limit, source.size())];
        if (bytes.length > 0) {
            source.read(0, ByteBuffer.wrap(bytes));
        }
        return bytes;
    }

    IFindReplaceTarget findTarget() {
        return viewer.getFindReplaceTarget();
    }

    @Override
    public boolean setFocus() {
        return viewer.getTextWidget().setFocus();
    }
}
