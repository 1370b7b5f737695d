// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.facts.DescribePlatform;

/** Where a serial line is the machine's console, somebody who looks there should see it start, and be able to log in. */
final class ConsoleCheck implements ReadinessCheck {

    private static final String TOPIC = "console";
    private static final String INITTAB = "/etc/inittab";
    private static final String GETTY = "T0:23:respawn:/sbin/getty -L ttyS0 115200 vt100";

    @Override
    public List<Finding> run(CheckedMachine machine, Monitor monitor) throws IOException {
        if (!machine.target().console()) {
            return List.of();
        }
        List<BootLine> lines = BootLines.of(machine.texts());
        if (lines.isEmpty()) {
            return List.of();
        }
        KernelConsole console = new KernelConsole(lines);
        BootLine lacking = console.lacking();
        boolean told = lacking == null;
        List<Edit> getty = getty(machine);
        if (told && getty.isEmpty()) {
            return List.of(Finding.fine(TOPIC, "The kernel uses the serial line as its console", ""));
        }
        List<Edit> fix = new ArrayList<>(told ? List.of() : console.edits());
        boolean canBeTold = told || !fix.isEmpty();
        fix.addAll(canBeTold ? getty : List.of());
        return List.of(new Finding(Severity.WARNS, TOPIC, told ? "Nobody can log in on the serial line, which is the console of "
                + machine.title() : "The kernel does not use the serial line, which is where the console of " + machine.title() + " is looked at",
                told ? "" : lacking.where(), told ? "Have a getty on ttyS0" : "Give the kernel " + KernelConsole.WORDS, fix));
    }

    /** systemd has one wherever the kernel has its console; others are told. */
    private static List<Edit> getty(CheckedMachine machine) throws IOException {
        boolean systemd = machine.known(DescribePlatform.INIT).contains("systemd");
        List<String> lines = machine.texts().lines(INITTAB);
        boolean there = lines.stream().anyMatch(line -> !line.strip().startsWith("#") && line.contains("ttyS0"));
        return systemd || lines.isEmpty() || there ? List.of() : List.of(Fixes.addLine(machine.texts().real(INITTAB), GETTY));
    }
}
