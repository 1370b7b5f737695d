// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.listing;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.testing.MountedTruth;
import org.mirage.testing.Truth;

/** What the kernel says of a folder, mounted or about to be copied into a volume, in the form of {@link Listing}. */
public final class FolderListing {

    private FolderListing() {
    }

    /** The folder as it is. */
    public static Map<String, String> of(Path folder) throws IOException {
        return of(folder, -1, -1, 1);
    }

    /**
     * The folder as it would be in a file system that keeps less.
     *
     * @param filePermissions of all files, or -1 to have them as they are
     * @param folderPermissions of all folders, or -1 to have them as they are
     * @param step seconds between times that can be told apart
     */
    public static Map<String, String> of(Path folder, int filePermissions, int folderPermissions, int step) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        for (Map.Entry<String, Truth> entry : MountedTruth.walk(folder).entrySet()) {
            Truth truth = entry.getValue();
            if (!entry.getKey().isEmpty()) {
                lines.put("/" + entry.getKey(), line(truth, truth.type() == 0040000 ? folderPermissions : filePermissions, step));
            }
        }
        return lines;
    }

    private static String line(Truth truth, int permissions, int step) {
        long seconds = truth.nanoseconds().divide(BigInteger.valueOf(1_000_000_000)).longValueExact() / step * step;
        int mode = permissions < 0 ? truth.mode() : truth.type() | permissions;
        String head = String.format("%06o %d:%d %d", mode, truth.owner(), truth.group(), seconds);
        return switch (truth.type()) {
            case 0100000 -> head + " " + truth.size() + " " + truth.sha256().substring(0, 16);
            case 0120000 -> head + " -> " + truth.target();
            case 0020000, 0060000 -> head + " " + truth.major() + "," + truth.minor();
            default -> head;
        };
    }
}
