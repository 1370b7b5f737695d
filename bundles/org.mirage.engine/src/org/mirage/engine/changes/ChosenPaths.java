// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

import org.mirage.engine.compare.CompareProfile;
import org.mirage.engine.compare.PathPattern;

/** The part of a comparison that a change set is made of: some paths, each with all below it. */
public final class ChosenPaths {

    private final String start;
    private final List<PathPattern> hidden;
    private final NavigableSet<String> chosen = new TreeSet<>();

    /**
     * Some paths of a comparison.
     *
     * @param start where the comparison begins
     * @param paths raw bytes; the root stands for everything
     */
    public ChosenPaths(byte[] start, List<byte[]> paths, CompareProfile profile) {
        this.start = RawPath.of(start);
        hidden = profile.ignoredPaths();
        paths.forEach(path -> chosen.add(RawPath.of(path)));
    }

    /** True for a path that was chosen, by itself or with a folder that it lies in. */
    boolean contains(String path) {
        if (chosen.contains("/") || chosen.contains(path)) {
            return true;
        }
        for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (chosen.contains(path.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    /** True when a path or anything below it was chosen. */
    boolean leadTo(String path) {
        if (contains(path)) {
            return true;
        }
        String next = chosen.ceiling(RawPath.prefix(path));
        return next != null && next.startsWith(RawPath.prefix(path));
    }

    /** True for a chosen path that the comparison goes to, should anything differ there. */
    boolean reach(String path) {
        return contains(path) && RawPath.isWithin(path, start) && !isHidden(path);
    }

    private boolean isHidden(String path) {
        if (hidden.isEmpty()) {
            return false;
        }
        for (int end = path.indexOf('/', start.length() + 1); end > 0; end = path.indexOf('/', end + 1)) {
            if (matches(path.substring(0, end))) {
                return true;
            }
        }
        return path.length() > start.length() && matches(path);
    }

    private boolean matches(String path) {
        byte[] raw = RawPath.bytes(path);
        return hidden.stream().anyMatch(pattern -> pattern.matches(raw));
    }
}
