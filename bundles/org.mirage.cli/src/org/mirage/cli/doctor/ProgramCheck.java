// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

import java.util.List;

/**
 * A program that must run.
 *
 * @param command how it tells its version
 * @param essential whether Mirage is of no use without it
 * @param purpose what cannot be done without it
 */
record ProgramCheck(List<String> command, boolean essential, String purpose, Packages packages) implements Check {

    @Override
    public Finding look() {
        Program.Outcome outcome = Program.run("", command);
        String name = command.getFirst();
        if (outcome.code() == 0) {
            return Finding.fine(name, outcome.firstLine());
        }
        String detail = outcome.firstLine() + "; without it " + purpose;
        return essential ? Finding.broken(name, detail, packages.commands()) : Finding.lacking(name, detail, packages.commands());
    }
}
