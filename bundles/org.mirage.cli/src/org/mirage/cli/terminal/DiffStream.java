// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Shows unified diffs on a terminal that takes colours: what goes and what comes in one each, heads in bold. */
public final class DiffStream extends OutputStream {

    private final OutputStream target;
    private final OutputStream safe;
    private boolean atLineStart = true;
    private boolean inHead = true;
    private Style style = Style.PLAIN;

    /** Will write to a stream, with all else that steers a terminal made harmless. */
    public DiffStream(OutputStream target) {
        this.target = target;
        safe = new SafeStream(target);
    }

    @Override
    public void write(int b) throws IOException {
        if (atLineStart) {
            // a line of a text has a mark before it, so that only a head begins like this
            inHead = b == 'd' || inHead && b != '@';
            style = style(b);
            mark(style.begin());
        }
        safe.write(b);
        atLineStart = b == '\n';
        if (atLineStart) {
            mark(style.end());
        }
    }

    private Style style(int first) {
        if (inHead) {
            return Style.HEADING;
        }
        return switch (first) {
            case '+' -> Style.GOOD;
            case '-' -> Style.BAD;
            case '@' -> Style.LINK;
            default -> Style.PLAIN;
        };
    }

    private void mark(String sequence) throws IOException {
        target.write(sequence.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void flush() throws IOException {
        safe.flush();
    }
}
