// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.nio.charset.StandardCharsets;

import org.mirage.engine.Names;

/** Shows texts that come out of an image, or were typed by somebody, on one line and without what steers a terminal. */
final class Harmless {

    private Harmless() {
    }

    /** The text with escapes where needed; a lone dash when it is empty. */
    static String line(String text) {
        if (text.isEmpty()) {
            return "-";
        }
        // backslashes are not doubled: nobody turns this back
        return Names.show(text.getBytes(StandardCharsets.UTF_8)).replace("\\\\", "\\");
    }
}
