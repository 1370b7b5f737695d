// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;

import org.mirage.cli.terminal.Style;
import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.VersionName;
import org.mirage.engine.moving.BootCheck;
import org.mirage.engine.moving.CheckedInstance;

/** Tells what became of machines that were started for a look. */
final class BootCheckLines {

    private final Terminal terminal;

    BootCheckLines(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Prints it, and returns whether the machine started; quietly only when it did not. */
    boolean print(BootCheck check, VersionName name, boolean quiet) throws IOException {
        String log = "\n  the console's log is in " + check.log();
        if (check.started()) {
            if (!quiet) {
                terminal.println("It starts" + on(check) + line(check)
                        + (check.exact() ? "" : "\n  QEMU has not the hypervisor's own controller") + log);
            }
            return true;
        }
        terminal.flush();
        terminal.printErrorLine(Style.BAD, trouble("The machine", check) + silence(check, name) + doubt(check) + log);
        return false;
    }

    /**
     * Prints what became of each of several that were started, and of how many all went well, and returns whether that is so; quietly
     * only what did not.
     *
     * @param all how many there are
     */
    boolean print(List<CheckedInstance> checked, int all, VersionName name, boolean quiet) throws IOException {
        long started = checked.stream().filter(one -> one.boot().started()).count();
        for (CheckedInstance one : checked) {
            BootCheck boot = one.boot();
            if (!boot.started()) {
                terminal.flush();
                terminal.printErrorLine(Style.BAD, trouble(one.export().file().toString(), boot) + "\n  the console's log is in " + boot.log());
            } else if (!quiet) {
                terminal.println(one.export().file() + ": starts" + on(boot) + line(boot));
            }
        }
        BootCheck first = checked.getFirst().boot();
        if (!quiet) {
            terminal.println(checked.size() + " of " + all + (all == 1 ? " machine was" : " machines were") + " started, and on " + started
                    + " what is waited for came" + (first.exact() ? "" : "\n  QEMU has not the hypervisor's own controller"));
        }
        checked.stream().map(CheckedInstance::boot).filter(boot -> !boot.started()).findFirst()
                .ifPresent(boot -> terminal.printErrorLine(Style.PLAIN, (silence(boot, name) + doubt(boot)).strip()));
        return started == checked.size();
    }

    private static String line(BootCheck check) {
        return check.line().isEmpty() ? "" : ": " + Harmless.line(check.line());
    }

    private static String on(BootCheck check) {
        return " on " + check.bus() + (check.emulated() ? ", emulated," : "") + " after " + check.time().toSeconds() + " s";
    }

    private static String trouble(String machine, BootCheck check) {
        String line = line(check);
        return switch (check.outcome()) {
            case FAILED -> machine + " does not start" + on(check) + line;
            case ENDED -> machine + " ended by itself" + on(check) + line;
            case SILENT -> machine + " printed nothing" + on(check);
            default -> machine + " did not print what is waited for" + on(check) + "; the last line was" + (line.isEmpty() ? " empty" : line);
        };
    }

    /** What may be behind it when nothing came that tells. */
    private static String silence(BootCheck check, VersionName name) {
        return switch (check.outcome()) {
            case FAILED, ENDED -> "";
            default -> "\n  if the kernel does not use the serial line, the machine may have started all the same: see mirage check " + name
                    + " --for kvm";
        };
    }

    private static String doubt(BootCheck check) {
        return check.exact() ? "" : "\n  QEMU has not the hypervisor's own controller, and the machine may lack drivers for this one only";
    }
}
