// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.mirage.engine.MachineEntry;
import org.mirage.ui.files.OpenedVersion;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.jobs.Failures;
import org.mirage.ui.jobs.ReadJob;

/** Opens what a person opens in a folder: folders are shown, files get an editor, links are followed. */
public final class FileOpening {

    private final IWorkbenchPage page;
    private final OpenedVersion version;
    private final Control owner;
    private final Consumer<String> failed;

    /**
     * Will open entries of a version in a window.
     *
     * @param owner where one opens them
     * @param failed is told why a link leads nowhere
     */
    public FileOpening(IWorkbenchPage page, OpenedVersion version, Control owner, Consumer<String> failed) {
        this.page = page;
        this.version = version;
        this.owner = owner;
        this.failed = failed;
    }

    /** Opens an entry; folders go to the given viewer by their path. */
    public void open(MachineEntry entry, Consumer<byte[]> folders) {
        switch (entry.entry().type()) {
            case DIRECTORY -> folders.accept(entry.path());
            case FILE -> edit(entry);
            case LINK -> ReadJob.run(NLS.bind(Messages.FileOpening_link, entry), owner, monitor -> {
                MachineEntry target = version.files().resolve(entry.path());
                return () -> open(target, folders);
            }, failed);
            case CHARACTER_DEVICE, BLOCK_DEVICE, FIFO, SOCKET -> {
                // has no content; Properties tell all there is
            }
        }
    }

    private void edit(MachineEntry file) {
        try {
            page.openEditor(new FileInput(new VersionEntry(version, file)), FileEditor.ID);
        } catch (PartInitException failure) {
            Failures.show(failure);
        }
    }
}
