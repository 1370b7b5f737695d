// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.order;

import java.util.Comparator;
import java.util.List;

/** The order of versions of Alpine Linux' packages: {@code 1.2.3a_rc1~0123abcd-r4}. */
public enum ApkOrder implements Comparator<String> {

    INSTANCE;

    /** Kinds of parts, in the order in which what ends earlier or goes on differently is later. */
    private enum Kind {
        FIRST_NUMBER, NUMBER, LETTER, SUFFIX, SUFFIX_NUMBER, COMMIT, REVISION, END, INVALID
    }

    private static final List<String> EARLY = List.of("alpha", "beta", "pre", "rc");
    private static final List<String> LATE = List.of("cvs", "svn", "git", "hg", "p");
    private static final String COMMIT_DIGITS = "0123456789abcdef";

    /** A version that is read part by part. */
    private static final class Parts {

        private final String text;
        private int at;
        /** Of the part that comes next. */
        private Kind kind = Kind.FIRST_NUMBER;
        /** Of a suffix its place among the others, of a letter its code. */
        private int rank;
        private String value = "";

        Parts(String text) {
            this.text = text;
        }

        boolean hasMore() {
            return kind != Kind.END && kind != Kind.INVALID;
        }

        void read() {
            rank = 0;
            value = "";
            switch (kind) {
                case FIRST_NUMBER, NUMBER, SUFFIX_NUMBER, REVISION -> take(Digits.end(text, at));
                case LETTER -> readLetter();
                case SUFFIX -> readSuffix();
                case COMMIT -> take(endOfCommit());
                default -> throw new IllegalStateException("nothing is left of " + text);
            }
        }

        private void take(int end) {
            value = text.substring(at, end);
            at = end;
            kind = value.isEmpty() ? Kind.INVALID : following();
        }

        private int endOfCommit() {
            int end = at;
            while (end < text.length() && COMMIT_DIGITS.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            return end;
        }

        private void readLetter() {
            rank = text.charAt(at++);
            kind = following();
        }

        private void readSuffix() {
            int end = Digits.endOfLetters(text, at);
            String word = text.substring(at, end);
            at = end;
            if (EARLY.contains(word)) {
                rank = EARLY.indexOf(word) - EARLY.size();
                kind = following();
            } else if (LATE.contains(word)) {
                rank = LATE.indexOf(word);
                kind = following();
            } else {
                kind = Kind.INVALID;
            }
        }

        private Kind following() {
            if (at == text.length()) {
                return Kind.END;
            }
            boolean inNumbers = kind == Kind.FIRST_NUMBER || kind == Kind.NUMBER;
            char c = text.charAt(at);
            if (c >= 'a' && c <= 'z') {
                return inNumbers ? Kind.LETTER : Kind.INVALID;
            }
            if (Digits.isDigit(c)) {
                return kind == Kind.SUFFIX ? Kind.SUFFIX_NUMBER : Kind.INVALID;
            }
            at++;
            return switch (c) {
                case '.' -> inNumbers ? Kind.NUMBER : Kind.INVALID;
                case '_' -> kind.compareTo(Kind.COMMIT) < 0 ? Kind.SUFFIX : Kind.INVALID;
                case '~' -> kind.compareTo(Kind.COMMIT) < 0 ? Kind.COMMIT : Kind.INVALID;
                case '-' -> revision();
                default -> Kind.INVALID;
            };
        }

        private Kind revision() {
            if (kind == Kind.REVISION || at == text.length() || text.charAt(at) != 'r') {
                return Kind.INVALID;
            }
            at++;
            return Kind.REVISION;
        }

        boolean isEarly() {
            if (kind != Kind.SUFFIX) {
                return false;
            }
            readSuffix();
            return rank < 0;
        }
    }

    /** Numbers count by their value; behind a dot one that begins with a zero makes texts of both, as in a fraction: 1.01 is before 1.1. */
    private static int compare(Kind kind, Parts one, Parts other) {
        boolean texts = kind == Kind.COMMIT || kind == Kind.NUMBER && (one.value.startsWith("0") || other.value.startsWith("0"));
        int order = texts ? one.value.compareTo(other.value) : Digits.compare(one.value, other.value);
        return order != 0 ? order : Integer.compare(one.rank, other.rank);
    }

    @Override
    public int compare(String first, String second) {
        Parts one = new Parts(first);
        Parts other = new Parts(second);
        while (one.kind == other.kind && one.hasMore()) {
            Kind kind = one.kind;
            one.read();
            other.read();
            int order = compare(kind, one, other);
            if (order != 0) {
                return Integer.signum(order);
            }
        }
        Kind mine = one.kind;
        Kind theirs = other.kind;
        if (mine == theirs) {
            return 0;
        }
        if (one.isEarly()) {
            return -1;
        }
        if (other.isEarly()) {
            return 1;
        }
        return mine.compareTo(theirs) > 0 ? -1 : 1;
    }
}
