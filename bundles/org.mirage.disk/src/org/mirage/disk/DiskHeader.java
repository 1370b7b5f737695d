// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.mirage.disk.header.Headers;

/**
 * What the header of a disk image says, found by looking at it and at nothing else.
 *
 * @param format {@link DiskFormat#RAW} when no other format's header is there
 * @param variant the format's own name of its kind, such as {@code streamOptimized}; may be empty
 * @param virtualSize the disk's length in bytes, where the header tells it
 * @param references the other files that it needs, each as often as it names it
 * @param obstacles why it cannot be read although its format can, as clauses; empty when it can
 */
public record DiskHeader(
        DiskFormat format, String variant, OptionalLong virtualSize, List<FileReference> references, List<String> obstacles) {

    public DiskHeader {
        references = List.copyOf(references);
        obstacles = List.copyOf(obstacles);
    }

    /** Looks at a file's header, and at its last bytes where a format keeps its header there. */
    public static DiskHeader inspect(Path file) throws IOException {
        try (ImageSource source = ImageSource.of(file)) {
            return inspect(source);
        }
    }

    /** Looks at a header, and at the last bytes where a format keeps its header there. */
    public static DiskHeader inspect(ImageSource source) throws IOException {
        return Headers.inspect(source);
    }
}
