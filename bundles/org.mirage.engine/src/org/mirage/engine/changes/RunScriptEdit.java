// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.util.List;

/**
 * Runs a script as root of the machine.
 *
 * @param body the script
 * @param interpreter path of the program that runs it; null for what its first line says
 * @param arguments of the script
 * @param timeout seconds after which it is ended; null for the usual time
 * @param about what it is for; null when not said
 * @param comment lines before it
 */
public record RunScriptEdit(Body body, Value interpreter, List<Value> arguments, Long timeout, String about,
        List<String> comment) implements ApplianceEdit {

    public RunScriptEdit {
        arguments = List.copyOf(arguments);
        comment = List.copyOf(comment);
    }

    @Override
    public String subject() {
        return about == null ? "" : about;
    }
}
