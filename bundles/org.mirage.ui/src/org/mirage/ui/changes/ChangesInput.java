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
import org.mirage.engine.KeptChangeSet;
import org.mirage.engine.KeptName;
import org.mirage.ui.Icons;

/** A change set to be edited: a {@code .changes} file, one that the library keeps, or a new one that is nowhere yet. */
public final class ChangesInput extends PlatformObject implements IEditorInput, IPersistableElement {

    static final String FILE = "file"; //$NON-NLS-1$

    private final Path file;
    private final String text;
    private final KeptChangeSet kept;

    private ChangesInput(Path file, String text, KeptChangeSet kept) {
        this.file = file;
        this.text = text;
        this.kept = kept;
    }

    /** A file; it need not be right. */
    public static ChangesInput of(Path file) {
        return new ChangesInput(file.toAbsolutePath().normalize(), null, null);
    }

    /** A change set that is in no file yet and begins with that text. */
    public static ChangesInput fresh(String text) {
        return new ChangesInput(null, text, null);
    }

    /** One that the library keeps, with its text. */
    static ChangesInput kept(KeptChangeSet set, String text) {
        return new ChangesInput(null, text, set);
    }

    /** The file; null as long as there is none. */
    Path file() {
        return file;
    }

    /** What the library keeps; null for a file and for what is nowhere yet. */
    KeptChangeSet kept() {
        return kept;
    }

    /** What it begins with when there is no file. */
    String text() {
        return text;
    }

    @Override
    public String getName() {
        if (kept != null) {
            return kept.name();
        }
        return file == null ? Messages.ChangesInput_new : file.getFileName().toString();
    }

    @Override
    public String getToolTipText() {
        if (kept != null) {
            return new KeptName(kept.name(), 0).toString();
        }
        return file == null ? Messages.ChangesInput_new : file.toString();
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.CHANGES.descriptor();
    }

    @Override
    public boolean exists() {
        return kept != null || file != null && Files.exists(file);
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

    /** The same file, or kept under the same name, whatever its text: there is one editor for each. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ChangesInput that && (file != null && file.equals(that.file)
                || kept != null && that.kept != null && kept.name().equals(that.kept.name()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(file, kept == null ? null : kept.name());
    }
}
