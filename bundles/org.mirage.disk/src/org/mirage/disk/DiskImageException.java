// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.nio.file.Path;

/** A file cannot be taken as a disk image; the message names it, says why and what to do. */
public class DiskImageException extends IOException {

    private static final long serialVersionUID = 1;

    /** What kind of thing is wrong. */
    public enum Problem {
        /** There is no such file. */
        MISSING,
        /** The file has no bytes. */
        EMPTY,
        /** A directory, FIFO, socket or character device. */
        NO_FILE,
        /** The file may not be read. */
        UNREADABLE,
        /** Bytes that belong to the image are not there. */
        TRUNCATED,
        /** The image contradicts itself or its format. */
        DAMAGED,
        /** Nothing says that this is a disk image. */
        UNRECOGNISED,
        /** A known format, or a variant of one, that is not read. */
        UNSUPPORTED,
        /** The file's ending and its header name different formats. */
        DISAGREEMENT,
        /** Parts of the disk lie in other files. */
        FOREIGN_FILE,
        /** Another program, such as a running machine, holds the image. */
        IN_USE,
        /** The program that reads the format failed. */
        READER_FAILED
    }

    private final transient Path file;
    private final Problem problem;

    public DiskImageException(Path file, Problem problem, String reason) {
        this(file, problem, reason, null);
    }

    public DiskImageException(Path file, Problem problem, String reason, Throwable cause) {
        super(file + ": " + reason, cause);
        this.file = file;
        this.problem = problem;
    }

    /** The file as it was named. */
    public Path file() {
        return file;
    }

    /** What kind of thing is wrong. */
    public Problem problem() {
        return problem;
    }
}
