// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.ZeroDevice;
import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.Cancelling;
import org.mirage.testing.Tools;

/** Where an overlay cannot be looked at, or somebody stops it, nothing of it stays open; the kernel tells. */
class OverlaidDiskTest {

    private static final long SIZE = 4 << 20;

    @TempDir
    Path folder;

    private long open() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.filter(this::isInFolder).count();
        }
    }

    private boolean isInFolder(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).startsWith(folder);
        } catch (IOException e) {
            // it was closed meanwhile
            return false;
        }
    }

    @Test
    void nothingStaysOpen() throws IOException {
        Path overlay = folder.resolve("overlay.qcow2");
        Tools.bash("qemu-img create -q -f qcow2 '" + overlay + "' " + SIZE + "; qemu-io -c 'write -P 7 0 2M' '" + overlay
                + "' > /dev/null");

        try (BlockDevice below = new ZeroDevice(SIZE / 2)) {
            assertThrows(MirageException.class, () -> OverlaidDisk.open(below, overlay, folder, Monitor.NONE));
        }
        assertEquals(0, open());
        try (BlockDevice below = new ZeroDevice(SIZE)) {
            assertThrows(CancelledException.class, () -> OverlaidDisk.open(below, overlay, folder, new Cancelling(0)));
            assertEquals(0, open());
            try (OverlaidDisk disk = OverlaidDisk.open(below, overlay, folder, Monitor.NONE)) {
                assertEquals(3, open());
                assertEquals(2 << 20, disk.changed().second(0));
            }
        }
        assertEquals(0, open());
    }
}
