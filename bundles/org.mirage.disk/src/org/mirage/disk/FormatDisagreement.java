// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.nio.file.Path;

/** A file's ending promises another format than its header shows; open it with the format given to decide. */
public final class FormatDisagreement extends DiskImageException {

    private static final long serialVersionUID = 1;

    private final DiskFormat ending;
    private final DiskFormat header;

    public FormatDisagreement(Path file, DiskFormat ending, DiskFormat header) {
        super(file, Problem.DISAGREEMENT, reason(ending, header));
        this.ending = ending;
        this.header = header;
    }

    private static String reason(DiskFormat ending, DiskFormat header) {
        if (header != DiskFormat.RAW) {
            return "its name says " + ending + ", its header says " + header
                    + "; say which of the two it is, or rename it";
        }
        String missing = ending == DiskFormat.VHD ? "footer in its last 512 bytes" : "header";
        return "its name says " + ending + ", but it has no " + ending + " " + missing
                + "; it is damaged, truncated, or RAW (then say so, or rename it)";
    }

    /** The format that the name promises. */
    public DiskFormat ending() {
        return ending;
    }

    /** The format that the header shows; {@link DiskFormat#RAW} when it shows none. */
    public DiskFormat header() {
        return header;
    }
}
