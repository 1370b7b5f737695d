// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.order;

import java.util.Comparator;
import java.util.List;

/** The order of versions of Alpine Linux' packages: {@code 1.2.3a_rc1-r4}. */
public enum ApkOrder implements Comparator<String> {

    INSTANCE;

    /** Kinds of parts, in the order in which what ends earlier or goes on differently is earlier. */
    private enum Kind {
        INVALID, FRACTION, NUMBER, LETTER, SUFFIX, SUFFIX_NUMBER, REVISION, END
    }

    private static final List<String> EARLY = List.of("alpha", "beta", "pre", "rc");
    private static final List<String> LATE = List.of("cvs", "svn", "git", "hg", "p");

    /** A version that is read part by part. */
    private static final class Parts {

        private final String text;
        private int at;
        private Kind kind = Kind.NUMBER;
        /** Of a suffix and of leading zeros its rank, of a letter its code. */
        private int rank;
        private String number = "";

        Parts(String text) {
            this.text = text;
        }

        boolean hasMore() {
            return kind != Kind.END && kind != Kind.INVALID;
        }

        void read() {
            rank = 0;
            number = "";
            switch (kind) {
                case FRACTION -> readFraction();
                case NUMBER, SUFFIX_NUMBER, REVISION -> readNumber();
                case LETTER -> readLetter();
                case SUFFIX -> readSuffix();
                default -> throw new IllegalStateException("nothing is left of " + text);
            }
        }

        // after a dot leading zeros count, as in a fraction: 1.01 is before 1.1
        private void readFraction() {
            int zeros = at;
            while (zeros < text.length() && text.charAt(zeros) == '0') {
                zeros++;
            }
            if (zeros == at) {
                readNumber();
                return;
            }
            rank = at - zeros;
            at = zeros;
            kind = at < text.length() && Digits.isDigit(text.charAt(at)) ? Kind.NUMBER : following();
        }

        private void readNumber() {
            int end = Digits.end(text, at);
            if (end == at) {
                kind = Kind.INVALID;
                return;
            }
            number = text.substring(at, end);
            at = end;
            kind = following();
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
            char c = text.charAt(at);
            if (c >= 'a' && c <= 'z') {
                return kind == Kind.NUMBER || kind == Kind.FRACTION ? Kind.LETTER : Kind.INVALID;
            }
            if (Digits.isDigit(c)) {
                return kind == Kind.SUFFIX ? Kind.SUFFIX_NUMBER : Kind.INVALID;
            }
            at++;
            return switch (c) {
                case '.' -> kind == Kind.NUMBER || kind == Kind.FRACTION ? Kind.FRACTION : Kind.INVALID;
                case '_' -> kind == Kind.REVISION ? Kind.INVALID : Kind.SUFFIX;
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

    @Override
    public int compare(String first, String second) {
        Parts one = new Parts(first);
        Parts other = new Parts(second);
        while (one.kind == other.kind && one.hasMore()) {
            boolean fraction = one.kind == Kind.FRACTION;
            one.read();
            other.read();
            int order = fraction && (one.rank < 0) != (other.rank < 0) ? Boolean.compare(one.rank == 0, other.rank == 0)
                    : Integer.compare(one.rank, other.rank);
            order = order != 0 ? order : Digits.compare(one.number, other.number);
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
        return mine.ordinal() > theirs.ordinal() ? -1 : 1;
    }
}
