// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.disk.Range;
import org.mirage.testing.Tools;

/** What {@code dumpe2fs} says of a volume. */
public final class Dump {

    private static final Pattern FREE = Pattern.compile("^  Free blocks: (.*)$", Pattern.MULTILINE);
    private static final Pattern RUN = Pattern.compile("(\\d+)(?:-(\\d+))?");

    private final String text;

    private Dump(String text) {
        this.text = text;
    }

    public static Dump of(Path file) throws IOException {
        Tools.Result dump = Tools.attempt("dumpe2fs", file.toString());
        // bitmaps that were written before their checksums are printed all the same, and told by its exit code
        if (dump.code() != 0 && !dump.output().contains("*** Run e2fsck now!")) {
            throw new IOException("dumpe2fs " + file + ": exit code " + dump.code() + "\n" + dump.errors());
        }
        return new Dump(dump.output());
    }

    /** The value of a line of its first part. */
    String field(String name) {
        Matcher line = Pattern.compile("^" + Pattern.quote(name) + ":\\s*(.*?)\\s*$", Pattern.MULTILINE).matcher(text);
        if (!line.find()) {
            throw new AssertionError("dumpe2fs says nothing of " + name);
        }
        return line.group(1);
    }

    public long number(String name) {
        return Long.parseLong(field(name));
    }

    /** The free ranges of all groups in bytes, joined. */
    public List<Range> free() {
        long blockSize = number("Block size");
        // the end of a run is told by the first block of its last cluster
        long cluster = text.contains("\nCluster size:") ? number("Cluster size") / blockSize : 1;
        List<Range> ranges = new ArrayList<>();
        Matcher group = FREE.matcher(text);
        while (group.find()) {
            Matcher run = RUN.matcher(group.group(1));
            while (run.find()) {
                long first = Long.parseLong(run.group(1));
                long last = run.group(2) == null ? first : Long.parseLong(run.group(2));
                add(ranges, first * blockSize, Math.min(last + cluster, number("Block count")) * blockSize);
            }
        }
        return ranges;
    }

    private static void add(List<Range> ranges, long from, long to) {
        if (!ranges.isEmpty() && ranges.getLast().end() == from) {
            from = ranges.removeLast().offset();
        }
        ranges.add(new Range(from, to - from));
    }
}
