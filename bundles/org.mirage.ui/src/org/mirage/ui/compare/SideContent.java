// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.swt.graphics.Image;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.store.EntryType;
import org.mirage.ui.content.ByteSource;
import org.mirage.ui.content.EntryBytes;
import org.mirage.ui.content.ShownText;
import org.mirage.ui.files.EntryIcons;
import org.mirage.ui.files.OpenedVersion;
import org.mirage.ui.files.VersionEntry;

/** One side of a difference as the platform's viewers take it; they ask for the content many times, so it is read once before. */
final class SideContent implements ITypedElement, IEncodedStreamContentAccessor {

    private final VersionEntry shown;
    private byte[] text = {};

    /** What a version has at a path. */
    SideContent(OpenedVersion version, MachineEntry entry) {
        shown = new VersionEntry(version, entry);
    }

    VersionEntry entry() {
        return shown;
    }

    /** True for a file whose content is there. */
    boolean isFile() {
        return shown.entry().entry().type() == EntryType.FILE && shown.entry().entry().content() != null;
    }

    long size() {
        return shown.entry().entry().size();
    }

    /** Its bytes, read where they are asked for. */
    ByteSource bytes() {
        return new EntryBytes(shown);
    }

    /** The first bytes, at most so many; not in the user-interface thread. */
    byte[] head(int limit) throws IOException {
        byte[] head = new byte[(int) Math.min(limit, size())];
        if (head.length > 0) {
            bytes().read(0, ByteBuffer.wrap(head));
        }
        return head;
    }

    /** Reads the text that is to be compared, at most so many bytes; not in the user-interface thread. */
    void readText(int limit) throws IOException {
        byte[] head = head(limit);
        text = ShownText.withLineEnds(head, head.length == size()).text().getBytes(StandardCharsets.UTF_8);
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
        return Names.show(shown.entry().name());
    }

    @Override
    public Image getImage() {
        return EntryIcons.of(shown.entry()).image();
    }

    @Override
    public String getType() {
        return TEXT_TYPE;
    }
}
