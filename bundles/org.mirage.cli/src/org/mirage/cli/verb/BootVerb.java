// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.util.stream.Collectors;

import org.mirage.cli.ExitCode;
import org.mirage.cli.Verb;
import org.mirage.cli.terminal.Progress;
import org.mirage.cli.terminal.Style;
import org.mirage.engine.BootVersion;
import org.mirage.engine.BootedMachine;
import org.mirage.engine.Firmware;
import org.mirage.engine.Library;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"In a window of QEMU, or with --console on this terminal, for machines that use their serial port "
        + "(leave with Ctrl-A X). It starts straight from the library; the library does not change."},
        footer = {"  mirage boot web-server", "  mirage boot web-server@3 --console --memory 2048",
                "  mirage boot web-server --show-command"})
public final class BootVerb extends Verb {

    @Parameters(paramLabel = "IMAGE[@N]", description = "The version.")
    private String argument;

    @Option(names = "--console", description = "The serial console on this terminal, no window.")
    private boolean console;

    @Option(names = "--memory", paramLabel = "MIB", description = "Memory in MiB (${DEFAULT-VALUE}).")
    private int memory = 1024;

    @Option(names = "--cpus", paramLabel = "N", description = "Processors (2; 1 where they are emulated).")
    private Integer cpus;

    @Option(names = "--firmware", paramLabel = "NAME", description = "bios or uefi; otherwise what fits the disk.")
    private Firmware firmware;

    @Option(names = "--network", description = "A network card that reaches out through this machine; otherwise none.")
    private boolean network;

    @Option(names = "--show-command", description = "Only print the command that would start it.")
    private boolean showCommand;

    @Override
    protected int run() throws Exception {
        try (Library library = library()) {
            BootVersion boot = new BootVersion(library, version(argument)).console(console).memoryMiB(memory)
                    .firmware(firmware).network(network);
            if (cpus != null) {
                boot.cpus(cpus);
            }
            if (showCommand) {
                terminal().println(boot.command().stream().map(BootVerb::quoted).collect(Collectors.joining(" ")));
                return ExitCode.DONE;
            }
            return start(boot);
        }
    }

    private int start(BootVersion boot) throws Exception {
        BootedMachine machine;
        try (Progress monitor = progress()) {
            machine = boot.call(monitor);
        }
        try (machine) {
            if (console && !quiet()) {
                terminal().printErrorLine(Style.FAINT, "started; Ctrl-A X ends the machine");
            }
            Thread ending = new Thread(() -> endOnRequest(machine), "end machine");
            ending.setDaemon(true);
            ending.start();
            return machine.waitFor() == 0 ? ExitCode.DONE : ExitCode.TROUBLE;
        }
    }

    /** Waiting for the machine cannot be broken off otherwise. */
    private void endOnRequest(BootedMachine machine) {
        try {
            cancellation().await();
            machine.process().destroy();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
