// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import com.google.re2j.Matcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.changes.DropLineEdit;
import org.mirage.engine.changes.InsertLineEdit;
import org.mirage.engine.changes.LinePattern;
import org.mirage.engine.changes.ReplaceEdit;
import org.mirage.engine.changes.Replacement;
import org.mirage.engine.changes.Times;
import org.mirage.engine.changes.WordRule;

/** Replaces, inserts and removes lines. */
final class LineEdits {

    private final byte[] path;
    private final TextLines lines;
    private final EditWords words;
    private final Monitor monitor;

    /** Will edit the lines of the file at a path. */
    LineEdits(byte[] path, TextLines lines, EditWords words, Monitor monitor) {
        this.path = path;
        this.lines = lines;
        this.words = words;
        this.monitor = monitor;
    }

    /** The file with all matches replaced. */
    byte[] replace(ReplaceEdit edit) throws IOException {
        Replacement replacement = Replacement.of(edit.with(), words.values());
        LineMatcher matcher = matcher(edit.pattern());
        EditedText out = new EditedText(path);
        List<Integer> matched = new ArrayList<>();
        for (int i = 0; i < lines.count(); i++) {
            if (replace(i, matcher.in(lines, i), replacement, out)) {
                matched.add(i);
            }
        }
        check(edit.times(), matched, "that match " + Shown.text(edit.pattern().toString()));
        return out.toByteArray();
    }

    private boolean replace(int number, Matcher match, Replacement replacement, EditedText out) throws IOException {
        byte[] line = lines.line(number);
        int copied = 0;
        int at = 0;
        boolean found = false;
        while (at <= line.length && match.find(at)) {
            boolean empty = match.end() == match.start();
            // what is empty right behind a match is none of its own
            if (!empty || !found || match.start() > copied) {
                found = true;
                out.write(line, copied, match.start() - copied);
                replacement.write(line, match, out);
                copied = match.end();
            }
            at = empty ? afterCharacter(line, match.end()) : match.end();
        }
        out.write(line, copied, line.length - copied);
        if (lines.isEnded(number)) {
            out.write('\n');
        }
        return found;
    }

    private static int afterCharacter(byte[] line, int at) {
        int after = at + 1;
        while (after < line.length && (line[after] & 0xc0) == 0x80) {
            after++;
        }
        return after;
    }

    /** The file with a line more. */
    byte[] insert(InsertLineEdit edit) throws IOException {
        byte[] line = words.bytes(edit.line(), WordRule.LINE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (edit.unlessPresent() && equal(line).findAny().isPresent()) {
            lines.copy(0, lines.count(), out);
            return out.toByteArray();
        }
        int place = switch (edit.place()) {
            case FIRST -> 0;
            case LAST -> lines.count();
            case BEFORE -> beside(edit).getFirst();
            case AFTER -> beside(edit).getLast() + 1;
        };
        lines.copyEnded(place, out);
        out.writeBytes(line);
        out.write('\n');
        lines.copy(place, lines.count(), out);
        return out.toByteArray();
    }

    private List<Integer> beside(InsertLineEdit edit) throws IOException {
        List<Integer> found = matcher(edit.pattern()).find(lines);
        if (found.isEmpty()) {
            throw new ConflictException(path, "a line that matches " + Shown.text(edit.pattern().toString()), "none");
        }
        return found;
    }

    /** The file without some lines. */
    byte[] drop(DropLineEdit edit) throws IOException {
        byte[] line = edit.line() == null ? null : words.bytes(edit.line(), WordRule.LINE);
        List<Integer> gone = line != null ? equal(line).boxed().toList() : matcher(edit.pattern()).find(lines);
        check(edit.times(), gone, line != null ? "equal to " + Shown.text(line)
                : "that match " + Shown.text(edit.pattern().toString()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int copied = 0;
        for (int i : gone) {
            lines.copy(copied, i, out);
            copied = i + 1;
        }
        lines.copy(copied, lines.count(), out);
        return out.toByteArray();
    }

    private IntStream equal(byte[] line) {
        return IntStream.range(0, lines.count()).filter(i -> lines.is(i, line));
    }

    private LineMatcher matcher(LinePattern pattern) throws MirageException {
        return new LineMatcher(path, pattern.compile(words.values()), monitor);
    }

    private void check(Times times, List<Integer> found, String which) throws ConflictException {
        if (times != null && !times.allow(found.size())) {
            throw new ConflictException(path, times + " " + which, found.isEmpty() ? "none"
                    : found.size() + " (" + Shown.lines(found) + ")");
        }
    }
}
