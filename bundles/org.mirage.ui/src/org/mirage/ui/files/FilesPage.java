// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.mirage.engine.MachineEntry;
import org.mirage.store.Subtree;
import org.mirage.store.VolumeRecord;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.format.CountText;
import org.mirage.ui.jobs.Failures;

/** Folders on the left, what is in one on the right; all reading happens in jobs. */
final class FilesPage extends Composite {

    private static final int[] WEIGHTS = {25, 75};

    private final OpenedVersion version;
    private final FolderReader reader;
    private final History history = new History();
    private final Runnable selectionChanged;
    private final PathBar bar;
    private final FolderTree tree;
    private final EntryTable table;
    private final CLabel status;
    private FolderListing listing;
    private String filter = ""; //$NON-NLS-1$

    FilesPage(Composite parent, OpenedVersion version, Consumer<MachineEntry> opener, Runnable selectionChanged) {
        super(parent, SWT.NONE);
        this.version = version;
        this.selectionChanged = selectionChanged;
        reader = new FolderReader(this, version);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(this);
        NotesBar notes = new NotesBar(this);
        bar = new PathBar(this, this, this::filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        SashForm sash = new SashForm(this, SWT.HORIZONTAL | SWT.SMOOTH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        tree = new FolderTree(sash, node -> reader.folders(node, tree()::loaded));
        table = new EntryTable(sash, this::arrange);
        sash.setWeights(WEIGHTS);
        status = Keys.mark(new CLabel(this, SWT.NONE), "files.status"); //$NON-NLS-1$
        status.setMargins(8, 1, 8, 1);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(status);
        tree.control().addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            selectionChanged.run();
            if (tree.selected() != null) {
                go(tree.selected().path());
            }
        }));
        table.control().addListener(SWT.Selection, event -> selectionChanged.run());
        table.control().addListener(SWT.DefaultSelection, event -> table.selected().stream().findFirst().ifPresent(opener));
        notes.show(notes());
        tree.setRoot(version.files().root());
        reader.folders(tree.root(), tree::open);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(version.files().notes());
        for (VolumeRecord volume : version.files().record().volumes()) {
            volume.warnings().forEach(warning -> notes.add(NLS.bind(Messages.FilesPage_volumeNote, volume.device(), warning)));
        }
        notes.replaceAll(Failures::sentence);
        return notes;
    }

    private FolderTree tree() {
        return tree;
    }

    /** Shows the folder at a path, or the folder of the file at it, which is selected then; links are followed. */
    void go(byte[] path) {
        go(path, () -> {
            // the focus stays where it is
        });
    }

    /** Shows what is at a path that was typed; the keyboard goes on among the files. */
    void enter(byte[] path) {
        go(path, this::setFocus);
    }

    private void go(byte[] path, Runnable afterwards) {
        reader.list(path, (shown, selected) -> {
            listing = shown;
            history.visit(shown.folder().path());
            bar.show(shown.folder().path(), history);
            filterAndShow(selected);
            reader.way(tree.root(), shown.folder().path(), tree::reveal);
            afterwards.run();
        }, this::tell);
    }

    /** Says below the files what did not work, until other ones are shown. */
    void tell(String problem) {
        status.setImage(Icons.WARNING.image());
        status.setText(problem.replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    void back() {
        if (history.hasBack()) {
            go(history.back());
        }
    }

    void forward() {
        if (history.hasForward()) {
            go(history.forward());
        }
    }

    void up() {
        if (listing != null) {
            go(Paths.parent(listing.folder().path()));
        }
    }

    private void filter(String text) {
        filter = text;
        arrange();
    }

    private void arrange() {
        if (listing != null) {
            filterAndShow(null);
        }
    }

    private void filterAndShow(byte[] selected) {
        reader.arrange(listing, table.arrangement(filter), rows -> {
            table.show(version, rows);
            if (selected != null) {
                table.select(selected);
            }
            showStatus();
            selectionChanged.run();
        });
    }

    private void showStatus() {
        Subtree below = listing.folder().entry().subtree();
        int all = listing.entries().size();
        String whole = all == 1 ? Messages.FilesPage_entry : NLS.bind(Messages.FilesPage_entries, CountText.number(all));
        String count = table.count() == all ? whole
                : NLS.bind(Messages.FilesPage_filtered, CountText.number(table.count()), CountText.number(all));
        status.setImage(null);
        status.setText(below == null ? count
                : NLS.bind(Messages.FilesPage_status,
                        new Object[] {count, CountText.number(below.entries()), CountText.size(below.bytes())}));
    }

    /** What is selected in the table or, when the tree has the focus or nothing is selected, the folder. */
    List<MachineEntry> selected() {
        List<MachineEntry> entries = table.selected();
        if (entries.isEmpty() || tree.control().isFocusControl()) {
            MachineEntry folder = tree.control().isFocusControl() && tree.selected() != null ? tree.selected()
                    : listing == null ? null : listing.folder();
            return folder == null ? List.of() : List.of(folder);
        }
        return entries;
    }

    /** The controls that have a context menu. */
    List<Control> menuControls() {
        return List.of(table.control(), tree.control());
    }

    @Override
    public boolean setFocus() {
        return table.control().setFocus();
    }
}
