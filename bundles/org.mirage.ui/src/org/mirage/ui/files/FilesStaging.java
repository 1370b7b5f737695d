// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Control;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.model.Edit;
import org.mirage.model.PathEdit;
import org.mirage.model.RenameEdit;
import org.mirage.ui.changeset.BareWord;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.staging.FileChange;
import org.mirage.ui.staging.StagedChanges;

/** What a person can do to the files of a version; every step is staged, none changes the version. */
final class FilesStaging {

    private static final int LONGEST_NAME = 255;

    private final FilesPage page;
    private final StagedChanges staged;
    private final FileChange change;
    private final Consumer<byte[]> select;

    /**
     * Will stage what is done on a page, and lets files be dropped there.
     *
     * @param select is told what is to be selected once the next step is shown
     */
    FilesStaging(FilesPage page, StagedChanges staged, Consumer<byte[]> select) {
        this.page = page;
        this.staged = staged;
        this.select = select;
        change = new FileChange(staged);
        page.menuControls().forEach(this::acceptFiles);
    }

    private void acceptFiles(Control control) {
        DropTarget target = new DropTarget(control, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = page.listing() == null ? DND.DROP_NONE : DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] names && page.listing() != null) {
                    FilesStaging.this.drop(Arrays.stream(names).map(Path::of).toList());
                }
            }
        });
    }

    private void drop(List<Path> files) {
        try {
            select.accept(path(files.getFirst().getFileName().toString()));
            change.drop(page.listing().folder(), files, present());
        } catch (IOException failure) {
            Failures.show(failure);
        }
    }

    private List<MachineEntry> present() {
        FolderListing listing = page.listing();
        return listing.entries().stream().filter(entry -> !listing.isRemoved(entry)).toList();
    }

    void newFolder() {
        String name = askName(Messages.FilesStaging_newFolder);
        if (name != null) {
            select.accept(path(name));
            change.makeFolder(page.listing().folder(), name);
        }
    }

    void newFile() {
        String name = askName(Messages.FilesStaging_newFile);
        if (name != null) {
            select.accept(path(name));
            change.makeFile(page.listing().folder(), name);
        }
    }

    private String askName(String title) {
        if (page.listing() == null) {
            return null;
        }
        String folder = Names.show(page.listing().folder().path()).replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
        InputDialog dialog = new InputDialog(page.getShell(), title, NLS.bind(Messages.FilesStaging_name, folder), "", //$NON-NLS-1$
                this::fault);
        return dialog.open() == Window.OK ? dialog.getValue() : null;
    }

    /** Why a name cannot be given in the folder that is shown; null when it can. */
    private String fault(String name) {
        byte[] bytes = Names.parse(name);
        if (name.isEmpty()) {
            return ""; //$NON-NLS-1$
        }
        if (name.equals(".") || name.equals("..") || name.indexOf('/') >= 0 || bytes.length > LONGEST_NAME //$NON-NLS-1$ //$NON-NLS-2$
                || new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
            return Messages.FilesStaging_noName;
        }
        return present().stream().anyMatch(entry -> Arrays.equals(entry.name(), bytes))
                ? NLS.bind(Messages.FilesStaging_there, name) : null;
    }

    private byte[] path(String name) {
        String folder = Names.show(page.listing().folder().path());
        return Names.parse((folder.length() == 1 ? "" : folder) + "/" + name); //$NON-NLS-1$ //$NON-NLS-2$
    }

    void rename() {
        List<MachineEntry> chosen = chosen();
        if (chosen.size() == 1) {
            page.table().rename(name -> {
                String fault = fault(name);
                if (fault != null) {
                    page.tell(fault);
                } else {
                    select.accept(path(name));
                    change.rename(chosen.getFirst(), name);
                }
            });
        }
    }

    void delete() {
        List<MachineEntry> chosen = chosen();
        if (!chosen.isEmpty()) {
            change.remove(chosen);
        }
    }

    void mode() {
        List<MachineEntry> chosen = chosen();
        if (!chosen.isEmpty()) {
            ModeDialog dialog = new ModeDialog(page.getShell(), page.files().shown().owners(), chosen);
            if (dialog.open() == Window.OK) {
                change.set(chosen, dialog.mode(), dialog.owner(), dialog.group());
            }
        }
    }

    /** Takes back all that is staged of what is selected, and below it. */
    void discard() {
        List<String> paths = page.selected().stream().map(entry -> BareWord.of(entry.path())).toList();
        List<Edit> edits = staged.set().getEdits().stream().filter(edit -> paths.stream().anyMatch(path -> touches(edit, path))).toList();
        if (!edits.isEmpty()) {
            staged.discard(edits);
        }
    }

    private static boolean touches(Edit edit, String path) {
        return edit instanceof PathEdit one && isWithin(one.getPath(), path)
                || edit instanceof RenameEdit rename && isWithin(rename.getTo(), path);
    }

    private static boolean isWithin(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder.endsWith("/") ? folder : folder + "/"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** What is selected in the table, without what is removed already. */
    private List<MachineEntry> chosen() {
        FolderListing listing = page.listing();
        return listing == null ? List.of() : page.table().selected().stream().filter(entry -> !listing.isRemoved(entry)).toList();
    }
}
