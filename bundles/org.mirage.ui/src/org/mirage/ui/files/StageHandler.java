// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;

/** Does something to the files of a version, which is staged; plugin.xml says what, behind a colon. */
public final class StageHandler extends AbstractHandler implements IExecutableExtension {

    private static final Map<String, Consumer<FilesStaging>> ACTIONS = Map.of(
            "newFolder", FilesStaging::newFolder, "newFile", FilesStaging::newFile, //$NON-NLS-1$ //$NON-NLS-2$
            "rename", FilesStaging::rename, "delete", FilesStaging::delete, //$NON-NLS-1$ //$NON-NLS-2$
            "mode", FilesStaging::mode, "discard", FilesStaging::discard); //$NON-NLS-1$ //$NON-NLS-2$

    private Consumer<FilesStaging> action;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        action = ACTIONS.get(String.valueOf(data));
    }

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActivePart(event) instanceof FilesEditor editor && editor.staging() != null) {
            action.accept(editor.staging());
        }
        return null;
    }
}
