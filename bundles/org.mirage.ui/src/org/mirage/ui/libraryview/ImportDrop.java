// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.libraryview;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.ui.IWorkbenchSite;
import org.mirage.ui.importing.ImportWizard;

/** Opens the import wizard on files that are dropped. */
final class ImportDrop extends DropTargetAdapter {

    private final IWorkbenchSite site;

    ImportDrop(IWorkbenchSite site) {
        this.site = site;
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
            List<Path> files = Arrays.stream(names).map(Path::of).toList();
            // the source waits until this returns; a dialog must not hold it
            site.getShell().getDisplay().asyncExec(() -> ImportWizard.open(site.getShell(), files));
        }
    }
}
