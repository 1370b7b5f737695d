// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.mirage.engine.catalog.Catalog;
import org.mirage.store.PackStore;
import org.mirage.store.VersionRecord;

/** A folder that holds images, open for reading by many processes and for writing by one at a time. */
public final class Library implements AutoCloseable {

    private final Path folder;

    private Library(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens a library and creates it where there is none, private to the user.
     *
     * @throws MirageException when the folder is none of ours, of a newer format, or cannot be read
     */
    public static Library open(Path folder) throws MirageException {
        throw new UnsupportedOperationException();
    }

    /** Where a user's library is: {@code MIRAGE_LIBRARY}, else {@code mirage} in the XDG data folder. */
    public static Path defaultFolder(Map<String, String> environment) {
        throw new UnsupportedOperationException();
    }

    public Path folder() {
        return folder;
    }

    /** The packs, for reading. */
    public PackStore store() {
        throw new UnsupportedOperationException();
    }

    /** A number that changes whenever any process committed something; costs one look at a file. */
    public long stamp() {
        throw new UnsupportedOperationException();
    }

    /** All images, sorted by name; needs no database. */
    public List<ImageSummary> images() throws MirageException {
        throw new UnsupportedOperationException();
    }

    /**
     * The image of a name.
     *
     * @throws NotFoundException when there is none; the message names those that are like it
     */
    public ImageSummary image(String name) throws MirageException {
        throw new UnsupportedOperationException();
    }

    /**
     * The version that a name means; needs no database.
     *
     * @throws NotFoundException when there is none; the message names those there are
     */
    public VersionSummary version(VersionName name) throws MirageException {
        throw new UnsupportedOperationException();
    }

    /** The record of a version, read from the packs. */
    public VersionRecord record(VersionSummary version) throws MirageException {
        throw new UnsupportedOperationException();
    }

    /** The database of what people ask questions of. */
    public Catalog catalog() {
        throw new UnsupportedOperationException();
    }

    /**
     * Waits until no other process writes and keeps others from it; notes who writes while waiting.
     *
     * @throws LibraryBusyException when the other one does not end in time
     */
    public WriterLock lock(Monitor monitor) throws MirageException {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
