// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportInstances;
import org.mirage.engine.MirageException;

/** What tests of exports begin with: a library with the image web, and an empty folder to export into. */
public abstract class ExportFixture {

    @TempDir
    protected Path folder;
    @TempDir
    protected Path out;
    @AutoClose
    protected WebLibrary library;

    @BeforeEach
    void makeLibrary() throws IOException {
        library = new WebLibrary(folder);
    }

    /** An export of the image into a file of the folder. */
    protected ExportDisk export(String file) {
        return library.export(out.resolve(file));
    }

    /** An export of a machine for each row of a table into the folder. */
    protected ExportInstances machines(String table) throws MirageException {
        return library.instances(table).folder(out);
    }
}
