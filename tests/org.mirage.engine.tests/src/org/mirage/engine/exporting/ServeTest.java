// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockStatus;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.ServeDisk;
import org.mirage.engine.ServedDisk;
import org.mirage.engine.VersionDisks;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.Tools;

@Timeout(120)
class ServeTest {

    private static final VersionName MACHINE = new VersionName("machine", 0);

    @TempDir
    Path folder;
    private Path first;
    private Path second;
    @AutoClose
    private TestLibrary library;

    @BeforeEach
    void make() throws IOException {
        Path system = MadeDisk.small(folder, "system.raw");
        Path data = MadeDisk.by(folder, "data.raw", "echo data > $work/y; truncate -s 10M $out; mke2fs -q -t ext2 -d $work $out");
        first = MadeDisk.withoutFree(system, 1 << 20);
        second = MadeDisk.withoutFree(data, 0);
        library = new TestLibrary(folder.resolve("library"));
        new ImportDisks(library.library()).files(List.of(system, data)).oneMachine(true).image("machine").call(Monitor.NONE);
    }

    @Test
    void qemuReadsAllDisksOfAMachine() throws IOException {
        Path socket;
        try (ServedDisk served = new ServeDisk(library.library(), MACHINE).call(Monitor.NONE)) {
            socket = served.socket();
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)));
            Tools.run("qemu-img", "compare", "-f", "raw", "-F", "raw", first.toString(), served.uri(0));
            Tools.run("qemu-img", "compare", "-f", "raw", "-F", "raw", second.toString(), served.uri(1));
        }
        assertFalse(Files.exists(socket));
    }

    @Test
    void oneDiskOnASocketOfOnesChoice() throws IOException {
        Path socket = folder.resolve("socket");
        try (ServedDisk served = new ServeDisk(library.library(), MACHINE).disk(1).socket(socket).call(Monitor.NONE)) {
            assertEquals(socket, served.socket());
            Tools.run("qemu-img", "compare", "-f", "raw", "-F", "raw", second.toString(), served.uri(1));
            Tools.run("qemu-img", "compare", "-f", "raw", "-F", "raw", second.toString(), "nbd+unix:///?socket=" + socket);
        }
        assertThrows(NotFoundException.class, () -> new ServeDisk(library.library(), MACHINE).disk(2).call(Monitor.NONE));
    }

    @Test
    void zerosAreToldAndAreZeros() throws IOException {
        try (VersionDevice device = VersionDisks.open(library.library(), MACHINE, 0)) {
            byte[] disk = Files.readAllBytes(first);
            for (int grain : new int[] {512, 4096, 65536}) {
                long zeros = 0;
                long end = 0;
                for (BlockStatus range : device.grain(grain).status(0, device.size())) {
                    assertEquals(end, range.offset());
                    end = range.end();
                    if (range.zero()) {
                        zeros += range.length();
                        assertTrue(range.offset() % grain == 0 && range.end() % grain == 0, range.toString());
                        for (long i = range.offset(); i < range.end(); i++) {
                            assertEquals(0, disk[(int) i]);
                        }
                    }
                }
                assertEquals(device.size(), end);
                assertTrue(zeros > device.size() / 2, grain + ": " + zeros);
            }
        }
    }
}
