// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Sets the machine's time zone.
 *
 * @param name of the zone, such as {@code Europe/Berlin}
 * @param expectation what must be at {@code /etc/localtime}
 * @param comment lines before it
 */
public record TimeZoneEdit(Value name, Expectation expectation, List<String> comment) implements SystemEdit {

    public TimeZoneEdit {
        comment = List.copyOf(comment);
    }
}
