// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.mirage.engine.sharing.SharingReport;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.Plugin;
import org.mirage.ui.compare.CompareOpening;
import org.mirage.ui.format.CountText;
import org.mirage.ui.handlers.DeleteQuestion;
import org.mirage.ui.widgets.RowActions;
import org.mirage.ui.widgets.RowColumn;
import org.mirage.ui.widgets.RowTable;

/** Groups of images that are nearly the same, by how similar they have to be. */
final class CopiesPage extends Composite {

    private static final int USUAL = 90;

    private final Spinner threshold;
    private final RowTable<CopyGroup> table;
    private final Label none;
    private SharingReport report;

    CopiesPage(Composite parent, SharingView view) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
        Composite bar = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).margins(6, 2).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        new Label(bar, SWT.NONE).setText(Messages.CopiesPage_threshold);
        threshold = Keys.mark(new Spinner(bar, SWT.BORDER), "sharing.threshold"); //$NON-NLS-1$
        threshold.setValues(USUAL, 1, 100, 0, 1, 10);
        threshold.addListener(SWT.Modify, event -> arrange());
        new Label(bar, SWT.NONE).setText(Messages.CopiesPage_percent);
        none = Keys.mark(new Label(bar, SWT.RIGHT), "sharing.copyCount"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(none);
        table = new RowTable<>(this, "sharing.copies", columns()).knownBy(CopyGroup::names).remembered(Plugin.settings("copies")); //$NON-NLS-1$ //$NON-NLS-2$
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        RowActions<CopyGroup> actions = new RowActions<>(table);
        actions.setDefault(actions.addForOne(Messages.CopiesPage_compare, Icons.COMPARE, group -> {
            List<Version> newest = newest(group);
            CompareOpening.openByAge(view.getSite().getPage(), newest.getFirst(), newest.getLast());
        }, group -> newest(group).size() > 1));
        actions.separate();
        actions.addCopy();
        actions.separate();
        actions.add(Messages.CopiesPage_delete, Icons.DELETE, groups -> DeleteQuestion.ask(getShell(), images(groups), List.of()),
                groups -> !images(groups).isEmpty());
    }

    private static List<RowColumn<CopyGroup>> columns() {
        return List.of(
                new RowColumn<CopyGroup>("IMAGES", Messages.CopiesPage_images, 320, group -> String.join(", ", group.names())) //$NON-NLS-1$ //$NON-NLS-2$
                        .picture(_ -> Icons.CONTENTS.image()),
                new RowColumn<CopyGroup>("COUNT", Messages.CopiesPage_count, 70, //$NON-NLS-1$
                        group -> CountText.number(group.images().cardinality())).right()
                        .sorted(Comparator.comparingInt(group -> group.images().cardinality())),
                new RowColumn<CopyGroup>("STORED", Messages.CopiesPage_stored, 145, group -> CountText.size(group.stored())).right() //$NON-NLS-1$
                        .sorted(Comparator.comparingLong(CopyGroup::stored)).tip(Messages.CopiesPage_storedTip),
                new RowColumn<CopyGroup>("FREED", Messages.CopiesPage_freed, 150, group -> CountText.size(group.freed())).right() //$NON-NLS-1$
                        .sorted(Comparator.comparingLong(CopyGroup::freed)).tip(Messages.CopiesPage_freedTip),
                new RowColumn<CopyGroup>("LEAST", Messages.CopiesPage_least, 110, //$NON-NLS-1$
                        group -> NLS.bind(Messages.CopiesPage_leastText, group.leastPercent()))
                        .sorted(Comparator.comparingInt(CopyGroup::leastPercent)).tip(Messages.CopiesPage_leastTip));
    }

    private static List<Image> images(List<CopyGroup> groups) {
        return groups.stream().flatMap(group -> group.names().stream()).map(NamedImages::image).filter(Objects::nonNull).toList();
    }

    /** The newest versions of the two images that are least alike. */
    private static List<Version> newest(CopyGroup group) {
        return Arrays.stream(group.leastAlike()).mapToObj(image -> NamedImages.newest(group.report().images().get(image)))
                .filter(Objects::nonNull).toList();
    }

    void show(SharingReport measured) {
        report = measured;
        arrange();
    }

    /** From which on images are near copies, 0 to 1. */
    double similarity() {
        return threshold.getSelection() / 100.0;
    }

    private void arrange() {
        if (report != null) {
            List<CopyGroup> groups = report.nearCopies(similarity()).stream().map(images -> new CopyGroup(report, images)).toList();
            table.show(groups);
            none.setText(MessageFormat.format(Messages.CopiesPage_groups, groups.size()));
        }
    }

    @Override
    public boolean setFocus() {
        return table.control().setFocus();
    }
}
