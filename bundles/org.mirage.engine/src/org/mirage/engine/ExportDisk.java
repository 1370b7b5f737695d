// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.file.Path;

import org.mirage.disk.DiskFormat;

/** Writes a disk of a version into a file, in the format that a hypervisor takes. */
public final class ExportDisk {

    private final Library library;
    private final VersionName name;
    private int disk;
    private Path target;
    private DiskFormat format;
    private boolean overwrite;

    public ExportDisk(Library library, VersionName name) {
        this.library = library;
        this.name = name;
    }

    /** Which disk, from 0 on. */
    public ExportDisk disk(int value) {
        disk = value;
        return this;
    }

    /** The file to make. */
    public ExportDisk target(Path value) {
        target = value;
        return this;
    }

    /** Its format; null to tell it from the ending of the file's name. */
    public ExportDisk format(DiskFormat value) {
        format = value;
        return this;
    }

    /** True to replace a file that is there. */
    public ExportDisk overwrite(boolean value) {
        overwrite = value;
        return this;
    }

    public ExportReport call(Monitor monitor) throws MirageException {
        throw new UnsupportedOperationException();
    }
}
