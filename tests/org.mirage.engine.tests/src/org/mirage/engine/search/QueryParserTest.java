// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** How questions are read: what binds to what, and what is said of those that are wrong. */
class QueryParserTest {

    /** Words are letters; those that a test names are true. */
    private static boolean truth(String query, String trueWords) throws MirageException {
        Vocabulary letters = new Vocabulary() {
            @Override
            public List<String> fields() {
                return List.of();
            }

            @Override
            public Query query(QueryWord word) {
                return new Query.Settled(trueWords.contains(word.value()));
            }
        };
        return QueryParser.parse(query, letters).answer(term -> Answer.OPEN) == Answer.YES;
    }

    @ParameterizedTest
    @CsvSource({"a b, ab, true", "a b, a, false", "a and b, ab, true", "a or b, b, true", "a or b c, a, true", "a or b c, b, false",
            "(a or b) c, b, false", "(a or b) c, bc, true", "-a, b, true", "-a b, ab, false", "not a or b, ab, true", "not (a or b), c, true",
            "-(a b), a, true", "--a, a, true", "NOT a AND b, b, true", "((a)), a, true"})
    void wordsBindAsAgreed(String query, String words, boolean expected) throws MirageException {
        assertEquals(expected, truth(query, words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "| the query asks for nothing (character 1 of the query)",
            "(a | this parenthesis is not closed (character 1 of the query)",
            "a) | this parenthesis closes nothing (character 2 of the query)",
            "a or | the query ends where a word is missing (character 5 of the query)",
            "or a | a word is missing before this (character 1 of the query)",
            "name:x \"b | the quote \" is not closed (character 8 of the query)",
            "siz>3 | \"siz\" is nothing that files can be looked for by; ",
            "a size:big | \"big\" is no size; write bytes, or a number with K, M, G or T, such as size>1M (character 3 of the query)",
            "name:a/b | a name has no slash; write path:a/b (character 1 of the query)",
            "name>a | \"name\" has no order; write name:a (character 1 of the query)",
            "a name~( | \"(\" is no regular expression: missing closing ) (character 3 of the query)",
            "name:[a | in the pattern [a a bracket or backslash stands open (character 1 of the query)",
            "path:etc | a path begins with a slash; write name:etc for a name anywhere, or path:/**/etc (character 1 of the query)",
            "under:etc | \"etc\" is no path from the root; it begins with a slash (character 1 of the query)",
            "type:door | \"door\" is no type; it is one of file, dir, link, char, block, fifo, socket (character 1 of the query)",
            "mode:8 | \"8\" is no mode; ",
            "owner:joe | \"joe\" is no number of an owner; names differ from image to image, so write owner:1000 (character 1 of the query)",
            "sha256:xyz | \"xyz\" is no content name; it has 64 hexadecimal digits, of which the first 6 are enough (character 1 of the query)",
            "text~a* | \"a*\" fits an empty line, and so every file (character 1 of the query)",
            "age:7 | \"7\" is no age to compare with; write age<7d or age>=1y, with s, m, h, d, w or y (character 1 of the query)",
            "modified>soon | \"soon\" is no time; write a day such as 2026-01-31, or 2026-01-31T12:00:00Z (character 1 of the query)",
            "flag:red | \"red\" is no flag; it is one of immutable, ",
            "text: | \"text:\" asks for nothing (character 1 of the query)",
            "saved:loop | in the saved query loop: the saved query loop is made of itself (character 1 of the query) (character 1 of the query)"})
    void whatIsWrongIsSaidWithItsPlace(String query, String message) {
        FileVocabulary files = new FileVocabulary(Instant.EPOCH, name -> "saved:" + name);
        String text = query == null ? "" : query.replace("`", "\"");
        String told = assertThrows(MirageException.class, () -> QueryParser.parse(text, files)).getMessage();
        assertTrue(told.startsWith(message.strip()), told);
    }

    @Test
    void quotesKeepWordsTogetherAndParenthesesOfExpressionsAreTheirs() throws MirageException {
        assertTrue(truth("\"a b\"", "a b"));
        assertTrue(truth("'a \"b'", "a \"b"));
        assertTrue(truth("\"a \\\" b\"", "a \" b"));
        assertTrue(truth("(x~^(a|b)$)", "^(a|b)$"));
        assertTrue(truth("'or'", "or"), "a quoted word is a value");
    }

    @Test
    void savedQueriesThatDoubleAreRefused() throws MirageException {
        // each names the next one twice: a0 alone would be read 2^40 times
        FileVocabulary doubling = new FileVocabulary(Instant.EPOCH, name -> {
            int level = Integer.parseInt(name.substring(1));
            return level == 40 ? "x" : "saved:a" + (level + 1) + " saved:a" + (level + 1);
        });
        assertEquals("the saved query a0 is made of more than 256 saved ones, one that is named several times counted as often",
                assertThrows(MirageException.class, () -> QueryParser.parse("saved:a0", doubling)).getMessage());
        QueryParser.parse("saved:a34 or saved:a35 or saved:a34", doubling);
    }

    @Test
    void deepQuestionsAreRefused() {
        FileVocabulary files = new FileVocabulary(Instant.EPOCH, name -> {
            throw new NotFoundException(name);
        });
        assertThrows(QueryException.class, () -> QueryParser.parse("(".repeat(50_000), files));
        assertThrows(QueryException.class, () -> QueryParser.parse("-".repeat(50_000) + "a", files));
        assertThrows(NotFoundException.class, () -> QueryParser.parse("saved:none", files));
    }

    @ParameterizedTest
    @CsvSource({"abc, abc", "a.bcd, bcd", "colou?r, colo", "x+yz, yz", "ab\\.cd, ab.cd", "\\bword\\b, word", "[ab]cde[^x]f, cde", "a{0}bc, bc",
            "^PermitRootLogin\\s+yes$, PermitRootLogin", "ab*, a"})
    void theTextThatAnExpressionNeedsIsSeen(String expression, String text) {
        assertArrayEquals(text.getBytes(StandardCharsets.UTF_8), RequiredText.of(expression));
    }

    /** What a link leads to may be 4095 bytes that an image has made for that. */
    @Test
    void noPatternOfManyStarsTakesLong() throws MirageException {
        Query query = QueryParser.parse("target:*A*A*A*A*A*A*A*b", new FileVocabulary(Instant.EPOCH, name -> name));
        Entry link = Entry.builder(new byte[] {'l'}, EntryType.LINK).target("a".repeat(4095).getBytes(StandardCharsets.UTF_8)).build();
        Entry other = Entry.builder(new byte[] {'l'}, EntryType.LINK).target("aaa\naaaaB".getBytes(StandardCharsets.UTF_8)).build();
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertFalse(((Term.OfEntry) query).test(link)));
        assertTrue(((Term.OfEntry) query).test(other), "case does not matter, and a line's end is a character as any");
    }

    @ParameterizedTest
    @CsvSource({"a|b", "(?i)abc", "(abc)?", ".*", "[]a]b", "\\x41bc", "\\Qa*b\\E", "[[:alpha:]]x"})
    void whereNoneIsSeenAllIsCompared(String expression) {
        assertNull(RequiredText.of(expression));
    }
}
