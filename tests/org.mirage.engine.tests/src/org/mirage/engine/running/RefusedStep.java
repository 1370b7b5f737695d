// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/**
 * A step that must fail, and may not change anything.
 *
 * @param step what is tried
 * @param messages takes what is said then
 */
record RefusedStep(RunStep step, List<String> messages) implements RunStep {

    @Override
    public String title() {
        return step.title();
    }

    @Override
    public boolean run(MachineRun machine, Monitor monitor) {
        messages.add(assertThrows(MirageException.class, () -> step.run(machine, monitor)).getMessage());
        return false;
    }
}
