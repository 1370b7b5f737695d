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

    private static final Map<String, Consumer<FilesStaging>> ACTIONS = Map.of("newFolder", FilesStaging::newFolder, "newFile", //$NON-NLS-1$ //$NON-NLS-2$
            FilesStaging::newFile, "rename", FilesStaging::rename, "delete", FilesStaging::delete, "mode", FilesStaging::mode, "discard", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
            FilesStaging::discard);

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
