// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.nio.charset.StandardCharsets;

import org.mirage.engine.Names;

/** Writes raw bytes as words of a {@code .changes} file: escaped as names are shown, in quotes where needed. */
final class WordWriter {

    private static final String PARAMETER = "${";
    /** A dollar that begins no parameter, where one could be meant. */
    private static final String ESCAPED = "\\x24{";

    private WordWriter() {
    }

    static String word(byte[] bytes) {
        return quoted(literal(bytes));
    }

    static String word(String text) {
        return word(text.getBytes(StandardCharsets.UTF_8));
    }

    static String word(Value value) {
        return quoted(bare(value));
    }

    /** Without quotes, as in the lines of a template. */
    static String bare(Value value) {
        StringBuilder text = new StringBuilder(literal(value.literals().getFirst()));
        for (int i = 0; i < value.parameters().size(); i++) {
            text.append(PARAMETER).append(value.parameters().get(i)).append('}').append(literal(value.literals().get(i + 1)));
        }
        return text.toString();
    }

    private static String literal(byte[] bytes) {
        return Names.show(bytes).replace(PARAMETER, ESCAPED);
    }

    private static String quoted(String text) {
        boolean plain = !text.isEmpty() && text.indexOf(' ') < 0 && text.indexOf('"') < 0;
        return plain ? text : '"' + text.replace("\"", "\\\"") + '"';
    }
}
