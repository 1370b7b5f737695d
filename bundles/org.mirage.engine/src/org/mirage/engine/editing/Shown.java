// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.mirage.engine.Names;
import org.mirage.engine.changes.RawPath;

/** Puts bytes of files and values into messages, harmless and short. */
final class Shown {

    private static final int LENGTH = 60;

    private Shown() {
    }

    static String text(byte[] bytes) {
        String text = Names.show(Arrays.copyOf(bytes, Math.min(bytes.length, 4 * LENGTH)));
        boolean whole = text.length() <= LENGTH && bytes.length <= 4 * LENGTH;
        return '"' + (whole ? text : text.substring(0, text.offsetByCodePoints(0,
                Math.min(LENGTH, text.codePointCount(0, text.length())))) + "…") + '"';
    }

    static String text(String raw) {
        return text(RawPath.bytes(raw));
    }

    /** Numbers of lines, from 0 on, as people count them; the first few. */
    static String lines(List<Integer> lines) {
        String some = lines.stream().limit(5).map(line -> Integer.toString(line + 1)).collect(Collectors.joining(", "));
        return (lines.size() == 1 ? "line " : "lines ") + some + (lines.size() > 5 ? " and " + (lines.size() - 5) + " more" : "");
    }
}
