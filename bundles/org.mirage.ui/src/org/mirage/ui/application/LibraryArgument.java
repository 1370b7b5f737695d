// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.application;

import java.nio.file.Path;
import java.util.Map;

import org.mirage.engine.Library;

/** Which library the workbench was started on. */
final class LibraryArgument {

    private static final String NAME = "--library"; //$NON-NLS-1$

    private LibraryArgument() {
    }

    /** The folder after {@code --library}, else the one that the environment names, else the user's own. */
    static Path folder(String[] arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals(NAME) && i + 1 < arguments.length) {
                return Path.of(arguments[i + 1]).toAbsolutePath().normalize();
            }
            if (arguments[i].startsWith(NAME + "=")) { //$NON-NLS-1$
                return Path.of(arguments[i].substring(NAME.length() + 1)).toAbsolutePath().normalize();
            }
        }
        return Library.defaultFolder(environment);
    }
}
