// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFullTest {

    @TempDir
    Path folder;

    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", folder.toString());
        assumeTrue(mounted, "only root can mount a small file system");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            // whoever looks at all mounts of the machine keeps this one busy for a moment
            for (int i = 0; i < 40 && !run("umount", folder.toString()); i++) {
                Thread.sleep(250);
            }
            assertFalse(run("mountpoint", "-q", folder.toString()));
        }
    }

    @Test
    void aFullDiskIsSaidAndLeavesTheLibraryAsItWas() throws IOException {
        Path library = folder.resolve("library");
        try (PackStore store = PackStore.open(library)) {
            ObjectName first = Data.commitChunk(store, Data.bytes("first"));
            List<String> before = Data.listing(library);
            try (PackSession session = store.begin()) {
                IOException full = assertThrows(IOException.class, () -> {
                    for (int i = 0;; i++) {
                        Data.putChunk(session, Data.random(i, 1 << 20));
                    }
                });
                assertTrue(full.getMessage().contains(library.toString())
                        && full.getMessage().contains("No space is left"), full.getMessage());
                assertThrows(IOException.class, session::commit);
            }
            assertEquals(before, Data.listing(library));
            assertArrayEquals(Data.bytes("first"), store.read(first));
            Data.commitChunk(store, Data.bytes("second"));
            assertEquals(2, store.packs().size());
        }
    }

    @Test
    void aDiskThatFillsUpAtTheEndIsSaidToo() throws IOException {
        Path library = folder.resolve("library");
        try (PackStore store = PackStore.open(library)) {
            List<String> before = List.of();
            IOException full = null;
            // Objects so small that tables of contents and index file are what does not fit.
            for (int count = 20_000; full == null; count += 5_000) {
                before = Data.listing(library);
                try (PackSession session = store.begin()) {
                    for (int i = 0; i < count; i++) {
                        Data.putChunk(session, Data.bytes(count + " " + i));
                    }
                    session.commit();
                } catch (IOException failure) {
                    full = failure;
                }
            }
            assertTrue(full.getMessage().contains("No space is left"), full.getMessage());
            assertEquals(before, Data.listing(library));
            assertEquals(List.of(), new PackVerifier(store, StoreListener.NONE).verify().problems());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }
}
