// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.nio.file.Path;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Brings back the change sets that were open when the window was closed. */
public final class ChangesInputFactory implements IElementFactory {

    static final String ID = "org.mirage.ui.changesInput"; //$NON-NLS-1$

    @Override
    public IAdaptable createElement(IMemento memento) {
        String file = memento.getString(ChangesInput.FILE);
        return file == null ? null : ChangesInput.of(Path.of(file));
    }
}
