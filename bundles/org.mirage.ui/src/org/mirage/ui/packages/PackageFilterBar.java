// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.mirage.ui.Keys;
import org.mirage.ui.widgets.FilterField;

/** Where a person says which packages are shown. */
final class PackageFilterBar extends Composite {

    private final Combo kind;
    private final Button differing;
    private final Consumer<PackageFilter> changed;
    private List<String> kinds = List.of();
    private PackageFilter filter = PackageFilter.ALL;

    /**
     * Makes the bar.
     *
     * @param changed is told what is to be shown
     */
    PackageFilterBar(Composite parent, Consumer<PackageFilter> changed) {
        super(parent, SWT.NONE);
        this.changed = changed;
        GridLayoutFactory.fillDefaults().numColumns(3).extendedMargins(0, 4, 0, 0).spacing(6, 0).applyTo(this);
        FilterField name = new FilterField(this, Messages.PackageFilterBar_name, "packages.filter", text -> set(filter.named(text))); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(name.control());
        kind = Keys.mark(new Combo(this, SWT.READ_ONLY | SWT.DROP_DOWN), "packages.kind"); //$NON-NLS-1$
        kind.setToolTipText(Messages.PackageFilterBar_kindTip);
        kind.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> set(filter.ofKind(chosenKind()))));
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).applyTo(kind);
        differing = Keys.mark(new Button(this, SWT.CHECK), "packages.differing"); //$NON-NLS-1$
        differing.setText(Messages.PackageFilterBar_differing);
        differing.setToolTipText(Messages.PackageFilterBar_differingTip);
        differing.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> set(filter.onlyDiffering(differing.getSelection()))));
        offer(List.of(), false);
    }

    /** Shows the bar, which otherwise takes no room. */
    void show(boolean room) {
        if (room != getVisible()) {
            GridDataFactory.fillDefaults().grab(true, false).exclude(!room).applyTo(this);
            setVisible(room);
            getParent().layout();
        }
    }

    /** Offers what there is to choose from; a kind that there is none of any more is not asked for. */
    void offer(List<String> of, boolean matrix) {
        differing.setVisible(matrix);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).exclude(!matrix).applyTo(differing);
        if (!of.equals(kinds) || kind.getItemCount() == 0) {
            kinds = of;
            kind.removeAll();
            kind.add(Messages.PackageFilterBar_allKinds);
            kinds.forEach(kind::add);
            kind.select(1 + kinds.indexOf(filter.kind()));
            filter = filter.ofKind(chosenKind());
        }
        layout(true);
    }

    /** What is to be shown. */
    PackageFilter filter() {
        return filter;
    }

    private String chosenKind() {
        return kind.getSelectionIndex() <= 0 ? "" : kinds.get(kind.getSelectionIndex() - 1); //$NON-NLS-1$
    }

    private void set(PackageFilter to) {
        filter = to;
        changed.accept(filter);
    }
}
