// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.libraryview;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.ui.IWorkbenchWindow;
import org.mirage.ui.changes.ChangesOpening;
import org.mirage.ui.importing.ImportWizard;

/** Opens files that are dropped: change sets in editors, all else, taken for disk images, in the import wizard. */
public final class FilesDrop extends DropTargetAdapter {

    private final IWorkbenchWindow window;

    /** Will open what is dropped in that window. */
    public FilesDrop(IWorkbenchWindow window) {
        this.window = window;
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
        if ((event.operations & DND.DROP_COPY) != 0) {
            event.detail = DND.DROP_COPY;
        }
        Arrays.stream(event.dataTypes).filter(FileTransfer.getInstance()::isSupportedType).findFirst()
                .ifPresent(type -> event.currentDataType = type);
    }

    @Override
    public void drop(DropTargetEvent event) {
        if (event.data instanceof String[] names) {
            Map<Boolean, List<Path>> files = Arrays.stream(names).map(Path::of)
                    .collect(Collectors.partitioningBy(file -> file.toString().endsWith(ChangesOpening.ENDING)));
            // the source waits until this returns; a dialog must not hold it
            window.getShell().getDisplay().asyncExec(() -> open(files.get(true), files.get(false)));
        }
    }

    private void open(List<Path> changes, List<Path> images) {
        changes.forEach(file -> ChangesOpening.open(window.getActivePage(), file));
        if (!images.isEmpty()) {
            ImportWizard.open(window.getShell(), images);
        }
    }
}
