// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Gives the machine a name.
 *
 * @param name of the host, with or without a domain
 * @param expectation what must be at {@code /etc/hostname}
 * @param comment lines before it
 */
public record HostNameEdit(Value name, Expectation expectation, List<String> comment) implements SystemEdit {

    public HostNameEdit {
        comment = List.copyOf(comment);
    }
}
