// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;

import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.VersionName;
import org.mirage.engine.moving.BootCheck;

/** Tells what became of a machine that was started for a look. */
final class BootCheckLines {

    private final Terminal terminal;

    BootCheckLines(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints it, and returns whether the machine started; quietly only when it did not. */
    boolean print(BootCheck check, VersionName name, boolean quiet) throws IOException {
        String line = check.line().isEmpty() ? "" : ": " + Harmless.line(check.line());
        String on = " on " + check.bus() + (check.emulated() ? ", emulated," : "") + " after " + check.time().toSeconds() + " s";
        String log = "\n  the console's log is in " + check.log();
        if (check.started()) {
            if (!quiet) {
                terminal.println("It starts" + on + line + (check.exact() ? "" : "\n  QEMU has not the hypervisor's own controller") + log);
            }
            return true;
        }
        terminal.flush();
        terminal.printErrorLine(Style.BAD, switch (check.outcome()) {
            case FAILED -> "The machine does not start" + on + line;
            case ENDED -> "The machine ended by itself" + on + line;
            case SILENT -> "The machine printed nothing" + on + "; if its kernel does not use the serial line, it may have started all the same: "
                    + "see mirage check " + name + " --for kvm";
            default -> "What is waited for did not come" + on + "; the last line was" + (line.isEmpty() ? " empty" : line)
                    + "\n  if the kernel does not use the serial line, the machine may have started all the same: see mirage check " + name
                    + " --for kvm";
        } + (check.exact() ? "" : "\n  QEMU has not the hypervisor's own controller, and the machine may lack drivers for this one only") + log);
        return false;
    }
}
