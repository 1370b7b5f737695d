// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Has a unit or an init script started when the machine starts, or not any more.
 *
 * @param name of the unit; {@code .service} may be left out
 * @param enabled true to enable
 * @param expectation what must be at the file of the unit
 * @param comment lines before it
 */
public record ServiceEdit(Value name, boolean enabled, Expectation expectation, List<String> comment) implements SystemEdit {

    public ServiceEdit {
        comment = List.copyOf(comment);
    }
}
