// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import java.nio.charset.StandardCharsets;

import org.mirage.engine.Names;

/** Words of a {@code .changes} file as the model keeps them: escaped, but without quotes. */
public final class BareWord {

    private BareWord() {
    }

    /** In quotes where it needs them. */
    public static String quoted(String word) {
        boolean plain = !word.isEmpty() && word.indexOf(' ') < 0 && word.indexOf('"') < 0;
        return plain ? word : '"' + word.replace("\"", "\\\"") + '"'; //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** A plain text as such a word. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Raw bytes, such as a path, as such a word. */
    public static String of(byte[] bytes) {
        return Names.show(bytes).replace("${", "\\x24{"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** A word in which every backslash means itself, such as a regular expression, as a form shows it. */
    public static String single(String word) {
        return word.replace("\\\\", "\\"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** The same the other way round. */
    public static String doubled(String shown) {
        return shown.replace("\\", "\\\\"); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
