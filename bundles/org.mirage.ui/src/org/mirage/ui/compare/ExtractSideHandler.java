// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.handlers.ExtractHandler;

/** Writes what a side has of the selected differences into a folder of this machine. */
public final class ExtractSideHandler extends SideHandler {

    @Override
    void act(ExecutionEvent event, List<VersionEntry> entries) throws ExecutionException {
        ExtractHandler.extract(HandlerUtil.getActiveShellChecked(event), entries);
    }
}
