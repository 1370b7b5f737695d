// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.customising;

import java.util.Map;

/**
 * One machine of a table.
 *
 * @param place where it stands, for messages: {@code web.csv, line 3}
 * @param name the machine's
 * @param file the name of its first disk's file, without a folder
 * @param values of parameters by name, UTF-8; those of empty cells left out
 */
public record Instance(String place, String name, String file, Map<String, byte[]> values) {

    public Instance {
        values = Map.copyOf(values);
    }
}
