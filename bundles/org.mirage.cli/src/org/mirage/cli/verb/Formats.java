// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.mirage.cli.UsageException;
import org.mirage.disk.DiskFormat;

/** The formats of disk images by the names that people type. */
final class Formats {

    private Formats() {
    }

    /**
     * The format of a name, as {@code --format} has it; QEMU's names count, too.
     *
     * @return null for null
     * @throws UsageException when no format that can be read and written has that name
     */
    static DiskFormat parse(String name) throws UsageException {
        if (name == null) {
            return null;
        }
        Optional<DiskFormat> format = Arrays.stream(DiskFormat.values()).filter(one -> one.readable() || one.isContainer())
                .filter(one -> one.name().equalsIgnoreCase(name) || one.toolName().equalsIgnoreCase(name)).findFirst();
        return format.orElseThrow(() -> new UsageException("there is no format \"" + name + "\"; it is one of " + names()));
    }

    /** The name that {@link #parse} takes. */
    static String name(DiskFormat format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private static String names() {
        return Arrays.stream(DiskFormat.values()).filter(DiskFormat::readable).map(Formats::name)
                .collect(Collectors.joining(", "));
    }
}
