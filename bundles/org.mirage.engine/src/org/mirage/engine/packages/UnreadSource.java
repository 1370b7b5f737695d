// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

/**
 * Something in a version that tells of packages and could not be read, or not to its end.
 *
 * @param place its path with one byte in each character; empty when the files of the version could not be searched
 * @param problem why not, for a person
 * @param hidesPackages false when whoever uses such a source could not read it either, so that no package is missing
 */
public record UnreadSource(String place, String problem, boolean hidesPackages) {

    /** All files of a version. */
    static UnreadSource wholeVersion(String problem) {
        return new UnreadSource("", problem, true);
    }

    /** True when nothing is known of the version's packages. */
    boolean isWholeVersion() {
        return place.isEmpty();
    }
}
