// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.guestfs.writing.GuestOutcome;

/**
 * What the machine's rpm or dnf would do.
 *
 * @param changes in order
 * @param files that it needs for that, as the script that listed them names them
 */
record RpmPlan(List<PlannedChange> changes, List<String> files) {

    private static final String PLAN = "PLAN ";
    private static final int WORDS = 7;

    /** What the lines of a script say: install NAME OLD NEW ARCHITECTURE SIZE PATH, or remove NAME OLD. */
    static RpmPlan read(GuestOutcome plan) throws IOException {
        List<PlannedChange> changes = new ArrayList<>();
        List<String> files = new ArrayList<>();
        // a large machine has more of them than one would show of a text
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(plan.open(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.startsWith(PLAN) ? line.substring(PLAN.length()).strip().split(" ") : new String[0];
                if (words.length == 3 && words[0].equals("remove")) {
                    changes.add(new PlannedChange(words[1], words[2], ""));
                } else if (words.length >= 4 && words[0].equals("install")) {
                    changes.add(new PlannedChange(words[1], words[2].equals("-") ? "" : words[2], words[3]));
                    if (words.length == WORDS) {
                        files.add(words[WORDS - 1]);
                    }
                }
            }
        }
        changes.sort(null);
        return new RpmPlan(List.copyOf(changes), List.copyOf(files));
    }

    /** Has scripts do it, while services do not start. */
    static boolean carryOut(MachineRun machine, String what, List<String> scripts, List<String> words, Monitor monitor) throws IOException {
        ServiceGuard.set(machine, monitor);
        monitor.begin(what, -1);
        machine.log().title(what);
        GuestOutcome outcome = machine.own(what, scripts, words, monitor);
        if (outcome.status() != 0) {
            throw new MirageException(machine.failure(what, "failed with exit status " + outcome.status()));
        }
        ServiceGuard.lift(machine, monitor);
        return true;
    }
}
