// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0
package org.mirage.architecture;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the packages that a Java source names: in imports, and in qualified names of types amid the code.
 *
 * <p>No compiler is needed for that while packages are written in lower case and types begin with a capital.
 */
final class SourceNames {
    private static final Pattern COMMENT_OR_TEXT = Pattern
            .compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])++'|//[^\n]*|/\\*[\\s\\S]*?\\*/");
    private static final Pattern IMPORT = Pattern.compile("^\\s*import\\s+(?:static\\s+)?([a-z][\\w.]*?)\\.(?:[A-Z]|\\*)", Pattern.MULTILINE);
    private static final Pattern QUALIFIED_TYPE = Pattern.compile("(?<![\\w.])((?:org|com|net|io|javax|picocli)(?:\\.[a-z_]\\w*)*)\\.[A-Z]\\w*");

    private SourceNames() {
    }

    /** The packages named outside comments and string literals, without java.*. */
    static Set<String> packagesIn(String source) {
        String code = COMMENT_OR_TEXT.matcher(source).replaceAll(" ");
        var packages = new TreeSet<String>();
        collect(IMPORT.matcher(code), packages);
        collect(QUALIFIED_TYPE.matcher(code), packages);
        packages.removeIf(name -> name.startsWith("java."));
        return packages;
    }

    private static void collect(Matcher matcher, Set<String> packages) {
        while (matcher.find()) {
            packages.add(matcher.group(1));
        }
    }
}
