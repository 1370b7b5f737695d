// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.selinux;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.mirage.engine.changes.LinePattern;
import org.mirage.store.EntryType;

/** A line of a policy's {@code file_contexts}: which paths have which label. Texts are of one byte in each character. */
final class ContextRule {

    private static final String SPECIAL = ".^$?*+|[({";
    private static final String NONE = "<<none>>";

    private final String expression;
    private final EntryType type;
    private final String label;
    private final String prefix;
    private final boolean exact;
    private Pattern pattern;
    private boolean unusable;
    private long size;

    private ContextRule(String expression, EntryType type, String label) {
        this.expression = expression;
        this.type = type;
        this.label = label;
        StringBuilder literal = new StringBuilder();
        int at = 0;
        while (at < expression.length() && SPECIAL.indexOf(expression.charAt(at)) < 0) {
            at += expression.charAt(at) == '\\' ? 1 : 0;
            if (at < expression.length()) {
                literal.append(expression.charAt(at++));
            }
        }
        exact = at >= expression.length();
        // what comes next may make the last character optional
        prefix = exact ? literal.toString() : expression.indexOf('|') >= 0 && !expression.contains("(") ? ""
                : literal.substring(0, Math.max(0, literal.length() - 1));
        try {
            size = exact ? 0 : LinePattern.size(expression);
        } catch (IllegalArgumentException e) {
            // it is there to make us busy
            unusable = true;
        }
    }

    /** The rule on a line, null when there is none. */
    static ContextRule parse(String line) {
        String[] words = line.strip().split("\\s+");
        if (words[0].isEmpty() || words[0].startsWith("#") || words.length < 2 || words.length > 3) {
            return null;
        }
        EntryType type = words.length == 2 ? null : type(words[1]);
        return words.length == 3 && type == null ? null : new ContextRule(words[0], type, words[words.length - 1]);
    }

    private static EntryType type(String word) {
        return switch (word) {
            case "--" -> EntryType.FILE;
            case "-d" -> EntryType.DIRECTORY;
            case "-l" -> EntryType.LINK;
            case "-c" -> EntryType.CHARACTER_DEVICE;
            case "-b" -> EntryType.BLOCK_DEVICE;
            case "-p" -> EntryType.FIFO;
            case "-s" -> EntryType.SOCKET;
            default -> null;
        };
    }

    /** True for a rule of one path, which goes before all others. */
    boolean isExact() {
        return exact;
    }

    /** About how many steps its pattern has once it is used; none without one. */
    long size() {
        return size;
    }

    /** The label that it gives, null when it says that there is none. */
    String label() {
        return label.equals(NONE) ? null : label;
    }

    boolean matches(String path, EntryType of) {
        if (type != null && type != of || unusable || !path.startsWith(prefix)) {
            return false;
        }
        if (exact) {
            return path.equals(prefix);
        }
        if (pattern == null) {
            try {
                pattern = Pattern.compile("^" + expression + "$", Pattern.DOTALL);
            } catch (PatternSyntaxException e) {
                // only PCRE understands it
                unusable = true;
                return false;
            }
        }
        return pattern.matcher(path).find();
    }
}
