// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

/**
 * A path that a package brings, as its database notes it.
 *
 * @param path from the root, with one byte in each character
 * @param digest of the content that it should have; null when it is no file, or when nothing is said
 * @param configuration true when people are expected to change it
 * @param optional true when it may be missing
 */
record PackageFile(String path, FileDigest digest, boolean configuration, boolean optional) {

    PackageFile(String path, FileDigest digest, boolean configuration) {
        this(path, digest, configuration, false);
    }

    PackageFile(String path) {
        this(path, null, false, false);
    }
}
