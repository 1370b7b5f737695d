// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.engine.search.QueryScanner.Kind;

/** Finds what could stand where somebody writes a question: fields, and behind a sign the values of the field that are known. */
public final class QueryCompletion {

    private static final Pattern WORD = Pattern.compile("([\\p{L}\\p{Nd}-]+)(:[<>]=?|[<>]=?|[:=])(.*)", Pattern.DOTALL);

    private final List<String> fields;
    private final KnownValues known;

    public QueryCompletion(KnownValues known) {
        this.known = known;
        fields = new FileVocabulary(Instant.EPOCH, known::saved).fields();
    }

    /**
     * What could stand at a place of a text.
     *
     * @param caret so many characters of the text stand before it
     * @return in the order in which people look for it; nothing where anything may stand, and where a known value stands already
     */
    public List<QueryProposal> at(String text, int caret) {
        String before = text.substring(0, caret);
        int start = startOfWord(before);
        String word = before.substring(start);
        Matcher compared = WORD.matcher(word);
        if (!compared.matches()) {
            return fields(word, start);
        }
        String field = compared.group(1).toLowerCase(Locale.ROOT);
        String typed = compared.group(3);
        boolean quoted = typed.startsWith("\"") || typed.startsWith("'");
        List<QueryProposal> proposals = new ArrayList<>();
        for (String value : known.like(field, quoted ? typed.substring(1) : typed)) {
            proposals.add(new QueryProposal(start + compared.start(3), inQuotes(value), field, value));
        }
        return proposals;
    }

    /** Where the word begins that the text ends with; the end of the text when it ends with none. */
    private static int startOfWord(String text) {
        QueryScanner scanner = new QueryScanner(text);
        int start = text.length();
        for (Kind kind = next(scanner); kind != Kind.END; kind = next(scanner)) {
            start = kind == Kind.WORD && scanner.end() == text.length() ? scanner.place() : text.length();
        }
        return start;
    }

    private static Kind next(QueryScanner scanner) {
        try {
            return scanner.next();
        } catch (QueryException unfinished) {
            // a value or the end of a quote is yet to come
            return Kind.WORD;
        }
    }

    private List<QueryProposal> fields(String word, int start) {
        String typed = word.toLowerCase(Locale.ROOT);
        return fields.stream().filter(field -> field.startsWith(typed))
                .map(field -> new QueryProposal(start, field + sign(field), field, "")).toList();
    }

    /** The sign that people mostly want. */
    private static String sign(String field) {
        return switch (field) {
            case "size" -> Operator.MORE.sign();
            case "modified" -> Operator.AT_LEAST.sign();
            case "age" -> Operator.LESS.sign();
            default -> Operator.LIKE.sign();
        };
    }

    private static String inQuotes(String value) {
        boolean plain = value.chars().noneMatch(c -> Character.isWhitespace(c) || "()\"'".indexOf(c) >= 0);
        return plain ? value : '"' + value.replace("\"", "\\\"") + '"';
    }
}
