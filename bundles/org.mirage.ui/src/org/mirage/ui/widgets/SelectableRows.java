// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.widgets;

import java.util.List;

import org.eclipse.swt.widgets.Control;

/**
 * Rows of which some are selected: what the entries of a menu act on.
 *
 * @param <R> a row
 */
public interface SelectableRows<R> {

    /** The widget, which tells by events when something else is selected. */
    Control control();

    /** What is selected, in the order of the rows. */
    List<R> selected();

    /** A row as text: columns as they stand in the window. */
    List<String> cells(R row);

    /** Has something run when a row is opened by a double click or Enter. */
    void onOpen(Runnable run);
}
