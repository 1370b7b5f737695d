// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.mirage.ui.Icons;

/** A change set to be edited: a {@code .changes} file, or a new one that has no file yet. */
public final class ChangesInput extends PlatformObject implements IEditorInput, IPersistableElement {

    static final String FILE = "file"; //$NON-NLS-1$

    private final Path file;
    private final String text;

    private ChangesInput(Path file, String text) {
        this.file = file;
        this.text = text;
    }

    /** A file; it need not be right. */
    public static ChangesInput of(Path file) {
        return new ChangesInput(file.toAbsolutePath().normalize(), null);
    }

    /** A change set that is in no file yet and begins with that text. */
    public static ChangesInput fresh(String text) {
        return new ChangesInput(null, text);
    }

    /** The file; null as long as there is none. */
    Path file() {
        return file;
    }

    /** What it begins with when there is no file. */
    String text() {
        return text;
    }

    @Override
    public String getName() {
        return file == null ? Messages.ChangesInput_new : file.getFileName().toString();
    }

    @Override
    public String getToolTipText() {
        return file == null ? Messages.ChangesInput_new : file.toString();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.CHANGES.descriptor();
    }

    @Override
    public boolean exists() {
        return file != null && Files.exists(file);
    }

    @Override
    public IPersistableElement getPersistable() {
        return file == null ? null : this;
    }

    @Override
    public String getFactoryId() {
        return ChangesInputFactory.ID;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString(FILE, file.toString());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ChangesInput that && file != null && file.equals(that.file);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(file);
    }
}
