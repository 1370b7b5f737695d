// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.nio.file.Path;
import java.util.List;

import org.mirage.disk.DiskFormat;

/** Takes disk images into the library: each becomes a version of an image, or all together those of one machine. */
public final class ImportDisks {

    private final Library library;
    private List<Path> files = List.of();
    private String image;
    private String message = "";
    private String author;
    private boolean oneMachine;
    private DiskFormat format;
    private boolean keepFreeSpace;

    public ImportDisks(Library library) {
        this.library = library;
    }

    /** The disk images; a folder stands for the disk images in it. */
    public ImportDisks files(List<Path> value) {
        files = List.copyOf(value);
        return this;
    }

    /** The image to make a version of; null to name it after the file. */
    public ImportDisks image(String value) {
        image = value;
        return this;
    }

    /** Why, in words. */
    public ImportDisks message(String value) {
        message = value;
        return this;
    }

    /** Who; null for the user who runs this process. */
    public ImportDisks author(String value) {
        author = value;
        return this;
    }

    /** True to take all files as the disks of one machine, in their order. */
    public ImportDisks oneMachine(boolean value) {
        oneMachine = value;
        return this;
    }

    /** The format of the files, whatever their endings say; null to tell it from each file's header. */
    public ImportDisks format(DiskFormat value) {
        format = value;
        return this;
    }

    /** True to keep even blocks that the file systems call free. */
    public ImportDisks keepFreeSpace(boolean value) {
        keepFreeSpace = value;
        return this;
    }

    /**
     * Imports.
     *
     * @return one report a file, or one for the machine, in the order of the files; when several files are imported and
     *         one fails, its report says so and the others go on
     * @throws MirageException when the only file or the machine could not be imported; the library is as before
     */
    public List<ImportReport> call(Monitor monitor) throws MirageException {
        throw new UnsupportedOperationException();
    }
}
