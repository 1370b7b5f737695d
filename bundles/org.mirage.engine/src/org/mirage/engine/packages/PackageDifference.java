// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

/**
 * What became of a package between two versions of images.
 *
 * @param before the version that was installed, empty when it was added
 * @param after the version that is installed, empty when it was removed
 */
public record PackageDifference(What what, PackageKind kind, String name, String architecture, String before, String after) {

    /** What became of it. */
    public enum What {
        ADDED, REMOVED, UP, DOWN
    }
}
