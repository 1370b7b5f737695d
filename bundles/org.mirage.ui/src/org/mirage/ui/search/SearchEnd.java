// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.List;

import org.mirage.engine.search.FindReport;

/**
 * How a search ended.
 *
 * @param report counts; null when it did not come to its end
 * @param notes what the engine said on the way
 * @param problem why it did not come to its end; null when it did or was stopped
 * @param place of the character of the query that is wrong; -1 when the query is right
 */
record SearchEnd(FindReport report, List<String> notes, String problem, int place) {
}
