// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.writing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts together a script for a POSIX shell, in which bytes of any kind may be words. */
final class ShellWords {

    private final ByteArrayOutputStream script = new ByteArrayOutputStream();

    /** Adds text of a script. */
    ShellWords add(String text) {
        script.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Adds a word, quoted. */
    ShellWords word(byte[] word) {
        script.write('\'');
        for (byte one : word) {
            if (one == '\'') {
                script.writeBytes("'\\''".getBytes(StandardCharsets.US_ASCII));
            } else {
                script.write(one);
            }
        }
        script.write('\'');
        return this;
    }

    /** Adds a word, quoted. */
    ShellWords word(String word) {
        return word(word.getBytes(StandardCharsets.UTF_8));
    }

    byte[] bytes() {
        return script.toByteArray();
    }
}
