// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.handlers;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.model.Image;
import org.mirage.model.Version;
import org.mirage.ui.files.VersionEntry;

/** Copies names of images and versions, or paths of entries, one a line, as the command line takes them. */
public final class CopyNameHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<Object> elements = Selected.all(event, Object.class);
        String text = elements.stream().map(CopyNameHandler::name).filter(Objects::nonNull).collect(Collectors.joining("\n")); //$NON-NLS-1$
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(HandlerUtil.getActiveShellChecked(event).getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
        return null;
    }

    private static String name(Object element) {
        return switch (element) {
            case Image image -> image.getName();
            case Version version -> version.label();
            case VersionEntry entry -> entry.path();
            default -> null;
        };
    }
}
