// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.InputStream;

import org.mirage.store.ContentName;
import org.mirage.store.ContentReader;
import org.mirage.store.Hash;

/** Reads the change set that made a version. */
public final class ReadChanges {

    private final Library library;
    private final VersionName name;

    public ReadChanges(Library library, VersionName name) {
        this.library = library;
        this.name = name;
    }

    /**
     * The text of the {@code .changes} file.
     *
     * @throws NotFoundException when there is no such version, or none that a change set made
     */
    public byte[] call(Monitor monitor) throws IOException {
        monitor.check();
        VersionSummary version = library.version(name);
        Hash changes = library.record(version).changes();
        if (changes == null) {
            throw new NotFoundException(version.label() + " was not made by a change set");
        }
        try (InputStream text = new ContentReader(library.store()).open(new ContentName(changes, false))) {
            return text.readAllBytes();
        }
    }
}
