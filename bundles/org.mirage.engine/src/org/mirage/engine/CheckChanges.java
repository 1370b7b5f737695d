// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.changes.AttributeChange;
import org.mirage.engine.changes.Body;
import org.mirage.engine.changes.ChangesReader;
import org.mirage.engine.changes.DiskBody;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.EditContents;
import org.mirage.engine.changes.InvalidChangesException;
import org.mirage.engine.changes.StoredBody;
import org.mirage.store.ContentName;
import org.mirage.store.ContentReader;
import org.mirage.store.ObjectName;

/** Reads a whole change set and looks whether a library has the contents that it names. Reads no content. */
public final class CheckChanges {

    /** So many missing contents and files are listed; the rest is counted. */
    private static final int LISTED = 1000;

    private final Library library;
    private final String name;
    private final Source source;
    private final List<LackingContent> lacking = new ArrayList<>();
    private long lackingCount;
    private long lackingBytes;
    private final List<DiskBody> files = new ArrayList<>();
    private long fileCount;

    /** Where the text comes from. */
    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }

    /** Will look for what that file needs. */
    public CheckChanges(Library library, Path file) {
        this(library, file.getFileName().toString(), () -> Files.newInputStream(file));
    }

    /** Will look for what a change set needs that the library keeps. */
    public CheckChanges(Library library, KeptChangeSet kept) {
        this(library, kept.label().toString(), () -> new ByteArrayInputStream(new KeptChanges(library).text(kept)));
    }

    private CheckChanges(Library library, String name, Source source) {
        this.library = library;
        this.name = name;
        this.source = source;
    }

    /**
     * Reads the file and says what is missing.
     *
     * @throws InvalidChangesException when it is no change set, naming line and reason
     */
    public ChangesCheck call(Monitor monitor) throws IOException {
        monitor.beginCounting("checking " + name, -1);
        ContentReader contents = new ContentReader(library.store());
        long edits = 0;
        try (InputStream in = new BufferedInputStream(source.open())) {
            ChangesReader reader = new ChangesReader(in, name);
            for (Edit edit = reader.next(); edit != null; edit = reader.next()) {
                monitor.check();
                for (Body body : EditContents.of(edit)) {
                    switch (body) {
                        case StoredBody stored -> content(contents, reader, edit, stored);
                        case DiskBody disk -> file(disk);
                        default -> {
                            // it is in the change set, or in the library
                        }
                    }
                }
                attributes(reader, edit);
                edits++;
                monitor.worked(1);
            }
            return new ChangesCheck(reader.header(), edits, List.copyOf(lacking), lackingCount, lackingBytes, List.copyOf(files),
                    fileCount);
        }
    }

    private void content(ContentReader contents, ChangesReader reader, Edit edit, StoredBody stored) throws IOException {
        if (!contents.contains(stored.name())) {
            lacks(reader, edit, stored.name(), stored.size());
        } else if (contents.size(stored.name()) != stored.size()) {
            throw new MirageException(name + ", line " + reader.line() + ": the content has "
                    + contents.size(stored.name()) + " bytes, not " + stored.size());
        }
    }

    private void file(DiskBody disk) {
        fileCount++;
        if (files.size() < LISTED) {
            files.add(disk);
        }
    }

    private void attributes(ChangesReader reader, Edit edit) throws IOException {
        for (AttributeChange attribute : EditContents.metadata(edit).attributes()) {
            if (attribute.chunk() != null && !library.store().contains(ObjectName.chunk(attribute.chunk()))) {
                lacks(reader, edit, new ContentName(attribute.chunk(), false), attribute.size());
            }
        }
    }

    private void lacks(ChangesReader reader, Edit edit, ContentName name, long size) {
        lackingCount++;
        lackingBytes = lackingBytes + size < 0 ? Long.MAX_VALUE : lackingBytes + size;
        if (lacking.size() < LISTED) {
            lacking.add(new LackingContent(reader.line(), edit.subject(), name, size));
        }
    }
}
