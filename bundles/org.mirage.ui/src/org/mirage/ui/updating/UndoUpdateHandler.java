// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.engine.ListBatches;
import org.mirage.engine.Monitor;
import org.mirage.engine.UpdateBatch;
import org.mirage.engine.VersionSummary;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.handlers.Selected;
import org.mirage.ui.jobs.ReadJob;
import org.mirage.ui.library.LibrarySession;

/** Undoes the last update that made a version of the selected images, after saying which versions go. */
public final class UndoUpdateHandler extends AbstractHandler {

    private static final int UNDO = 0;
    private static final int KEEP = 1;
    private static final int LISTED = 12;

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        Set<String> images = new HashSet<>();
        for (Object element : Selected.all(event, Object.class)) {
            if (element instanceof Image image) {
                images.add(image.getName());
            } else if (element instanceof Version version) {
                images.add(version.getImage().getName());
            }
        }
        Shell shell = HandlerUtil.getActiveShellChecked(event);
        ReadJob.run(Messages.UndoUpdateHandler_looking, shell, monitor -> {
            UpdateBatch last = new ListBatches(LibrarySession.current().engine()).call(Monitor.NONE).stream()
                    .filter(batch -> images.isEmpty() || batch.versions().stream().anyMatch(version -> images.contains(version.name())))
                    .findFirst().orElse(null);
            return () -> ask(shell, last);
        });
        return null;
    }

    private static void ask(Shell shell, UpdateBatch last) {
        if (last == null) {
            MessageDialog.openInformation(shell, Messages.UndoUpdateHandler_title, Messages.UndoUpdateHandler_none);
            return;
        }
        List<VersionSummary> versions = last.versions();
        String names = versions.stream().limit(LISTED).map(version -> "  " + version.label()) //$NON-NLS-1$
                .collect(Collectors.joining("\n")) //$NON-NLS-1$
                + (versions.size() > LISTED ? "\n  \u2026" : ""); //$NON-NLS-1$ //$NON-NLS-2$
        // Enter keeps: it may follow the command by mistake
        MessageDialog dialog = new MessageDialog(shell, Messages.UndoUpdateHandler_title, null,
                NLS.bind(Messages.UndoUpdateHandler_question, last.message(), names).replace("&", "&&"), //$NON-NLS-1$ //$NON-NLS-2$
                MessageDialog.WARNING, KEEP,
                Messages.UndoUpdateHandler_undo, Messages.UndoUpdateHandler_keep);
        if (dialog.open() == UNDO) {
            new UndoUpdateJob(last).schedule();
        }
    }
}
