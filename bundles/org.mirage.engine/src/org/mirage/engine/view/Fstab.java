// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/**
 * What a file {@code /etc/fstab} says (fstab(5)), as far as it can be understood.
 *
 * @param lines the mounts, in the order of the file
 * @param problems lines that say no mount, for a person
 */
public record Fstab(List<FstabLine> lines, List<String> problems) {

    /** Bytes of a file that is still taken for an fstab. */
    static final int SIZE_LIMIT = 1 << 20;

    private static final int LINE_LIMIT = 1_000;
    private static final int TARGET_LIMIT = 4_096;

    /** Reads an fstab; never fails, at worst there are no lines and many problems. */
    public static Fstab parse(byte[] file) {
        List<FstabLine> lines = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        int number = 0;
        for (String line : new String(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            number++;
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            if (lines.size() + problems.size() == LINE_LIMIT) {
                problems.add("/etc/fstab has more than " + LINE_LIMIT + " lines; the rest is left out");
                break;
            }
            FstabLine mount = parse(number, text);
            if (mount == null) {
                problems.add("line " + number + " of /etc/fstab is broken and left out");
            } else {
                lines.add(mount);
            }
        }
        return new Fstab(lines, problems);
    }

    /** What one line says that is neither empty nor a comment; null when it cannot be understood. */
    public static FstabLine parse(int number, String text) {
        StringTokenizer fields = new StringTokenizer(text, " \t");
        if (fields.countTokens() < 3 || text.indexOf('\0') >= 0) {
            return null;
        }
        String source = unquoted(unescaped(fields.nextToken()));
        String target = unescaped(fields.nextToken());
        String type = unescaped(fields.nextToken());
        List<String> options = fields.hasMoreTokens() ? List.of(unescaped(fields.nextToken()).split(",")) : List.of();
        return target.length() > TARGET_LIMIT ? null : new FstabLine(number, source, target, type, options);
    }

    /** Resolves {@code \040} and other octal escapes, as getmntent(3) does. */
    private static String unescaped(String field) {
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\' && i + 3 < field.length() && field.substring(i + 1, i + 4).matches("[0-3][0-7]{2}")) {
                text.append((char) Integer.parseInt(field.substring(i + 1, i + 4), 8));
                i += 3;
            } else if (c == '\\' && field.startsWith("\\\\", i)) {
                text.append(c);
                i++;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** {@code LABEL="a b"} as mount(8) reads it. */
    private static String unquoted(String source) {
        int equals = source.indexOf('=');
        if (equals < 0 || source.length() < equals + 3) {
            return source;
        }
        char quote = source.charAt(equals + 1);
        boolean quoted = (quote == '"' || quote == '\'') && source.charAt(source.length() - 1) == quote;
        return quoted ? source.substring(0, equals + 1) + source.substring(equals + 2, source.length() - 1) : source;
    }
}
