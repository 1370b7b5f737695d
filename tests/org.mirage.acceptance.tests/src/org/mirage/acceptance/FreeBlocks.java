// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.testing.Tools;

/**
 * Which blocks of an ext volume are free, as dumpe2fs prints them.
 *
 * @param blockSize bytes
 * @param blocks of the volume
 * @param free numbers of free blocks
 */
record FreeBlocks(int blockSize, int blocks, BitSet free) {

    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+))?");

    /** Asks dumpe2fs about a volume within a disk image. */
    static FreeBlocks of(Path image, long offset) throws IOException {
        String printed = Tools.run("dumpe2fs", image + "?offset=" + offset);
        BitSet free = new BitSet();
        for (String line : printed.lines().toList()) {
            if (line.startsWith("  Free blocks: ")) {
                Matcher range = RANGE.matcher(line);
                while (range.find()) {
                    int from = Integer.parseInt(range.group(1));
                    free.set(from, range.group(2) == null ? from + 1 : Integer.parseInt(range.group(2)) + 1);
                }
            }
        }
        return new FreeBlocks(number(printed, "Block size"), number(printed, "Block count"), free);
    }

    private static int number(String printed, String field) throws IOException {
        Matcher found = Pattern.compile("^" + field + ":\\s+(\\d+)", Pattern.MULTILINE).matcher(printed);
        if (!found.find()) {
            throw new IOException("dumpe2fs prints no " + field);
        }
        return Integer.parseInt(found.group(1));
    }
}
