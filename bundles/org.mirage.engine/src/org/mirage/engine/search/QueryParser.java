// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mirage.engine.MirageException;
import org.mirage.engine.search.QueryScanner.Kind;

/**
 * Reads questions. Words that follow one another all have to be true; {@code or} binds less than that, a minus or {@code not}
 * more, parentheses put together. A word is a value, or a field, a sign and a value: {@code size>1M}.
 */
public final class QueryParser {

    private static final int LENGTH_LIMIT = 1 << 16;
    private static final int DEPTH_LIMIT = 100;

    private final Vocabulary vocabulary;
    private final QueryScanner scanner;
    private Kind kind;
    private int depth;

    private QueryParser(String text, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        scanner = new QueryScanner(text);
    }

    /**
     * Reads a question.
     *
     * @throws QueryException when it cannot be understood; the message says why and where
     */
    public static Query parse(String text, Vocabulary vocabulary) throws MirageException {
        if (text.length() > LENGTH_LIMIT) {
            throw new QueryException("a query has at most " + LENGTH_LIMIT + " characters", LENGTH_LIMIT);
        }
        QueryParser parser = new QueryParser(text, vocabulary);
        parser.advance();
        if (parser.kind == Kind.END) {
            throw new QueryException("the query asks for nothing", 0);
        }
        Query query = parser.any();
        if (parser.kind == Kind.CLOSE) {
            throw new QueryException("this parenthesis closes nothing", parser.scanner.place());
        }
        return query;
    }

    private void advance() throws QueryException {
        kind = scanner.next();
    }

    private boolean isWord(String word) {
        return kind == Kind.WORD && scanner.plain().toLowerCase(Locale.ROOT).equals(word);
    }

    private Query any() throws MirageException {
        List<Query> parts = new ArrayList<>(List.of(all()));
        while (isWord("or")) {
            advance();
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.Any(List.copyOf(parts));
    }

    private Query all() throws MirageException {
        List<Query> parts = new ArrayList<>(List.of(one()));
        while (kind != Kind.END && kind != Kind.CLOSE && !isWord("or")) {
            if (isWord("and")) {
                advance();
            }
            parts.add(one());
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.All(List.copyOf(parts));
    }

    private Query one() throws MirageException {
        if (++depth > DEPTH_LIMIT) {
            throw new QueryException("parentheses and negations are more than " + DEPTH_LIMIT + " deep", scanner.place());
        }
        try {
            if (kind == Kind.NOT || isWord("not")) {
                advance();
                return new Query.Not(one());
            }
            return kind == Kind.OPEN ? group() : word();
        } finally {
            depth--;
        }
    }

    private Query group() throws MirageException {
        int opened = scanner.place();
        advance();
        Query inner = any();
        if (kind != Kind.CLOSE) {
            throw new QueryException("this parenthesis is not closed", opened);
        }
        advance();
        return inner;
    }

    private Query word() throws MirageException {
        if (kind != Kind.WORD || isWord("or") || isWord("and")) {
            throw new QueryException(kind == Kind.END ? "the query ends where a word is missing"
                    : "a word is missing before this", scanner.place());
        }
        Query query = vocabulary.query(scanner.word());
        advance();
        return query;
    }
}
