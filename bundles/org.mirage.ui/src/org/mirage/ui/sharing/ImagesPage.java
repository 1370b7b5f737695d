// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mirage.engine.sharing.SharingReport;
import org.mirage.model.Image;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.compare.CompareOpening;
import org.mirage.ui.files.VersionOpening;
import org.mirage.ui.format.CountText;
import org.mirage.ui.handlers.DeleteQuestion;
import org.mirage.ui.widgets.FilterField;
import org.mirage.ui.widgets.RowActions;
import org.mirage.ui.widgets.RowTable;

/** A table of the images with what each has, what of that no other has, and what deleting it frees. */
final class ImagesPage extends Composite {

    private final SharingView view;
    private final RowTable<ImageShare> table;
    private final Label details;

    ImagesPage(Composite parent, SharingView view) {
        super(parent, SWT.NONE);
        this.view = view;
        GridLayoutFactory.fillDefaults().spacing(0, 2).extendedMargins(0, 0, 2, 2).applyTo(this);
        FilterField filter = new FilterField(this, Messages.ImagesPage_filter, "sharing.filter", text -> table().filter(text)); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        table = new RowTable<>(this, "sharing.images", ImageColumns.all()).knownBy(ImageShare::name).sortedBy(ImageColumns.FREED, true) //$NON-NLS-1$
                .remembered(Plugin.settings("sharing")); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        details = Keys.mark(new Label(this, SWT.NONE), "sharing.details"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).indent(6, 0).applyTo(details);
        table.control().addListener(SWT.Selection, event -> describe());
        actions();
    }

    private RowTable<ImageShare> table() {
        return table;
    }

    private void actions() {
        RowActions<ImageShare> actions = new RowActions<>(table);
        IAction contents = actions.addForOne(Messages.ImagesPage_contents, Icons.TREEMAP,
                row -> view.showContents(NamedImages.newest(row.name())),
                row -> NamedImages.image(row.name()) != null);
        actions.addForOne(Messages.ImagesPage_open, Icons.OPEN,
                row -> VersionOpening.open(view.getSite().getPage(), List.of(NamedImages.image(row.name()))),
                row -> NamedImages.image(row.name()) != null);
        actions.addForOne(Messages.ImagesPage_compare, Icons.COMPARE, this::compare,
                row -> row.mostLike() >= 0 && NamedImages.newest(row.name()) != null
                        && NamedImages.newest(row.report().images().get(row.mostLike())) != null);
        actions.separate();
        actions.addCopy();
        actions.separate();
        actions.add(Messages.ImagesPage_delete, Icons.DELETE, rows -> DeleteQuestion.ask(getShell(), images(rows), List.of()),
                rows -> !images(rows).isEmpty());
        actions.setDefault(contents);
    }

    private static List<Image> images(List<ImageShare> rows) {
        return rows.stream().map(row -> NamedImages.image(row.name())).filter(Objects::nonNull).toList();
    }

    private void compare(ImageShare row) {
        CompareOpening.openByAge(view.getSite().getPage(), NamedImages.newest(row.name()),
                NamedImages.newest(row.report().images().get(row.mostLike())));
    }

    void show(SharingReport report) {
        table.show(IntStream.range(0, report.images().size()).mapToObj(i -> new ImageShare(report, i)).toList());
        describe();
    }

    /** What deleting all that are selected frees together, which is more than each frees alone. */
    private void describe() {
        List<ImageShare> rows = table.selected();
        String text = ""; //$NON-NLS-1$
        if (rows.size() == 1) {
            text = NLS.bind(Messages.ImagesPage_one, rows.getFirst().name(), CountText.bytes(rows.getFirst().freed()));
        } else if (rows.size() > 1) {
            BitSet chosen = new BitSet();
            rows.forEach(row -> chosen.set(row.number()));
            text = NLS.bind(Messages.ImagesPage_several, CountText.number(rows.size()),
                    CountText.bytes(rows.getFirst().report().stored().onlyIn(chosen)));
        }
        details.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    public boolean setFocus() {
        return table.control().setFocus();
    }
}
