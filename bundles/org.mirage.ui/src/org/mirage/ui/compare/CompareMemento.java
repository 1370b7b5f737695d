// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.mirage.engine.Names;
import org.mirage.ui.files.VersionInput;
import org.mirage.ui.files.VersionInputFactory;

/** Brings back the comparisons that were open when the window was closed; they are made again. */
public final class CompareMemento implements IElementFactory {

    static final String ID = "org.mirage.ui.compareInput"; //$NON-NLS-1$

    private static final String LEFT = "left"; //$NON-NLS-1$
    private static final String RIGHT = "right"; //$NON-NLS-1$
    private static final String BASE = "base"; //$NON-NLS-1$
    private static final String PROFILE = "profile"; //$NON-NLS-1$
    private static final String PATH = "path"; //$NON-NLS-1$

    static void save(CompareRequest request, IMemento memento) {
        request.left().saveState(memento.createChild(LEFT));
        request.right().saveState(memento.createChild(RIGHT));
        if (request.isThreeWay()) {
            request.base().saveState(memento.createChild(BASE));
        }
        memento.putString(PROFILE, request.profile());
        if (request.path() != null) {
            memento.putString(PATH, Names.show(request.path()));
        }
    }

    @Override
    public IAdaptable createElement(IMemento memento) {
        VersionInput left = version(memento, LEFT);
        VersionInput right = version(memento, RIGHT);
        String profile = memento.getString(PROFILE);
        if (left == null || right == null) {
            return null;
        }
        VersionInput base = version(memento, BASE);
        String path = memento.getString(PATH);
        return new VersionsCompareInput(new CompareRequest(left, right, base, profile == null ? Profiles.last() : profile,
                path == null ? null : Names.parse(path)), null);
    }

    private static VersionInput version(IMemento memento, String side) {
        IMemento child = memento.getChild(side);
        return child == null ? null : (VersionInput) new VersionInputFactory().createElement(child);
    }
}
