// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;

import org.mirage.engine.CancelledException;
import org.mirage.engine.Monitor;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.SeedStep;
import org.mirage.engine.readymade.SeedParameters;

/** Says with an export that nothing in the machine will look at its seed disk; it is made all the same. */
public final class SeedNote {

    private final boolean wanted;
    private final String machine;

    /**
     * Will say it of one machine.
     *
     * @param machine what people call the machine that is exported
     */
    public SeedNote(Customising customising, String machine) {
        wanted = customising.steps().stream().anyMatch(SeedStep.class::isInstance);
        this.machine = machine;
    }

    /**
     * Looks at the files as they will be on the disks. Nothing that is damaged is a reason to fail.
     *
     * @throws CancelledException when somebody asked to stop
     */
    public void call(ReadinessNote.Opening files, Monitor monitor) throws CancelledException {
        if (!wanted) {
            return;
        }
        try {
            String obstacle = SeedParameters.obstacle(files.open());
            if (obstacle != null) {
                monitor.note(machine + " does not look at its seed disk: " + obstacle);
            }
        } catch (CancelledException e) {
            throw e;
        } catch (IOException e) {
            monitor.note("Whether " + machine + " looks at its seed disk could not be told: " + e.getMessage());
        }
    }
}
