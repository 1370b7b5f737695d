// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.terminal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.mirage.engine.Names;

/**
 * Shows the content of a file on a terminal so that it cannot steer the terminal: control characters and bytes that are no
 * UTF-8 are escaped; line ends and tabs pass.
 */
public final class SafeStream extends OutputStream {

    private final OutputStream target;
    private byte[] line = new byte[256];
    private int filled;

    public SafeStream(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        if (b == '\n' || b == '\t') {
            showLine();
            target.write(b);
            return;
        }
        // a character of several bytes must not be cut, but a line may be endless: cut it where one begins
        if (filled >= line.length - 4 && (b & 0xc0) != 0x80 || filled == line.length) {
            showLine();
        }
        line[filled++] = (byte) b;
    }

    @Override
    public void flush() throws IOException {
        showLine();
        target.flush();
    }

    private void showLine() throws IOException {
        byte[] part = Arrays.copyOf(line, filled);
        filled = 0;
        // Names doubles backslashes so that it can be undone; here that would spoil every script that is shown
        target.write(Names.show(part).replace("\\\\", "\\").getBytes(StandardCharsets.UTF_8));
    }
}
