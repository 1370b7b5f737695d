// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Strings, each followed by a NUL, of which one that another ends in takes no place of its own; as glibc's programs lay them out. */
final class StringTable {

    /** From the last character to the first, the highest first; of two that end alike the longer one goes first. */
    private static final Comparator<String> FROM_THE_END = (one, other) -> {
        int common = Math.min(one.length(), other.length());
        for (int i = 1; i <= common; i++) {
            int order = other.charAt(other.length() - i) - one.charAt(one.length() - i);
            if (order != 0) {
                return order;
            }
        }
        return other.length() - one.length();
    };

    private final Map<String, Integer> offsets = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Lays out strings; those that are there several times are there once. */
    StringTable(List<String> strings) {
        String before = null;
        for (String next : strings.stream().distinct().sorted(FROM_THE_END).toList()) {
            if (before != null && before.endsWith(next)) {
                offsets.put(next, offsets.get(before) + before.length() - next.length());
            } else {
                offsets.put(next, bytes.size());
                bytes.writeBytes(next.getBytes(StandardCharsets.ISO_8859_1));
                bytes.write(0);
            }
            before = next;
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    Map<String, Integer> offsets() {
        return offsets;
    }
}
