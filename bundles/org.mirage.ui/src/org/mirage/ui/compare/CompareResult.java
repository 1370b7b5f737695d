// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;

import org.mirage.engine.Monitor;
import org.mirage.engine.compare.Comparison;
import org.mirage.ui.files.OpenedVersion;

/**
 * What came of a comparison, with all that is needed to show it.
 *
 * @param comparison what differs
 * @param left the left version
 * @param right the right version
 * @param base the version that both came from, or null
 */
record CompareResult(Comparison comparison, OpenedVersion left, OpenedVersion right, OpenedVersion base) {

    /** Compares; not in the user-interface thread. */
    static CompareResult of(CompareRequest request, Monitor monitor) throws IOException {
        Comparison comparison = request.compare(monitor);
        return new CompareResult(comparison, OpenedVersion.of(request.left(), comparison.left()),
                OpenedVersion.of(request.right(), comparison.right()),
                request.isThreeWay() ? OpenedVersion.of(request.base(), comparison.base()) : null);
    }
}
