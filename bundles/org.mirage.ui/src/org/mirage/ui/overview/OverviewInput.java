// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.overview;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.mirage.ui.Icons;

/** The library as something to look over; there is one only, and it comes back when the window is opened again. */
public final class OverviewInput extends PlatformObject implements IEditorInput, IPersistableElement, IElementFactory {

    private static final String FACTORY = "org.mirage.ui.overviewInput"; //$NON-NLS-1$

    @Override
    public IAdaptable createElement(IMemento memento) {
        return new OverviewInput();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.OVERVIEW.descriptor();
    }

    @Override
    public String getName() {
        return Messages.OverviewInput_name;
    }

    @Override
    public String getToolTipText() {
        return Messages.OverviewInput_tip;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getFactoryId() {
        return FACTORY;
    }

    @Override
    public void saveState(IMemento memento) {
        // there is nothing to tell it from others by
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OverviewInput;
    }

    @Override
    public int hashCode() {
        return OverviewInput.class.hashCode();
    }
}
