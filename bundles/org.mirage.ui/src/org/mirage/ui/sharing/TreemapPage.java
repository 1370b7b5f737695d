// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.mirage.engine.Monitor;
import org.mirage.model.Version;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.files.OpenedVersion;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.files.VersionOpening;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.jobs.LatestRead;

/** What a version is made of, by folder or by package, as a treemap with the way into it and out again. */
final class TreemapPage extends Composite {

    private final SharingView view;
    private final VersionChoice version;
    private final Button byFolder;
    private final Button byPackage;
    private final Button up;
    private final Button files;
    private final Label where;
    private final Treemap map;
    private final LatestRead latest = new LatestRead();
    private boolean seen;
    private TreemapReader reader;
    private TreemapPlace place = TreemapPlace.all(false);
    /** What was asked for last, which may not be shown yet. */
    private TreemapPlace wanted = place;

    TreemapPage(Composite parent, SharingView view) {
        super(parent, SWT.NONE);
        this.view = view;
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        Composite bar = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(7).margins(6, 3).spacing(6, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        version = new VersionChoice(bar, () -> go(TreemapPlace.all(wanted.byPackage())));
        byFolder = radio(bar, "sharing.byFolder", Messages.TreemapPage_byFolder, false); //$NON-NLS-1$
        byPackage = radio(bar, "sharing.byPackage", Messages.TreemapPage_byPackage, true); //$NON-NLS-1$
        byFolder.setSelection(true);
        up = button(bar, "sharing.up", Messages.TreemapPage_up, Icons.UP, this::up); //$NON-NLS-1$
        where = Keys.mark(new Label(bar, SWT.NONE), "sharing.where"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(where);
        files = button(bar, "sharing.files", Messages.TreemapPage_files, Icons.OPEN, this::showCurrent); //$NON-NLS-1$
        map = new Treemap(this);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(map);
        map.onInto(part -> go(place.into(part)));
        map.onUp(this::up);
        map.onShow(this::show);
        map.onMoved(_ -> describe());
        addListener(SWT.Show, event -> begin());
    }

    private Button radio(Composite bar, String key, String label, boolean packages) {
        Button button = Keys.mark(new Button(bar, SWT.RADIO), key);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            if (button.getSelection() && wanted.byPackage() != packages) {
                go(TreemapPlace.all(packages));
            }
        }));
        return button;
    }

    private static Button button(Composite bar, String key, String label, Icons icon, Runnable action) {
        Button button = Keys.mark(new Button(bar, SWT.PUSH), key);
        button.setText(label);
        button.setImage(icon.image());
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    /** Follows the library, which may have had no version when this was first seen. */
    void follow() {
        if (seen) {
            version.update();
        }
    }

    /** Reads something when it is first seen. */
    private void begin() {
        seen = true;
        if (version.chosen() == null) {
            version.update();
        }
    }

    /** Shows what a version is made of. */
    void show(Version chosen) {
        version.choose(chosen);
    }

    private void up() {
        if (place.hasParent()) {
            go(place.parent());
        }
    }

    private void show(TreemapPart part) {
        VersionOpening.show(view.getSite().getPage(), reader.version().input(), part.path());
    }

    private void showCurrent() {
        byte[] path = map.current() == Plot.NONE ? null : map.part(map.current()).path();
        VersionOpening.show(view.getSite().getPage(), reader.version().input(), path == null ? place.path() : path);
    }

    /** Reads in the background; only the last answer counts. */
    private void go(TreemapPlace to) {
        wanted = to;
        Version chosen = version.chosen();
        if (chosen == null) {
            latest.forget();
            reader = null;
            map.show(List.of());
            where.setText(Messages.TreemapPage_nothing);
            enable();
            return;
        }
        VersionInput input = VersionInput.of(chosen);
        TreemapReader known = reader != null && reader.version().input().equals(input) ? reader : null;
        where.setText(Messages.TreemapPage_reading);
        latest.run(Messages.TreemapPage_reading, this, monitor -> {
            TreemapReader reads = known != null ? known : new TreemapReader(OpenedVersion.open(input, Monitor.NONE));
            List<TreemapPart> parts = reads.read(to, new JobMonitor(monitor));
            return () -> {
                reader = reads;
                shown(to, parts);
            };
        }, reason -> {
            reader = null;
            map.show(List.of());
            where.setText(reason.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
            where.setToolTipText(reason);
            enable();
        });
    }

    private void shown(TreemapPlace at, List<TreemapPart> parts) {
        place = at;
        byFolder.setSelection(!at.byPackage());
        byPackage.setSelection(at.byPackage());
        map.show(parts);
        enable();
    }

    private void enable() {
        up.setEnabled(reader != null && place.hasParent());
        files.setEnabled(reader != null);
    }

    private void describe() {
        String text = map.current() == Plot.NONE ? NLS.bind(Messages.TreemapPage_where, place.label(), map.summary())
                : map.tip(map.current()).replace("\n", Messages.SimilarityPage_between); //$NON-NLS-1$
        where.setText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
        where.setToolTipText(text.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    public boolean setFocus() {
        return map.setFocus();
    }
}
