// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a file of compiled Python was made from, which is done when a package is installed, so that no package says it is its own. */
final class CompiledPython {

    /** The folder that the files of a folder are compiled into. */
    static final String FOLDER = "__pycache__";

    private static final Pattern CACHED = Pattern.compile(
            "(.*/)" + FOLDER + "/([^/]+)\\.[a-z]+-?[0-9]+(?:\\.opt-[0-9a-z]+)?\\.pyc", Pattern.DOTALL);
    private static final Pattern BESIDE = Pattern.compile("(.*/[^/]+\\.py)[co]", Pattern.DOTALL);

    private CompiledPython() {
    }

    /** The path of the source; null for what is no compiled Python. */
    static String source(String path) {
        if (!path.endsWith(".pyc") && !path.endsWith(".pyo")) {
            return null;
        }
        Matcher cached = CACHED.matcher(path);
        Matcher beside = BESIDE.matcher(path);
        return cached.matches() ? cached.group(1) + cached.group(2) + ".py" : beside.matches() ? beside.group(1) : null;
    }
}
