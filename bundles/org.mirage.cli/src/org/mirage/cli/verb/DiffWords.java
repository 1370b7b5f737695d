// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.util.List;

import org.mirage.cli.UsageException;

/**
 * What a comparison is asked about.
 *
 * @param left the version before, as it was typed; null for the parent of the right one
 * @param right the version after, as it was typed
 * @param path where to compare
 */
record DiffWords(String left, String right, String path) {

    private static final String ROOT = "/";

    /** Reads {@code A [B] [PATH]}: A and B may each have a path after a colon, and B may be a number of A's image alone. */
    static DiffWords of(List<String> words) throws UsageException {
        String path = null;
        String left = null;
        String right = null;
        for (String word : words) {
            if (word.startsWith("/")) {
                path = same(path, word);
                continue;
            }
            if (right != null) {
                throw new UsageException("\"" + word + "\" is one version too many; a path begins with a slash, a base is given "
                        + "by --base");
            }
            int colon = word.indexOf(':');
            String version = colon < 0 ? word : word.substring(0, colon);
            if (colon >= 0) {
                path = same(path, colon == word.length() - 1 ? ROOT : word.substring(colon + 1));
            }
            if (left == null) {
                left = version;
            } else {
                right = version.startsWith("@") ? image(left) + version : version;
            }
        }
        if (left == null) {
            throw new UsageException("name two versions to compare, or one to compare it with its parent");
        }
        return new DiffWords(right == null ? null : left, right == null ? left : right, path == null ? ROOT : path);
    }

    private static String same(String one, String other) throws UsageException {
        if (one != null && !one.equals(other)) {
            throw new UsageException("both versions are compared at one path; \"" + one + "\" and \"" + other + "\" are two");
        }
        return other;
    }

    private static String image(String version) {
        int at = version.lastIndexOf('@');
        return at < 0 ? version : version.substring(0, at);
    }
}
