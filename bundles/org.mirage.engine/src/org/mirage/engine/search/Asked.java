// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search;

import java.util.List;

import org.mirage.engine.VersionSummary;

/**
 * What is asked of some versions of an image.
 *
 * @param query without terms about images
 */
record Asked(Query query, List<VersionSummary> versions) {
}
