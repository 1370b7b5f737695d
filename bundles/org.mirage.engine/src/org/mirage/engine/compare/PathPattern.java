// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.mirage.engine.MirageException;
import org.mirage.engine.Names;

/**
 * A pattern for paths. In a part, {@code *} stands for any bytes, {@code ?} for one, {@code [a-z]} for one of a range and
 * {@code [!a-z]} for one not in it, a backslash takes away what the next character means. The part {@code **} stands for any
 * number of parts. A pattern without a slash is meant for names anywhere, any other begins at the root. What lies below a
 * directory that matches, matches as well.
 */
public final class PathPattern {

    private static final int LENGTH_LIMIT = 4096;
    private static final String ANY_PARTS = "**";

    private final String text;
    private final String[] parts;
    private final boolean anywhere;

    private PathPattern(String text) {
        this.text = text;
        String raw = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        anywhere = raw.indexOf('/') < 0;
        parts = Arrays.stream(raw.split("/")).filter(part -> !part.isEmpty()).toArray(String[]::new);
    }

    /**
     * Reads a pattern.
     *
     * @throws MirageException when it is none; the message says why
     */
    public static PathPattern parse(String text) throws MirageException {
        if (text.isEmpty() || text.length() > LENGTH_LIMIT) {
            throw new MirageException(text.isEmpty() ? "an empty pattern matches nothing"
                    : "a pattern must not have more than " + LENGTH_LIMIT + " characters");
        }
        PathPattern pattern = new PathPattern(text);
        if (pattern.parts.length == 0) {
            throw new MirageException("the pattern " + text + " names nothing");
        }
        for (String part : pattern.parts) {
            if (!PatternPart.isComplete(part)) {
                throw new MirageException("in the pattern " + Names.show(text.getBytes(StandardCharsets.UTF_8))
                        + " a bracket or backslash stands open");
            }
        }
        return pattern;
    }

    /** True for a path that the pattern names, not for what lies below one; raw bytes, beginning with a slash. */
    public boolean matches(byte[] path) {
        return matches(new String(path, StandardCharsets.ISO_8859_1));
    }

    /** The same for a path with one byte in each character. */
    public boolean matches(String path) {
        if (anywhere) {
            return PatternPart.matches(parts[0], path.substring(path.lastIndexOf('/') + 1));
        }
        String[] names = path.substring(1).split("/");
        int part = 0;
        int name = 0;
        int retryPart = -1;
        int retryName = -1;
        while (name < names.length) {
            if (part < parts.length && parts[part].equals(ANY_PARTS)) {
                retryPart = ++part;
                retryName = name;
            } else if (part < parts.length && PatternPart.matches(parts[part], names[name])) {
                part++;
                name++;
            } else if (retryPart >= 0) {
                part = retryPart;
                name = ++retryName;
            } else {
                return false;
            }
        }
        while (part < parts.length && parts[part].equals(ANY_PARTS)) {
            part++;
        }
        return part == parts.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PathPattern that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
