// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renames a host in the text of a hosts file. */
final class HostNames {

    /** Up to line feeds only: in a text of bytes others that end lines elsewhere are parts of characters. */
    private static final Pattern LINE = Pattern.compile("(?md)^.*$");
    private static final Pattern WORD = Pattern.compile("[^ \t]+");

    private final String old;
    private final String oldShort;
    private final String name;

    private HostNames(String old, String name) {
        this.old = old;
        oldShort = shortened(old);
        this.name = name;
    }

    /** The text with one name for another, with and without domains; addresses, comments and blanks stay. */
    static String renamed(String text, String old, String name) {
        HostNames names = new HostNames(old, name);
        return LINE.matcher(text).replaceAll(line -> Matcher.quoteReplacement(names.line(line.group())));
    }

    private static String shortened(String host) {
        return host.indexOf('.') < 0 ? host : host.substring(0, host.indexOf('.'));
    }

    private String line(String line) {
        int comment = line.indexOf('#') < 0 ? line.length() : line.indexOf('#');
        Matcher words = WORD.matcher(line).region(0, comment);
        StringBuilder out = new StringBuilder();
        Set<String> written = new HashSet<>();
        Set<String> fresh = new HashSet<>();
        int copied = 0;
        for (int i = 0; words.find(); i++) {
            String word = words.group();
            String now = i == 0 ? word : renamed(word);
            if (!now.equals(word)) {
                fresh.add(now);
            }
            // what only the new name makes equal stands once
            if (written.add(now) || !fresh.contains(now)) {
                out.append(line, copied, words.start()).append(now);
            }
            copied = words.end();
        }
        return out + line.substring(copied);
    }

    private String renamed(String word) {
        if (word.equals(old)) {
            return name;
        }
        if (word.equals(oldShort)) {
            return shortened(name);
        }
        if (word.startsWith(oldShort + ".")) {
            return name.indexOf('.') < 0 ? name + word.substring(oldShort.length()) : name;
        }
        return word;
    }
}
