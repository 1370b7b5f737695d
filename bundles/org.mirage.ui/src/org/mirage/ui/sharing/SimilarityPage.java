// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mirage.engine.sharing.SharingReport;
import org.mirage.model.Version;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.compare.CompareOpening;

/** How similar images are, as a picture, and what a pair of them has in common. */
final class SimilarityPage extends Composite {

    private final SharingView view;
    private final ScrolledComposite scroll;
    private final HeatMap map;
    private final Label details;
    private final Button compare;
    private SharingReport report;

    SimilarityPage(Composite parent, SharingView view) {
        super(parent, SWT.NONE);
        this.view = view;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        scroll = new ScrolledComposite(this, SWT.H_SCROLL | SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(scroll);
        map = new HeatMap(scroll);
        scroll.setContent(map);
        Composite bar = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 2).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        details = Keys.mark(new Label(bar, SWT.NONE), "sharing.pair"); //$NON-NLS-1$
        details.setText(Messages.SimilarityPage_hint);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(details);
        compare = Keys.mark(new Button(bar, SWT.PUSH), "sharing.compare"); //$NON-NLS-1$
        compare.setText(Messages.SimilarityPage_compare);
        compare.setImage(Icons.COMPARE.image());
        compare.setEnabled(false);
        compare.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> open(map.current())));
        map.onMoved(this::describe);
        map.onOpened(this::open);
    }

    void show(SharingReport measured) {
        report = measured;
        map.show(measured);
        scroll.setMinSize(map.smallestSize());
    }

    private void describe(int item) {
        details.setText(item == Plot.NONE ? Messages.SimilarityPage_hint : map.tip(item).replace("\n", Messages.SimilarityPage_between) //$NON-NLS-1$
                .replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        compare.setEnabled(item != Plot.NONE && map.row(item) != map.column(item) && version(map.row(item)) != null
                && version(map.column(item)) != null);
    }

    private Version version(int image) {
        return NamedImages.newest(report.images().get(image));
    }

    /** Compares the newest versions of two images; of an image with itself, shows what it is made of. */
    private void open(int item) {
        if (item == Plot.NONE) {
            return;
        }
        Version one = version(map.row(item));
        Version other = version(map.column(item));
        if (one != null && one == other) {
            view.showContents(one);
        } else if (one != null && other != null) {
            CompareOpening.openByAge(view.getSite().getPage(), one, other);
        }
    }

    @Override
    public boolean setFocus() {
        return map.setFocus();
    }
}
