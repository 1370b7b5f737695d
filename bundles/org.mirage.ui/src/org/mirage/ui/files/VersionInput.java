// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.util.Objects;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.model.Version;
import org.mirage.ui.Icons;

/** A version as something to open; known by its record, so that a renamed or newer one is never taken for it. */
public final class VersionInput extends PlatformObject implements IEditorInput, IPersistableElement {

    static final String NAME = "name"; //$NON-NLS-1$
    static final String NUMBER = "number"; //$NON-NLS-1$
    static final String RECORD = "record"; //$NON-NLS-1$

    private final VersionName name;
    private final String record;
    private final String label;

    VersionInput(VersionName name, String record) {
        this(name, record, null);
    }

    private VersionInput(VersionName name, String record, String label) {
        this.name = name;
        this.record = record;
        this.label = label;
    }

    /** Stands for what changes would make of a version; it cannot be opened, and what is done with it is done with the version. */
    public static VersionInput planned(VersionInput version) {
        return new VersionInput(version.name, version.record, NLS.bind(Messages.VersionInput_planned, version.name));
    }

    /** True for what is in no library yet. */
    public boolean isPlanned() {
        return label != null;
    }

    /** The input for a version of the model. */
    public static VersionInput of(Version version) {
        return new VersionInput(new VersionName(version.getImage().getName(), version.getNumber()), version.getRecord());
    }

    /** The input for a version that the engine told of. */
    public static VersionInput of(VersionSummary version) {
        return new VersionInput(new VersionName(version.name(), version.number()), version.record().toString());
    }

    /** What the engine knows it by. */
    public VersionName version() {
        return name;
    }

    /** Name of the version record, 64 hexadecimal digits. */
    public String record() {
        return record;
    }

    @Override
    public String getName() {
        return label != null ? label : name.toString();
    }

    @Override
    public String getToolTipText() {
        return NLS.bind(Messages.VersionInput_tip, name);
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.VERSION.descriptor();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getFactoryId() {
        return VersionInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(NAME, name.image());
        memento.putInteger(NUMBER, name.number());
        memento.putString(RECORD, record);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionInput that && record.equals(that.record) && isPlanned() == that.isPlanned();
    }

    @Override
    public int hashCode() {
        return Objects.hash(record);
    }
}
