// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A difference of one text file, in the unified form that {@code diff -u} and {@code git diff} write. */
public final class UnifiedDiff {

    private static final Pattern HEAD = Pattern.compile("@@ -(\\d{1,9})(?:,(\\d{1,9}))? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@.*");
    private static final Pattern BEFORE = Pattern.compile(
            "(diff|index|---|\\+\\+\\+|Index:|={60,}|new file mode|old mode|new mode)( .*)?");

    private final List<String> lines;
    private final List<Hunk> hunks;

    private UnifiedDiff(List<String> lines, List<Hunk> hunks) {
        this.lines = List.copyOf(lines);
        this.hunks = List.copyOf(hunks);
    }

    /** Why a text is no diff of one file. */
    public static final class NoDiffException extends Exception {

        private static final long serialVersionUID = 1L;

        private final int line;

        NoDiffException(int line, String reason) {
            super(reason, null, false, false);
            this.line = line;
        }

        /** The line that it is about, from 0 on. */
        public int line() {
            return line;
        }
    }

    /** Reads a diff of one file; names of files in it mean nothing. */
    public static UnifiedDiff parse(List<String> lines) throws NoDiffException {
        List<Hunk> hunks = new ArrayList<>();
        int at = 0;
        while (at < lines.size() && !lines.get(at).startsWith("@@")) {
            if (!BEFORE.matcher(lines.get(at)).matches()) {
                throw new NoDiffException(at, "a diff has hunks that begin with \"@@ -LINE,COUNT +LINE,COUNT @@\"");
            }
            at++;
        }
        while (at < lines.size()) {
            Matcher head = HEAD.matcher(lines.get(at));
            if (!head.matches()) {
                throw new NoDiffException(at, BEFORE.matcher(lines.get(at)).matches() ? "a diff of a second file"
                        : "a line that belongs to no hunk; one begins with \"@@ -LINE,COUNT +LINE,COUNT @@\"");
            }
            at = hunk(lines, at, head, hunks);
        }
        if (hunks.isEmpty()) {
            throw new NoDiffException(0, "a diff without hunks");
        }
        return new UnifiedDiff(lines, hunks);
    }

    private static int hunk(List<String> lines, int start, Matcher head, List<Hunk> hunks) throws NoDiffException {
        long old = count(head.group(2));
        long fresh = count(head.group(4));
        long oldCount = old;
        long oldStart = Long.parseLong(head.group(1));
        if (old > 0 && oldStart == 0) {
            throw new NoDiffException(start, "lines count from 1");
        }
        List<HunkLine> hunk = new ArrayList<>();
        int at = start + 1;
        while (old > 0 || fresh > 0) {
            if (at == lines.size()) {
                throw new NoDiffException(start, "the hunk has fewer lines than it says");
            }
            String line = lines.get(at);
            char kind = line.isEmpty() ? ' ' : line.charAt(0);
            if (" +-".indexOf(kind) < 0) {
                throw new NoDiffException(at, "a line of a hunk begins with a space, + or -");
            }
            boolean ended = at + 1 == lines.size() || !lines.get(at + 1).startsWith("\\ ");
            HunkLine next = new HunkLine(kind, line.isEmpty() ? "" : line.substring(1), ended);
            old -= next.isOld() ? 1 : 0;
            fresh -= next.isNew() ? 1 : 0;
            if (old < 0 || fresh < 0) {
                throw new NoDiffException(at, "the hunk has more lines than it says");
            }
            hunk.add(next);
            at += ended ? 1 : 2;
            if (!ended && (next.isOld() && old > 0 || next.isNew() && fresh > 0)) {
                throw new NoDiffException(at - 1, "a line without end that is not the last");
            }
        }
        Hunk previous = hunks.isEmpty() ? null : hunks.getLast();
        if (previous != null && oldStart < previous.oldStart() + previous.oldCount()) {
            throw new NoDiffException(start, "the hunk does not begin after the one before it");
        }
        hunks.add(new Hunk(oldStart, oldCount, hunk));
        return at;
    }

    private static long count(String stated) {
        return stated == null ? 1 : Long.parseLong(stated);
    }

    /** Its lines as they were read. */
    public List<String> lines() {
        return lines;
    }

    /** Its places in the order of the file. */
    public List<Hunk> hunks() {
        return hunks;
    }

    /** The places of the diff that leads back. */
    public List<Hunk> reversed() {
        List<Hunk> reversed = new ArrayList<>();
        long moved = 0;
        for (Hunk hunk : hunks) {
            long fresh = hunk.lines().stream().filter(HunkLine::isNew).count();
            // a side without lines names the line before it
            long start = hunk.oldStart() + moved + (hunk.oldCount() == 0 ? 1 : 0) - (fresh == 0 ? 1 : 0);
            reversed.add(new Hunk(start, fresh, hunk.lines().stream().map(HunkLine::reversed).toList()));
            moved += fresh - hunk.oldCount();
        }
        return reversed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnifiedDiff that && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    @Override
    public String toString() {
        return "diff of " + hunks.size() + " hunks";
    }
}
