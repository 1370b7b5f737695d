// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/** What words of questions compare texts with. Expressions are those of RE2: no image can make them take long. */
final class TextPattern {

    private static final int PROGRAM_LIMIT = 10_000;

    private TextPattern() {
    }

    /** The expression of a word that has to fit somewhere. */
    static Pattern expression(QueryWord word) throws QueryException {
        try {
            Pattern pattern = Pattern.compile(word.value());
            if (pattern.matcher("").programSize() > PROGRAM_LIMIT) {
                throw word.wrong("the regular expression " + word.value() + " is too large");
            }
            return pattern;
        } catch (PatternSyntaxException wrong) {
            throw word.wrong("\"" + word.value() + "\" is no regular expression: " + wrong.getDescription());
        }
    }

    /** For raw bytes, as {@link #fits} has it. */
    static Predicate<byte[]> inBytes(QueryWord word) throws QueryException {
        Pattern pattern = expression(word);
        return bytes -> fits(pattern, bytes);
    }

    /** True when an expression fits somewhere in raw bytes: what is no UTF-8 in them fits as an unknown character. */
    static boolean fits(Pattern pattern, byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                // given bytes, RE2 takes what follows a wrong one for a part of it
                return pattern.matcher(new String(bytes, StandardCharsets.UTF_8)).find();
            }
        }
        return pattern.matcher(bytes).find();
    }

    /** For short texts of which case does not matter: found anywhere, or matched whole where a wildcard stands in the word. */
    static Predicate<String> inText(QueryWord word, boolean whole) throws QueryException {
        return switch (word.operator()) {
            case MATCHES -> {
                Pattern pattern = expression(word);
                yield text -> pattern.matcher(text).find();
            }
            case EQUAL -> word.value()::equalsIgnoreCase;
            case LIKE -> {
                boolean wild = whole || word.value().contains("*") || word.value().contains("?");
                Pattern pattern = glob(wild ? word.value() : "*" + word.value() + "*");
                yield text -> pattern.matcher(text).matches();
            }
            default -> throw noOrder(word);
        };
    }

    /** For a field of which nothing is less or more. */
    static QueryException noOrder(QueryWord word) {
        return word.wrong("\"" + word.field() + "\" has no order; write " + word.field() + ":" + word.value());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Pattern glob(String glob) {
        StringBuilder expression = new StringBuilder();
        glob.codePoints().forEach(character -> expression.append(switch (character) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(character));
        }));
        return Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
