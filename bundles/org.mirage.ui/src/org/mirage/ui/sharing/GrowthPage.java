// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mirage.engine.sharing.SharingReport;
import org.mirage.model.Version;
import org.mirage.ui.Keys;
import org.mirage.ui.files.VersionOpening;
import org.mirage.ui.library.LibrarySession;

/** How what is kept grew with time, of all images together or of one. */
final class GrowthPage extends Composite {

    private final Combo choice;
    private final GrowthPlot plot;
    private final Label details;
    private SharingReport report;

    GrowthPage(Composite parent, SharingView view) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        Composite bar = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 3).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        choice = Keys.mark(new Combo(bar, SWT.READ_ONLY), "sharing.growthOf"); //$NON-NLS-1$
        choice.setToolTipText(Messages.GrowthPage_tip);
        choice.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> draw()));
        details = Keys.mark(new Label(bar, SWT.NONE), "sharing.step"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(details);
        plot = new GrowthPlot(this);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(plot);
        plot.onMoved(item -> details.setText(item == Plot.NONE ? "" : plot.tip(item).lines().findFirst().orElse("").replace("&", "&&"))); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
        plot.onOpened(item -> {
            Version version = LibrarySession.current().version(plot.mark(item).step().version().record().toString());
            if (version != null) {
                VersionOpening.open(view.getSite().getPage(), List.of(version));
            }
        });
    }

    void show(SharingReport measured) {
        report = measured;
        String before = choice.getText();
        choice.setItems(Stream.concat(Stream.of(Messages.GrowthPage_all), measured.images().stream()).toArray(String[]::new));
        choice.select(Math.max(0, choice.indexOf(before)));
        choice.requestLayout();
        draw();
    }

    private void draw() {
        String image = choice.getSelectionIndex() <= 0 ? null : report.images().get(choice.getSelectionIndex() - 1);
        plot.show(report.growth().stream().filter(step -> image == null || step.version().name().equals(image)).toList());
    }

    @Override
    public boolean setFocus() {
        return plot.setFocus();
    }
}
