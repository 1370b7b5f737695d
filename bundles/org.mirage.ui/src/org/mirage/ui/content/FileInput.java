// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.content;

import java.util.Arrays;

import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.mirage.ui.Icons;
import org.mirage.ui.files.VersionEntry;
import org.mirage.ui.files.VersionInput;

/** A file of a version as something to open. */
public final class FileInput extends PlatformObject implements IEditorInput {

    private final VersionEntry file;

    FileInput(VersionEntry file) {
        this.file = file;
    }

    VersionEntry file() {
        return file;
    }

    /** The version that it is of. */
    public VersionInput version() {
        return file.version().input();
    }

    @Override
    public String getName() {
        return NLS.bind(Messages.FileInput_name, file.name(), file.version().input().getName());
    }

    @Override
    public String getToolTipText() {
        return NLS.bind(Messages.FileInput_tip, file.version().input().getName(), file.path());
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icons.FILE.descriptor();
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FileInput that && file.version().input().equals(that.file.version().input())
                && Arrays.equals(file.entry().path(), that.file.entry().path());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(file.entry().path());
    }
}
