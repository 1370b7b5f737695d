// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.util.List;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.guestfs.writing.GuestOutcome;

/** Keeps services of a machine from starting while something runs in it, and looks at its packages afterwards. */
final class ServiceGuard {

    /** What a line begins with that says something of no package; it is in the log. */
    private static final String NOTE = "note: ";
    private static final String UNLABELLED = NOTE + "the machine has an SELinux policy, but no setfiles: labels are set without it";

    private ServiceGuard() {
    }

    static void set(MachineRun machine, Monitor monitor) throws IOException {
        monitor.begin("Keeping services from starting", -1);
        GuestOutcome outcome = machine.own("keeping services from starting", List.of("guard"), List.of(), monitor);
        if (outcome.status() != 0) {
            throw new MirageException(machine.failure("keeping services from starting", "failed"));
        }
    }

    /**
     * Puts everything back, and gives what has changed the labels that the machine's SELinux policy says.
     *
     * @throws MirageException when {@code dpkg --audit} says that packages are not as they should be
     */
    static void lift(MachineRun machine, Monitor monitor) throws IOException {
        monitor.begin("Looking whether all packages are whole", -1);
        GuestOutcome outcome = machine.own("looking at the packages", List.of("selinux", "unguard"), List.of(), monitor);
        if (outcome.status() != 0) {
            throw new MirageException(machine.failure("putting back what kept services from starting", "failed"));
        }
        if (outcome.text().lines().anyMatch(UNLABELLED::equals)) {
            RunLabels.set(machine, monitor);
        }
        if (outcome.text().lines().anyMatch(line -> !line.isBlank() && !line.startsWith(NOTE))) {
            throw new MirageException(machine.failure("dpkg --audit", "finds packages that are not whole"));
        }
    }
}
