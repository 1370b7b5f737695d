// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.mirage.engine.VersionName;

/** Brings back the versions that were open when the window was closed. */
public final class VersionInputFactory implements IElementFactory {

    static final String ID = "org.mirage.ui.versionInput"; //$NON-NLS-1$

    @Override
    public IAdaptable createElement(IMemento memento) {
        String name = memento.getString(VersionInput.NAME);
        Integer number = memento.getInteger(VersionInput.NUMBER);
        String record = memento.getString(VersionInput.RECORD);
        return name == null || number == null || record == null ? null : new VersionInput(new VersionName(name, number), record);
    }
}
