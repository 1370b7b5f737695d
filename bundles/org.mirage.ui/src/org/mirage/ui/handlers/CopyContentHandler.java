// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.handlers;

import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.ui.files.VersionEntry;

/** Copies content names and paths of the selected files, as {@code sha256sum} writes them. */
public final class CopyContentHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        String text = Selected.all(event, VersionEntry.class).stream().filter(entry -> entry.entry().entry().content() != null)
                .map(entry -> entry.entry().entry().content() + "  " + entry.path()).collect(Collectors.joining("\n")); //$NON-NLS-1$ //$NON-NLS-2$
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(HandlerUtil.getActiveShellChecked(event).getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
        return null;
    }
}
