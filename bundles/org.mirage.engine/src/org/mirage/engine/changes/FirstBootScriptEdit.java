// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Has the machine run a script when it next starts, once.
 *
 * @param name by which its service goes
 * @param body the script
 * @param interpreter path of the program that runs it; null for what its first line says
 * @param expectation what must be at the script's place
 * @param comment lines before it
 */
public record FirstBootScriptEdit(Value name, Body body, Value interpreter, Expectation expectation, List<String> comment)
        implements SystemEdit {

    public FirstBootScriptEdit {
        comment = List.copyOf(comment);
    }
}
