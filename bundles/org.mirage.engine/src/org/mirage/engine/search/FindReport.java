// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

/**
 * What came of a search.
 *
 * @param images in which something was found
 * @param versions in which something was found
 * @param files found, each state of a path in an image counted once
 * @param contents distinct contents of them
 * @param searched versions that were looked through
 * @param directories distinct directories that were looked at
 * @param read distinct contents that were read
 * @param incomplete true when something could not be looked at; the monitor was told what
 */
public record FindReport(int images, int versions, long files, long contents, int searched, long directories, long read,
        boolean incomplete) {
}
