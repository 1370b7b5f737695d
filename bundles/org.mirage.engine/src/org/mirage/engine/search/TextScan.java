// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.mirage.engine.Monitor;

/** Reads a content once, in bounded memory, and looks for texts in its lines. What it holds may be anything. */
final class TextScan {

    /** A longer line is looked at in parts of this many bytes. */
    private static final int WINDOW = 1 << 20;
    /** The parts have so many bytes in common, so that no text is cut in two. */
    private static final int COMMON = 8192;

    private final TextCounter[] counters;
    private final Monitor monitor;

    TextScan(List<Term.OfText> terms, Monitor monitor) {
        counters = terms.stream().map(TextCounter::new).toArray(TextCounter[]::new);
        this.monitor = monitor;
    }

    /** What was found for each term, null for nothing. */
    TextMatch[] scan(InputStream content, long size) throws IOException {
        byte[] window = new byte[(int) Math.min(WINDOW - 1, size) + 1];
        int filled = 0;
        long line = 1;
        boolean goesOn = false;
        while (true) {
            monitor.check();
            int read = content.readNBytes(window, filled, window.length - filled);
            filled += read;
            boolean last = filled < window.length;
            int newline = lastNewline(window, filled);
            int end = last || newline < 0 ? filled : newline + 1;
            for (TextCounter counter : counters) {
                counter.count(window, end, line, goesOn);
            }
            if (last) {
                break;
            }
            line += newlines(window, end);
            goesOn = newline < 0;
            int kept = goesOn ? filled - COMMON : end;
            System.arraycopy(window, kept, window, 0, filled - kept);
            filled -= kept;
        }
        TextMatch[] found = new TextMatch[counters.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = counters[i].match();
        }
        return found;
    }

    private static int lastNewline(byte[] window, int filled) {
        int at = filled - 1;
        while (at >= 0 && window[at] != '\n') {
            at--;
        }
        return at;
    }

    static long newlines(byte[] window, int end) {
        long count = 0;
        for (int i = 0; i < end; i++) {
            count += window[i] == '\n' ? 1 : 0;
        }
        return count;
    }
}
