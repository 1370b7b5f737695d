// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.mirage.engine.ByteCount;

/**
 * Free space where Mirage writes.
 *
 * @param part what the folder is
 * @param folder need not exist yet
 */
record SpaceCheck(String part, Path folder) implements Check {

    private static final long SCARCE = 5L << 30;
    private static final long TOO_LITTLE = 200L << 20;

    @Override
    public Finding look() {
        Path existing = folder.toAbsolutePath();
        while (!Files.exists(existing)) {
            existing = existing.getParent();
        }
        long free;
        try {
            free = Files.getFileStore(existing).getUsableSpace();
        } catch (IOException unknown) {
            return Finding.lacking(part, "the free space of " + folder + " cannot be found out", List.of());
        }
        String detail = ByteCount.show(free) + " free in " + folder;
        if (!Files.isWritable(existing)) {
            return Finding.broken(part, "this user may not write to " + existing, List.of("choose another with " + choice()));
        }
        List<String> remedies = List.of("free some, or choose another with " + choice());
        return free < TOO_LITTLE ? Finding.broken(part, detail, remedies)
                : free < SCARCE ? Finding.lacking(part, detail + "; a disk image needs up to its own size", remedies)
                : Finding.fine(part, detail);
    }

    private String choice() {
        return part.startsWith("temp") ? "JDK_JAVA_OPTIONS=-Djava.io.tmpdir=DIR" : "--library DIR or MIRAGE_LIBRARY";
    }
}
