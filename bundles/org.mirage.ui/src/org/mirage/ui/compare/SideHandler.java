// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.HandlerUtil;
import org.mirage.ui.files.VersionEntry;

/** Does something with what one side has of the selected differences; plugin.xml says which side, behind a colon. */
abstract class SideHandler extends AbstractHandler implements IExecutableExtension {

    private Side side = Side.RIGHT;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        side = Side.valueOf(String.valueOf(data).toUpperCase(Locale.ROOT));
    }

    @Override
    public void setEnabled(Object context) {
        setBaseEnabled(!entries(HandlerUtil.getVariable(context, ISources.ACTIVE_EDITOR_INPUT_NAME)).isEmpty());
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        List<VersionEntry> entries = entries(HandlerUtil.getActiveEditorInput(event));
        if (!entries.isEmpty()) {
            act(event, entries);
        }
        return null;
    }

    private List<VersionEntry> entries(Object editorInput) {
        if (!(editorInput instanceof VersionsCompareInput input)) {
            return List.of();
        }
        return input.selectedNodes().stream().map(node -> side.entry(input, node)).filter(Objects::nonNull).toList();
    }

    /** Does it; there is at least one entry. */
    abstract void act(ExecutionEvent event, List<VersionEntry> entries) throws ExecutionException;
}
