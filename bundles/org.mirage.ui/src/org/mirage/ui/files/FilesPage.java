// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.io.IOException;
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
import org.mirage.engine.NotFoundException;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.store.Subtree;
import org.mirage.store.VolumeRecord;
import org.mirage.ui.Icons;
import org.mirage.ui.Keys;
import org.mirage.ui.format.CountText;
import org.mirage.ui.jobs.Failures;

/** Folders on the left, what is in one on the right; all reading happens in jobs. */
final class FilesPage extends Composite {

    private static final int[] WEIGHTS = {25, 75};

    private StagedFiles files;
    private final FolderReader reader;
    private final History history = new History();
    private final Runnable selectionChanged;
    private final PathBar bar;
    private final FolderTree tree;
    private final EntryTable table;
    private final CLabel status;
    private FolderListing listing;
    private String filter = ""; //$NON-NLS-1$

    FilesPage(Composite parent, StagedFiles files, Consumer<MachineEntry> opener, Runnable selectionChanged) {
        super(parent, SWT.NONE);
        this.files = files;
        this.selectionChanged = selectionChanged;
        reader = new FolderReader(this, files);
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
        tree.mark(this::change);
        tree.setRoot(files.shown().files().root());
        reader.folders(tree.root(), tree::open);
    }

    /** Shows the files with other staged changes, the same folder of them if it is still there. */
    void show(StagedFiles now, byte[] selected) {
        List<byte[]> opened = tree.opened();
        files = now;
        reader.read(now);
        tree.setRoot(now.shown().files().root());
        opened.forEach(folder -> reader.way(tree.root(), folder, node -> reader.folders(node, tree::open)));
        byte[] folder = listing == null ? Paths.ROOT : listing.folder().path();
        reader.list(folder, (shown, file) -> take(shown, selected), gone -> go(Paths.parent(folder)));
    }

    /** What staged changes made of a folder; not what a mount lays over it. */
    private ChangeKind change(MachineEntry folder) {
        if (files.base() == files.shown()) {
            return ChangeKind.NONE;
        }
        try {
            return EntryChanges.kind(files.base().files().find(folder.path()).entry(), folder.entry());
        } catch (NotFoundException fresh) {
            return ChangeKind.ADDED;
        } catch (IOException unreadable) {
            return ChangeKind.NONE;
        }
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(files.base().files().notes());
        for (VolumeRecord volume : files.base().files().record().volumes()) {
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
            take(shown, selected);
            afterwards.run();
        }, this::tell);
    }

    private void take(FolderListing shown, byte[] selected) {
        listing = shown;
        history.visit(shown.folder().path());
        bar.show(shown.folder().path(), history);
        filterAndShow(selected);
        reader.way(tree.root(), shown.folder().path(), tree::reveal);
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
            table.show(files.shown(), rows, listing.changes());
            if (selected != null) {
                table.select(selected);
            }
            showStatus();
            selectionChanged.run();
        });
    }

    private void showStatus() {
        if (!files.conflicts().isEmpty()) {
            tell(NLS.bind(Messages.FilesPage_conflict, files.conflicts().getFirst().reason()));
            return;
        }
        Subtree below = listing.folder().entry().subtree();
        int all = (int) listing.entries().stream().filter(entry -> !listing.isRemoved(entry)).count();
        String whole = all == 1 ? Messages.FilesPage_entry : NLS.bind(Messages.FilesPage_entries, CountText.number(all));
        String count = table.count() >= all ? whole
                : NLS.bind(Messages.FilesPage_filtered, CountText.number(table.count()), CountText.number(all));
        status.setImage(null);
        status.setText(below == null ? count
                : NLS.bind(Messages.FilesPage_status,
                        new Object[] {count, CountText.number(below.entries()), CountText.size(below.bytes())}));
    }

    /** What the folder that is shown holds; null while none is. */
    FolderListing listing() {
        return listing;
    }

    /** The files that are shown. */
    StagedFiles files() {
        return files;
    }

    /** The table of the folder. */
    EntryTable table() {
        return table;
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
