// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.disk.Range;

/** What {@code xfs_db} says of a volume. */
final class XfsFacts {

    private static final Pattern EXTENT = Pattern.compile("^ +(\\d+) +(\\d+) +(\\d+)$", Pattern.MULTILINE);
    private static final Pattern FIELD = Pattern.compile("^(\\w+) = (.*)$", Pattern.MULTILINE);

    private final Map<String, String> fields = new HashMap<>();
    private final String free;
    private final Set<String> features;

    XfsFacts(XfsImage image) throws IOException {
        Matcher field = FIELD.matcher(image.inspect("sb 0", "print"));
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        String version = image.inspect("version").strip();
        features = new TreeSet<>(List.of(version.substring(version.indexOf("= ") + 2).split(",")));
        free = image.inspect("freesp -d");
    }

    String field(String name) {
        return fields.get(name).replace("\"", "");
    }

    long number(String name) {
        return Long.parseLong(field(name));
    }

    Set<String> features() {
        return features;
    }

    /** What is neither in a tree of free space nor in a free list, in bytes, joined. */
    List<Range> used() {
        long blockSize = number("blocksize");
        TreeSet<Range> all = new TreeSet<>((a, b) -> Long.compare(a.offset(), b.offset()));
        Matcher extent = EXTENT.matcher(free.contains("from") ? free.substring(0, free.lastIndexOf("from")) : free);
        while (extent.find()) {
            long block = Long.parseLong(extent.group(1)) * number("agblocks") + Long.parseLong(extent.group(2));
            all.add(new Range(block * blockSize, Long.parseLong(extent.group(3)) * blockSize));
        }
        List<Range> used = new ArrayList<>();
        long at = 0;
        for (Range range : all) {
            if (range.offset() > at) {
                used.add(new Range(at, range.offset() - at));
            }
            at = range.end();
        }
        long end = number("dblocks") * blockSize;
        if (at < end) {
            used.add(new Range(at, end - at));
        }
        return used;
    }
}
