// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.util.ArrayList;
import java.util.List;

/** Texts of fields, {@code Name: value} with further lines indented, in stanzas that end with an empty line. */
public final class Stanzas {

    private static final String END = "\n\n";

    private Stanzas() {
    }

    /** The stanzas with the empty lines that follow them; put together again they are the text. */
    public static List<String> split(String text) {
        List<String> stanzas = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = text.indexOf(END, begin);
            end = end < 0 ? text.length() : end + END.length();
            while (end < text.length() && text.charAt(end) == '\n') {
                end++;
            }
            stanzas.add(text.substring(begin, end));
            begin = end;
        }
        return stanzas;
    }

    /** The first line of a field's value; empty when it is not there. */
    public static String field(String stanza, String name) {
        String begin = name + ":";
        int at = stanza.startsWith(begin) ? 0 : stanza.indexOf("\n" + begin) + 1;
        if (at == 0 && !stanza.startsWith(begin)) {
            return "";
        }
        int end = stanza.indexOf('\n', at);
        return stanza.substring(at + begin.length(), end < 0 ? stanza.length() : end).strip();
    }
}
