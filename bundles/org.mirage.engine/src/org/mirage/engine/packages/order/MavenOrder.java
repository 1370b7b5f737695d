// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The order of versions of Maven's artifacts, as Maven 3.9 has it. */
public enum MavenOrder implements Comparator<String> {

    INSTANCE;

    /** What comes before the release, the release itself, and what comes after it; other words come after these, as text. */
    private static final List<String> WORDS = List.of("alpha", "beta", "milestone", "rc", "snapshot", "", "sp");
    private static final int LONGEST = 1000;

    private enum Kind {
        WORD, LIST, NUMBER
    }

    /** A part of a version; of a list with parts of its own. */
    private record Part(Kind kind, String word, String number, List<Part> parts) {

        static Part number(String digits) {
            return new Part(Kind.NUMBER, "", digits, null);
        }

        static Part list() {
            return new Part(Kind.LIST, "", "", new ArrayList<>());
        }

        static Part word(String word, boolean counted) {
            return new Part(Kind.WORD, canonical(word, counted), "", null);
        }

        private static String canonical(String word, boolean counted) {
            return switch (word) {
                case "a" -> counted ? "alpha" : word;
                case "b" -> counted ? "beta" : word;
                case "m" -> counted ? "milestone" : word;
                case "ga", "final", "release" -> "";
                case "cr" -> "rc";
                default -> word;
            };
        }

        /** True when it can be left out at the end. */
        boolean isNothing() {
            return switch (kind) {
                case NUMBER -> Digits.compare(number, "") == 0;
                case WORD -> word.isEmpty();
                case LIST -> parts.isEmpty();
            };
        }

        void trim() {
            for (int i = parts.size() - 1; i >= 0; i--) {
                if (parts.get(i).isNothing()) {
                    parts.remove(i);
                } else if (parts.get(i).kind != Kind.LIST) {
                    break;
                }
            }
        }
    }

    @Override
    public int compare(String first, String second) {
        return Integer.signum(compare(parse(cut(first)), parse(cut(second))));
    }

    private static String cut(String version) {
        return version.length() > LONGEST ? version.substring(0, LONGEST) : version;
    }

    private static Part parse(String version) {
        String text = version.toLowerCase(Locale.ENGLISH);
        List<Part> lists = new ArrayList<>(List.of(Part.list()));
        boolean digits = false;
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' || c == '-') {
                last(lists).add(i == begin ? Part.number("0") : part(text.substring(begin, i), digits));
                begin = i + 1;
                if (c == '-') {
                    nest(lists);
                }
            } else if (digits != Digits.isDigit(c)) {
                if (i > begin && digits) {
                    last(lists).add(Part.number(text.substring(begin, i)));
                    nest(lists);
                    begin = i;
                } else if (i > begin) {
                    nestUnlessEmpty(lists);
                    last(lists).add(Part.word(text.substring(begin, i), true));
                    nest(lists);
                    begin = i;
                }
                digits = !digits;
            }
        }
        if (begin < text.length()) {
            if (!digits) {
                nestUnlessEmpty(lists);
            }
            last(lists).add(part(text.substring(begin), digits));
        }
        lists.reversed().forEach(Part::trim);
        return lists.getFirst();
    }

    // .x is taken for -x
    private static void nestUnlessEmpty(List<Part> lists) {
        if (!last(lists).isEmpty()) {
            nest(lists);
        }
    }

    private static List<Part> last(List<Part> lists) {
        return lists.getLast().parts;
    }

    private static void nest(List<Part> lists) {
        Part inner = Part.list();
        last(lists).add(inner);
        lists.add(inner);
    }

    private static Part part(String text, boolean digits) {
        return digits ? Part.number(text) : Part.word(text, false);
    }

    private static int compare(Part one, Part other) {
        if (one.kind != other.kind) {
            return one.kind.compareTo(other.kind);
        }
        return switch (one.kind) {
            case NUMBER -> Digits.compare(one.number, other.number);
            case WORD -> compareWords(one.word, other.word);
            case LIST -> compareLists(one.parts, other.parts);
        };
    }

    /** Compares a part with none, where the other version has ended. */
    private static int compareWithNone(Part one) {
        return switch (one.kind) {
            case NUMBER -> Digits.compare(one.number, "");
            case WORD -> compareWords(one.word, "");
            case LIST -> one.parts.stream().mapToInt(MavenOrder::compareWithNone).filter(order -> order != 0).findFirst().orElse(0);
        };
    }

    private static int compareLists(List<Part> one, List<Part> other) {
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            Part mine = i < one.size() ? one.get(i) : null;
            Part theirs = i < other.size() ? other.get(i) : null;
            int order = mine == null ? -compareWithNone(theirs) : theirs == null ? compareWithNone(mine) : compare(mine, theirs);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int compareWords(String one, String other) {
        int mine = WORDS.indexOf(one);
        int theirs = WORDS.indexOf(other);
        if (mine >= 0 && theirs >= 0) {
            return Integer.compare(mine, theirs);
        }
        return mine >= 0 ? -1 : theirs >= 0 ? 1 : Integer.signum(one.compareTo(other));
    }
}
