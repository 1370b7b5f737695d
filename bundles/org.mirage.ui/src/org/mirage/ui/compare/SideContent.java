// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.swt.graphics.Image;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.ui.files.EntryIcons;

/** One side of a difference as the platform's viewers take it; they ask for the content many times, so it is read once before. */
final class SideContent implements ITypedElement, IEncodedStreamContentAccessor {

    private final MachineEntry entry;
    private final byte[] text;

    /** What a version has at a path, as text in UTF-8. */
    SideContent(MachineEntry entry, byte[] text) {
        this.entry = entry;
        this.text = text;
    }

    @Override
    public InputStream getContents() {
        return new ByteArrayInputStream(text);
    }

    @Override
    public String getCharset() {
        return StandardCharsets.UTF_8.name();
    }

    @Override
    public String getName() {
        return Names.show(entry.name());
    }

    @Override
    public Image getImage() {
        return EntryIcons.of(entry).image();
    }

    @Override
    public String getType() {
        return TEXT_TYPE;
    }
}
