// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.exporting.packing.Compression;

/** All formats in which disks are written. */
public final class OutputFormats {

    /** In the order in which they are offered. */
    public static final List<OutputFormat> ALL = List.of(new Qcow2Output(), new RawOutput(), new VmdkOutput(), new VdiOutput(),
            new VhdxOutput(), new VhdOutput(), new QemuOutput(DiskFormat.QED, "qed",
                    Setting.of("cluster_size", "bytes allocated at once", "64K", "4K", "16K", "256K", "1M", "2M", "16M", "64M")),
            new QemuOutput(DiskFormat.PARALLELS, "hdd",
                    Setting.of("cluster_size", "bytes allocated at once", "1M", "64K", "256K", "2M", "4M")),
            new QemuOutput(DiskFormat.QCOW, "qcow"), new OvaOutput());

    private OutputFormats() {
    }

    /** The format of a name; QEMU's names count, too. */
    public static Optional<OutputFormat> named(String name) {
        return ALL.stream().filter(format -> format.name().equalsIgnoreCase(name) || format.disk().toolName().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The format that a file's name promises by its ending. */
    public static Optional<OutputFormat> byEnding(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        Optional<OutputFormat> usual = ALL.stream().filter(format -> name.endsWith("." + format.ending())).findFirst();
        return usual.or(() -> DiskFormat.byEnding(file).flatMap(OutputFormats::of));
    }

    /** A file's name without the ending that tells how it is packed. */
    public static Path unpacked(Path file) {
        String name = String.valueOf(file.getFileName());
        return Compression.byEnding(file).isEmpty() ? file : file.resolveSibling(name.substring(0, name.lastIndexOf('.')));
    }

    /** The format that gives files of a kind. */
    public static Optional<OutputFormat> of(DiskFormat disk) {
        return ALL.stream().filter(format -> format.disk() == disk).findFirst();
    }

    /** All names, for a sentence. */
    public static String names() {
        return ALL.stream().map(OutputFormat::name).collect(Collectors.joining(", "));
    }
}
