// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where paths can be that a question is true of; texts have one byte in each character. */
final class PathPrefix {

    private static final String WILD = "*?[\\";

    private PathPrefix() {
    }

    /** The folder that all paths are in or at which a pattern means. */
    static String of(String pattern) {
        String raw = new String(TextPattern.utf8(pattern), StandardCharsets.ISO_8859_1);
        StringBuilder folder = new StringBuilder();
        for (String part : raw.split("/")) {
            if (part.chars().anyMatch(character -> WILD.indexOf(character) >= 0)) {
                break;
            }
            if (!part.isEmpty()) {
                folder.append('/').append(part);
            }
        }
        return folder.isEmpty() ? "/" : folder.toString();
    }

    /** The folder that all paths are in or at which a question is true of. */
    static String of(Query query) {
        return switch (query) {
            case Term.OfPath path -> path.folder();
            case Query.All all -> deepest(all.parts());
            default -> "/";
        };
    }

    private static String deepest(List<Query> parts) {
        String deepest = "/";
        for (Query part : parts) {
            String folder = of(part);
            deepest = folder.length() > deepest.length() ? folder : deepest;
        }
        return deepest;
    }
}
