// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.mirage.ui.Keys;

/** Bytes in hexadecimal and as characters; draws only the rows that are seen, so size does not matter. */
public final class HexView extends Canvas {

    private static final String DIFFERENT = "org.mirage.ui.differentByte"; //$NON-NLS-1$
    private static final RGB AMBER = new RGB(255, 214, 130);

    private final HexSelection selection = new HexSelection(this);
    private HexBlocks blocks;
    private HexLayout layout;
    private RowScroll scroll;
    private HexView twin;

    /** An empty view with that mark. */
    public HexView(Composite parent, String key) {
        super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        Keys.mark(this, key);
        setFont(JFaceResources.getTextFont());
        JFaceResources.getColorRegistry().put(DIFFERENT, AMBER);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Resize, event -> resized());
        addListener(SWT.MouseWheel, this::wheel);
        getVerticalBar().addListener(SWT.Selection, event -> {
            scroll.dragged();
            moved();
        });
        selection.listen();
    }

    /** Makes two views scroll together and colour the bytes in which they differ. */
    public static void pair(HexView one, HexView other) {
        one.twin = other;
        other.twin = one;
    }

    /** Shows a file from its start. */
    public void show(ByteSource source) {
        show(source, source.size());
    }

    /** Shows a file from its start, with room for as many bytes as a longer one beside it has. */
    public void show(ByteSource source, long room) {
        blocks = new HexBlocks(this, source, this::arrived);
        GC gc = new GC(this);
        Point extent = gc.textExtent("0"); //$NON-NLS-1$
        gc.dispose();
        layout = new HexLayout(room, extent.x, extent.y);
        scroll = new RowScroll(getVerticalBar(), (room + HexLayout.ROW - 1) / HexLayout.ROW);
        selection.clear();
        resized();
    }

    HexBlocks blocks() {
        return blocks;
    }

    HexSelection selection() {
        return selection;
    }

    private void resized() {
        if (scroll != null) {
            scroll.setVisible(Math.max(1, getClientArea().height / layout.lineHeight()));
            redraw();
        }
    }

    private void wheel(Event event) {
        if (scroll != null) {
            scroll.to(scroll.top() - event.count);
            moved();
        }
    }

    private void arrived() {
        redraw();
        if (twin != null) {
            twin.redraw();
        }
    }

    private void moved() {
        redraw();
        if (twin != null && twin.scroll != null) {
            twin.scroll.to(scroll.top());
            twin.redraw();
        }
    }

    int visibleRows() {
        return scroll.visible();
    }

    /** Scrolls as little as needed to show a byte. */
    public void reveal(long offset) {
        scroll.reveal(offset / HexLayout.ROW);
        moved();
    }

    /** The byte at a place of the canvas; the nearest one beyond the ends. */
    long offsetAt(int x, int y) {
        long row = scroll.top() + Math.floorDiv(y, layout.lineHeight());
        long offset = row * HexLayout.ROW + Math.max(0, layout.column(x));
        return Math.max(0, Math.min(offset, blocks.size() - 1));
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
        gc.fillRectangle(area);
        if (blocks == null) {
            return;
        }
        int y = 0;
        for (long row = scroll.top(); y < area.height && row * HexLayout.ROW < blocks.size(); row++) {
            paintRow(gc, row * HexLayout.ROW, y);
            y += layout.lineHeight();
        }
    }

    private void paintRow(GC gc, long start, int y) {
        Color plain = getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND);
        Color quiet = JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR);
        gc.setForeground(quiet);
        gc.drawText(layout.offsetText(start), layout.offsetX(), y, true);
        for (int column = 0; column < HexLayout.ROW && start + column < blocks.size(); column++) {
            int value = blocks.at(start + column);
            boolean selected = selection.contains(start + column);
            if (!selected && differs(start + column, value)) {
                gc.setBackground(JFaceResources.getColorRegistry().get(DIFFERENT));
                gc.fillRectangle(layout.digitsX(column), y, 2 * layout.charWidth(), layout.lineHeight());
                gc.fillRectangle(layout.characterX(column), y, layout.charWidth(), layout.lineHeight());
            }
            if (selected) {
                gc.setBackground(getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION));
                gc.fillRectangle(layout.digitsX(column), y, 2 * layout.charWidth(), layout.lineHeight());
                gc.fillRectangle(layout.characterX(column), y, layout.charWidth(), layout.lineHeight());
            }
            boolean printable = value >= ' ' && value < 127;
            Color shade = value == 0 || value < 0 ? quiet : plain;
            gc.setForeground(selected ? getDisplay().getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT) : shade);
            gc.drawText(value < 0 ? "\u00b7\u00b7" : HexSelection.digits(value), layout.digitsX(column), y, true); //$NON-NLS-1$
            if (!selected && !printable) {
                gc.setForeground(quiet);
            }
            gc.drawText(printable ? Character.toString(value) : "\u00b7", layout.characterX(column), y, true); //$NON-NLS-1$
        }
    }

    private boolean differs(long offset, int value) {
        if (twin == null || twin.blocks == null || value < 0) {
            return false;
        }
        int other = offset < twin.blocks.size() ? twin.blocks.at(offset) : value + 1;
        return other >= 0 && other != value;
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        Point size = super.computeSize(width, height, changed);
        return new Point(layout == null || width != SWT.DEFAULT ? size.x : layout.width(), size.y);
    }
}
