// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import java.io.IOException;

/** Recognises that whoever read the standard output, such as {@code head}, wants no more of it. */
final class OutputClosed {

    private OutputClosed() {
    }

    static boolean is(Throwable trouble) {
        // the JDK has no type for it, only the kernel's words, and those of EPIPE are never said of a file
        return trouble instanceof IOException && "Broken pipe".equals(trouble.getMessage());
    }
}
