// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.PooledReader;
import org.mirage.testing.BtrfsDisks;
import org.mirage.testing.LoopMount;

/** A file system made by {@code mkfs.btrfs}, and the reader of it. */
final class BtrfsImage extends BtrfsDisks {

    private BtrfsImage(List<Path> files) {
        super(files);
    }

    /** Makes an empty one, as {@link BtrfsDisks#make} does. */
    public static BtrfsImage make(Path folder, int devices, String size, String options) throws IOException {
        assumeTrue(LoopMount.possible(), "only root can mount, which the truth of this test comes from");
        return of(BtrfsDisks.make(folder, devices, size, options).files());
    }

    public static BtrfsImage of(List<Path> files) {
        return new BtrfsImage(files);
    }

    /** As {@link #change}, and gives itself. */
    BtrfsImage with(String options, String script) throws IOException {
        change(options, script);
        return this;
    }

    /** Fills the working folder of such a script with what file systems are asked to hold. */
    static String filling(Path folder, String script) throws IOException {
        Path copy = folder.resolve(script);
        try (InputStream in = BtrfsImage.class.getResourceAsStream(script.equals("content.py") ? "/org/mirage/filesystem/ext/" + script : script)) {
            Files.write(copy, in.readAllBytes());
        }
        return "python3 '" + copy + "' \"$PWD\"";
    }

    /** Opens all its devices, and closes them with the reader of a test. */
    void read(Reading reading) throws IOException {
        List<BlockDevice> devices = new ArrayList<>();
        try {
            for (Path file : files()) {
                devices.add(RawFile.open(file));
            }
            try (PooledReader reader = new BtrfsFileSystem().open(devices)) {
                reading.read(reader);
            }
        } finally {
            for (BlockDevice device : devices) {
                device.close();
            }
        }
    }

    /** What a test does with a reader. */
    @FunctionalInterface
    interface Reading {

        void read(PooledReader reader) throws IOException;
    }
}
