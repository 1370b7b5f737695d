// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import org.mirage.ui.Icons;

/**
 * How the button of a {@link RowGrouping} looks.
 *
 * @param label what the grouping is called
 * @param tip what is said of it when the mouse rests on its button
 * @param icon the picture of its button
 */
public record GroupingLook(String label, String tip, Icons icon) {
}
