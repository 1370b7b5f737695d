// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.order;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of versions of Python packages (PEP 440). What is no such version comes before all that are, as text. */
public enum Pep440Order implements Comparator<String> {

    INSTANCE;

    private static final Pattern FORM = Pattern.compile("v?(?:([0-9]++)!)?([0-9]++(?:\\.[0-9]++)*+)"
            + "(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?([0-9]*+))?"
            + "(?:-([0-9]++)|[-_.]?(post|rev|r)[-_.]?([0-9]*+))?"
            + "(?:[-_.]?(dev)[-_.]?([0-9]*+))?"
            + "(?:\\+([a-z0-9]++(?:[-_.][a-z0-9]++)*+))?");
    private static final int LONGEST = 1000;

    /** A rank among those before and after the release itself, and a number. */
    private record Stage(int rank, String number) implements Comparable<Stage> {

        private static final Stage NONE = new Stage(0, "");

        @Override
        public int compareTo(Stage other) {
            return rank != other.rank ? Integer.compare(rank, other.rank) : Digits.compare(number, other.number);
        }
    }

    private record Version(String epoch, String[] release, Stage early, Stage post, Stage dev, String local) {

        static Version parse(String text) {
            String plain = text.strip().toLowerCase(Locale.ROOT);
            Matcher matcher = FORM.matcher(plain);
            if (plain.length() > LONGEST || !matcher.matches()) {
                return null;
            }
            boolean isPost = matcher.group(5) != null || matcher.group(6) != null;
            boolean isDev = matcher.group(8) != null;
            String postNumber = matcher.group(5) != null ? matcher.group(5) : isPost ? matcher.group(7) : "";
            return new Version(matcher.group(1) == null ? "" : matcher.group(1), matcher.group(2).split("\\."),
                    early(matcher.group(3), matcher.group(4), isPost, isDev), isPost ? new Stage(1, postNumber) : Stage.NONE,
                    isDev ? new Stage(-1, matcher.group(9)) : Stage.NONE, matcher.group(10));
        }

        // 1.0.dev1 comes before 1.0a1, 1.0.post1.dev1 does not
        private static Stage early(String word, String number, boolean isPost, boolean isDev) {
            if (word == null) {
                return isDev && !isPost ? new Stage(-4, "") : Stage.NONE;
            }
            return new Stage(switch (word.charAt(0)) {
                case 'a' -> -3;
                case 'b' -> -2;
                default -> -1;
            }, number);
        }
    }

    @Override
    public int compare(String first, String second) {
        Version one = Version.parse(first);
        Version other = Version.parse(second);
        if (one == null || other == null) {
            return one == null && other == null ? Integer.signum(first.compareTo(second)) : one == null ? -1 : 1;
        }
        int order = Digits.compare(one.epoch, other.epoch);
        order = order != 0 ? order : compareReleases(one.release, other.release);
        order = order != 0 ? order : one.early.compareTo(other.early);
        order = order != 0 ? order : one.post.compareTo(other.post);
        order = order != 0 ? order : one.dev.compareTo(other.dev);
        return order != 0 ? order : compareLocals(one.local, other.local);
    }

    private static int compareReleases(String[] one, String[] other) {
        int order = 0;
        for (int i = 0; order == 0 && i < Math.max(one.length, other.length); i++) {
            order = Digits.compare(i < one.length ? one[i] : "", i < other.length ? other[i] : "");
        }
        return order;
    }

    private static int compareLocals(String one, String other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        String[] mine = one.split("[-_.]");
        String[] theirs = other.split("[-_.]");
        int order = 0;
        for (int i = 0; order == 0 && i < Math.min(mine.length, theirs.length); i++) {
            boolean number = Digits.isNumber(mine[i]);
            order = number != Digits.isNumber(theirs[i]) ? number ? 1 : -1 : RpmOrder.compareSegments(mine[i], theirs[i], number);
        }
        return order != 0 ? order : Integer.compare(mine.length, theirs.length);
    }
}
