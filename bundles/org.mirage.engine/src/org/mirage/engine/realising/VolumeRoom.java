// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.engine.ByteCount;
import org.mirage.store.ContentReader;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/**
 * What a file system had left when the files of a plan were to be written, as {@code stat} of the appliance tells it.
 *
 * @param blocks that were free, those for root among them
 * @param blockSize bytes of a block
 * @param nodes how many files could still be made
 * @param allNodes how many files there can be; 0 where the file system has no such number
 */
record VolumeRoom(long blocks, long blockSize, long nodes, long allNodes) {

    /** What {@code stat -f} is to print. */
    static final String FORMAT = "mirage-room %f %S %d %c";

    private static final Pattern PRINTED = Pattern.compile("(?m)^mirage-room (\\d{1,18}) (\\d{1,9}) (\\d{1,18}) (\\d{1,18})$\\R?");
    /** What programs say of a full file system; tar, of a block that only partly found room. */
    private static final Pattern FULL = Pattern.compile("No space left on device|Wrote only \\d+ of \\d+ bytes");

    /** The room that a script printed. */
    static Optional<VolumeRoom> of(String output) {
        Matcher printed = PRINTED.matcher(output);
        return printed.find()
                ? Optional.of(new VolumeRoom(Long.parseLong(printed.group(1)), Long.parseLong(printed.group(2)),
                        Long.parseLong(printed.group(3)), Long.parseLong(printed.group(4))))
                : Optional.empty();
    }

    /** What programs said, without the room. */
    static String said(String output) {
        return PRINTED.matcher(output).replaceAll("");
    }

    /** True when it was the room that was missing, by what programs said. */
    static boolean wasMissing(String said) {
        return FULL.matcher(said).find();
    }

    /** Tells people how much a plan needs, how much there is and what they can do. */
    String advice(VolumePlan plan, ContentReader contents) throws IOException {
        long bytes = 0;
        long files = 0;
        for (Map.Entry<String, Entry> made : plan.made().entrySet()) {
            if (plan.links().containsKey(made.getKey()) || plan.isExisting(made.getKey())) {
                continue;
            }
            files++;
            if (made.getValue().type() == EntryType.FILE) {
                bytes += bytes(made.getValue(), contents);
            }
        }
        boolean many = allNodes > 0 && files > nodes && bytes <= blocks * blockSize;
        return "its file system is full: what is to be written needs " + (many ? files + " files, and " + nodes + " more are possible"
                : ByteCount.show(bytes) + (bytes > blocks * blockSize ? "" : " and what keeping it takes") + ", and "
                        + ByteCount.show(blocks * blockSize) + " are free")
                + ". Export with a larger disk (--disk-size), or remove files that are not needed";
    }

    /** What a file takes, without its holes. */
    private long bytes(Entry file, ContentReader contents) throws IOException {
        long[] bytes = new long[1];
        contents.pieces(file.content(), (offset, chunk, length) -> bytes[0] += chunk == null ? 0 : length);
        return (bytes[0] + blockSize - 1) / blockSize * blockSize;
    }
}
