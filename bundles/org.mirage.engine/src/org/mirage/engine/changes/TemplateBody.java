// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * A short text in which parameters stand.
 *
 * @param lines without their ends
 * @param ended true when the last line has an end
 */
public record TemplateBody(List<Value> lines, boolean ended) implements Body {

    public TemplateBody {
        lines = List.copyOf(lines);
    }
}
