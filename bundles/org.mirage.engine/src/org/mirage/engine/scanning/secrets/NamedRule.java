// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.secrets;

import java.util.List;

import com.google.re2j.Pattern;

import org.mirage.engine.MirageException;
import org.mirage.engine.compare.PathPattern;
import org.mirage.engine.scanning.Severity;

/**
 * A kind of secret that is told by the name of a file and something that stands in it.
 *
 * @param name small letters and hyphens
 * @param severity how much it matters
 * @param what it is
 * @param paths patterns: of names anywhere, or of whole paths
 * @param pattern what such a file has when there is a secret in it
 */
record NamedRule(String name, Severity severity, String what, List<PathPattern> paths, Pattern pattern) {

    static NamedRule of(String name, Severity severity, String what, String pattern, String... paths) {
        return new NamedRule(name, severity, what, List.of(paths).stream().map(NamedRule::path).toList(), Pattern.compile("(?m)" + pattern));
    }

    private static PathPattern path(String text) {
        try {
            return PathPattern.parse(text);
        } catch (MirageException e) {
            throw new IllegalArgumentException(e);
        }
    }

    boolean names(byte[] path) {
        return paths.stream().anyMatch(each -> each.matches(path));
    }
}
