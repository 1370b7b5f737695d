// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.disk.DiskFormat;
import org.mirage.disk.nbd.NbdServer;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/** Has {@code qemu-img} write a disk that is served over NBD into a file of a hypervisor's format. */
public final class QemuConversion {

    /** The clusters in which most formats are allocated. */
    private static final int GRAIN = 64 << 10;

    private final VersionDevice disk;
    private final Path file;
    private final DiskFormat format;
    private List<String> options = List.of();
    private boolean compressed;

    private QemuConversion(VersionDevice disk, Path file, DiskFormat format) {
        this.disk = disk;
        this.file = file;
        this.format = format;
    }

    /** Will write a disk into a file that is not there yet. */
    public static QemuConversion of(VersionDevice disk, Path file, DiskFormat format) {
        return new QemuConversion(disk, file, format);
    }

    /** What {@code -o} shall say; each of the form {@code name=value}, without a comma. */
    public QemuConversion options(List<String> value) {
        options = List.copyOf(value);
        return this;
    }

    /** True to have clusters compressed. */
    public QemuConversion compressed(boolean value) {
        compressed = value;
        return this;
    }

    /** Writes the file and makes sure that it holds a disk of the same size. */
    public void run(Monitor monitor) throws IOException {
        try (NbdServer server = NbdServer.start(Map.of("", disk.grain(GRAIN)))) {
            new QemuConvert(words(server.uri("")), disk.size()).run(monitor);
        }
        requireSize();
    }

    private List<String> words(String source) {
        List<String> words = new ArrayList<>(List.of("-m", "16"));
        // many reads at once, each written when it is there: in order, all would wait for the one that takes longest to unpack
        words.add("-W");
        if (compressed) {
            words.add("-c");
        }
        if (!options.isEmpty()) {
            words.addAll(List.of("-o", String.join(",", options)));
        }
        words.addAll(List.of("-f", "raw", "-O", format.toolName(), source, file.toString()));
        return words;
    }

    private void requireSize() throws IOException {
        long size = QemuInfo.virtualSize(file, format);
        if (size != disk.size()) {
            throw new MirageException("the format " + format + " cannot hold a disk of exactly " + disk.size() + " bytes; " + size
                    + " would be the nearest");
        }
    }
}
