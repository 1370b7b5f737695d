// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.ArrayList;
import java.util.List;

/**
 * Entries of fields, {@code Name: value} with further lines indented, each followed by an empty line: those of dpkg, apt and
 * debconf.
 *
 * @param keys the fields that make up the key, the first one present in every entry
 */
record StanzaFormat(boolean sorted, List<String> keys) implements EntryFormat {

    /** Packages by name and architecture. */
    static final StanzaFormat PACKAGES = new StanzaFormat(true, List.of("Package", "Architecture"));
    /** The same as apt writes them. */
    static final StanzaFormat APT_PACKAGES = new StanzaFormat(false, List.of("Package", "Architecture"));
    /** Questions, answers and templates. */
    static final StanzaFormat DEBCONF = new StanzaFormat(true, List.of("Name"));

    private static final String END = "\n\n";

    @Override
    public List<TextEntry> split(String text) {
        List<TextEntry> entries = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = text.indexOf(END, begin);
            end = end < 0 ? text.length() : end + END.length();
            while (end < text.length() && text.charAt(end) == '\n') {
                end++;
            }
            String stanza = text.substring(begin, end);
            entries.add(new TextEntry(key(stanza), stanza));
            begin = end;
        }
        return entries;
    }

    // a NUL sorts before all that a name may hold, as the end of a name does for dpkg
    private String key(String stanza) {
        return String.join("\0", keys.stream().map(name -> field(stanza, name)).toList());
    }

    /** The first line of a field's value; empty when it is not there. */
    static String field(String stanza, String name) {
        String begin = name + ":";
        int at = stanza.startsWith(begin) ? 0 : stanza.indexOf("\n" + begin) + 1;
        if (at == 0 && !stanza.startsWith(begin)) {
            return "";
        }
        int end = stanza.indexOf('\n', at);
        return stanza.substring(at + begin.length(), end < 0 ? stanza.length() : end).strip();
    }
}
