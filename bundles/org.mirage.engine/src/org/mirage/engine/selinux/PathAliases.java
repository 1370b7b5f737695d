// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.selinux;

import java.util.ArrayList;
import java.util.List;

/** Paths that have the labels of others, as {@code file_contexts.subs} has them. */
final class PathAliases {

    private final List<String[]> pairs = new ArrayList<>();

    /** Reads a file of such pairs. */
    PathAliases(String text) {
        text.lines().map(line -> line.strip().split("\\s+")).filter(words -> words.length >= 2 && words[0].startsWith("/"))
                .forEach(pairs::add);
    }

    /** The path whose label another one has: by the last pair that fits, or itself. */
    String apply(String path) {
        for (String[] pair : pairs.reversed()) {
            String rest = path.startsWith(pair[0]) ? path.substring(pair[0].length()) : null;
            if (rest != null && (rest.isEmpty() || rest.startsWith("/"))) {
                return pair[1].equals("/") && !rest.isEmpty() ? rest : pair[1] + rest;
            }
        }
        return path;
    }
}
