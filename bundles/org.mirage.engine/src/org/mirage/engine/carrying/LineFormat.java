// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entries of one line or of a fixed number of lines each.
 *
 * @param lines lines of an entry
 * @param key finds the key in an entry's text, as its first group
 */
record LineFormat(int lines, Pattern key) implements EntryFormat {

    /** Fields with colons between, by the first one: users, groups and the like. */
    static final LineFormat COLONS = new LineFormat(1, Pattern.compile("([^:\n]*)"));
    /** Lines that are there or not. */
    static final LineFormat WHOLE = new LineFormat(1, Pattern.compile("([^\n]*)"));
    /** What follows the last space: paths, with owners or checksums before. */
    static final LineFormat LAST_WORD = new LineFormat(1, Pattern.compile("[^\n]*[ \t]([^ \t\n]+)"));
    /** Diversions: what, where to, by whom. */
    static final LineFormat DIVERSIONS = new LineFormat(3, Pattern.compile("([^\n]*)"));

    @Override
    public List<TextEntry> split(String text) {
        List<TextEntry> entries = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = begin;
            for (int i = 0; i < lines && end < text.length(); i++) {
                int newline = text.indexOf('\n', end);
                end = newline < 0 ? text.length() : newline + 1;
            }
            String entry = text.substring(begin, end);
            Matcher matcher = key.matcher(entry);
            entries.add(new TextEntry(matcher.lookingAt() ? matcher.group(1) : entry, entry));
            begin = end;
        }
        return entries;
    }

    @Override
    public boolean sorted() {
        return false;
    }
}
