// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.TestLibrary;

/**
 * A run whose plans and changes were all accepted.
 *
 * @param log what was written
 * @param planned what each step with packages would do, before it did it
 */
record AcceptedRun(String log, List<List<PlannedChange>> planned) {

    /** Runs steps in the newest version of an image. */
    static AcceptedRun of(TestLibrary library, String image, List<RunStep> steps) throws IOException {
        List<List<PlannedChange>> planned = new ArrayList<>();
        RunOnVersion run = new RunOnVersion(library.library(), VersionName.parse(image), steps).listener(new RunListener() {
            @Override
            public boolean planned(List<PlannedChange> changes) {
                planned.add(changes);
                return true;
            }
        });
        try (FinishedRun finished = run.call(Monitor.NONE).orElseThrow()) {
            String log = new String(finished.log().readAllBytes(), StandardCharsets.UTF_8);
            finished.accept(Monitor.NONE);
            return new AcceptedRun(log, List.copyOf(planned));
        }
    }
}
