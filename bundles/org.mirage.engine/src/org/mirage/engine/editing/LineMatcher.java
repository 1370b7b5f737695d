// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.mirage.engine.Monitor;
import org.mirage.engine.applying.ConflictException;

/** Looks for a pattern in the lines of a file, which are bytes; what is no UTF-8 among them matches as an unknown character. */
final class LineMatcher {

    private static final int LONGEST_LINE = 1 << 20;
    private static final int CHECKED = 1024;

    private final byte[] path;
    private final Pattern pattern;
    private final Monitor monitor;
    private int looked;

    /** Will look in the file at a path. */
    LineMatcher(byte[] path, Pattern pattern, Monitor monitor) {
        this.path = path;
        this.pattern = pattern;
        this.monitor = monitor;
    }

    /** A matcher for a line. */
    Matcher in(TextLines lines, int line) throws IOException {
        int length = lines.end(line) - lines.start(line);
        if (length > LONGEST_LINE) {
            throw new ConflictException(path, "lines of at most " + LONGEST_LINE + " bytes",
                    "line " + (line + 1) + " of " + length);
        }
        if (looked++ % CHECKED == 0) {
            monitor.check();
        }
        return pattern.matcher(lines.line(line));
    }

    /** The lines that match. */
    List<Integer> find(TextLines lines) throws IOException {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < lines.count(); i++) {
            if (in(lines, i).find()) {
                found.add(i);
            }
        }
        return found;
    }
}
