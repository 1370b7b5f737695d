// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.text.MessageFormat;

import org.eclipse.compare.CompareConfiguration;
import org.eclipse.compare.CompareUI;
import org.eclipse.compare.INavigatable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.mirage.ui.Keys;
import org.mirage.ui.content.ByteSource;
import org.mirage.ui.content.HexView;
import org.mirage.ui.format.CountText;

/** The bytes of both sides beside each other; those that differ are coloured, and both scroll together. */
final class HexCompareViewer extends StillViewer<ShownDifference> {

    private static final int CONTEXT_BYTES = 128;

    private final Composite page;
    private final CompareConfiguration configuration;
    private final CLabel summary;
    private final CLabel leftLabel;
    private final CLabel rightLabel;
    private final HexView left;
    private final HexView right;

    HexCompareViewer(Composite parent, CompareConfiguration configuration) {
        super(ShownDifference.class);
        this.configuration = configuration;
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(1, 0).applyTo(page);
        summary = Keys.mark(new CLabel(page, SWT.NONE), "compare.hex.summary"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(summary);
        leftLabel = label();
        rightLabel = label();
        left = bytes("compare.hex.left"); //$NON-NLS-1$
        right = bytes("compare.hex.right"); //$NON-NLS-1$
        HexView.pair(left, right);
        page.setData(INavigatable.NAVIGATOR_PROPERTY, new HexNavigation(this));
    }

    private CLabel label() {
        CLabel label = new CLabel(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
        return label;
    }

    private HexView bytes(String key) {
        HexView view = new HexView(page, key);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(view);
        return view;
    }

    @Override
    public void refresh() {
        if (shown() == null) {
            return;
        }
        page.setData(CompareUI.COMPARE_VIEWER_TITLE, shown().title());
        long room = shown().size();
        show(left, leftLabel, configuration.getLeftLabel(null), shown().getLeft(), room);
        show(right, rightLabel, configuration.getRightLabel(null), shown().getRight(), room);
        summary.setText(summary());
        ((HexNavigation) page.getData(INavigatable.NAVIGATOR_PROPERTY)).start();
    }

    private static void show(HexView view, CLabel label, String name, SideContent side, long room) {
        boolean there = side != null && side.isFile();
        label.setText(there ? NLS.bind(Messages.HexCompareViewer_side, name, CountText.bytes(side.size()))
                : NLS.bind(Messages.HexCompareViewer_absent, name));
        view.show(there ? side.bytes() : ByteSource.EMPTY, room);
    }

    private String summary() {
        ByteDifferences bytes = shown().bytes();
        if (bytes == null) {
            return Messages.HexCompareViewer_oneSide;
        }
        return MessageFormat.format(bytes.complete() ? Messages.HexCompareViewer_differ : Messages.HexCompareViewer_differAtLeast,
                bytes.count(), bytes.starts().size());
    }

    /** Where bytes differ; null while there is nothing to compare with. */
    ByteDifferences differences() {
        return shown() == null ? null : shown().bytes();
    }

    /** Shows a byte on both sides. */
    void reveal(long offset) {
        // some rows behind it, too, so that it does not stand at the very end
        left.reveal(Math.min(Math.max(0, shown().size() - 1), offset + CONTEXT_BYTES));
        left.reveal(offset);
    }

    @Override
    public Control getControl() {
        return page;
    }
}
