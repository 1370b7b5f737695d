// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.process.Kvm;
import org.mirage.disk.process.TiedProcess;
import org.mirage.disk.process.Tool;
import org.mirage.disk.process.ToolMissing;
import org.mirage.engine.ExportReport;
import org.mirage.engine.Firmware;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.changes.LinePattern;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.exporting.MachineCommand;
import org.mirage.engine.exporting.NumberedFiles;
import org.mirage.engine.exporting.TargetFile;
import org.mirage.engine.machine.TargetMachine;
import org.mirage.engine.presets.Preset;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * Starts a machine from the files of a finished export and waits until it asks for a login. The files stay as they are, and there is
 * no network.
 */
public final class CheckBoot {

    /** The kernel may write behind the prompt before anybody looks. */
    static final String LOGIN = "(?m)^.*login: *(?:\\[ *[0-9]+\\.[0-9]+\\].*)?$";
    private static final int MOST_MEMORY_MIB = 2048;
    private static final int LEAST_MEMORY_MIB = 512;
    private static final int MOST_PROCESSORS = 2;
    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final Duration EMULATED = Duration.ofMinutes(15);

    private final ExportReport export;
    private final Preset preset;
    private Pattern awaited = Pattern.compile(LOGIN);
    private Duration time;
    private boolean overwrite;

    /**
     * Will start what an export made.
     *
     * @param preset what it was made for; null for no hypervisor in particular
     */
    public CheckBoot(ExportReport export, Preset preset) {
        this.export = export;
        this.preset = preset;
    }

    /**
     * What is waited for on the serial console, as RE2 has it; the login prompt when not said.
     *
     * @throws MirageException when it is no expression
     */
    public CheckBoot pattern(String value) throws MirageException {
        awaited = pattern(value, LOGIN);
        return this;
    }

    /** Checks an expression; an empty one stands for another. */
    static Pattern pattern(String value, String usual) throws MirageException {
        try {
            LinePattern.size(value);
            return Pattern.compile(value.isEmpty() ? usual : "(?m)" + value);
        } catch (PatternSyntaxException e) {
            throw new MirageException("\"" + value + "\" is no pattern: " + e.getDescription(), e);
        } catch (IllegalArgumentException e) {
            throw new MirageException("\"" + value + "\" is no pattern: " + e.getMessage(), e);
        }
    }

    /** How long it is waited; null, as when not said, for five minutes, or fifteen where the processor is emulated. */
    public CheckBoot time(Duration value) {
        time = value;
        return this;
    }

    /** True to replace an earlier log. */
    public CheckBoot overwrite(boolean value) {
        overwrite = value;
        return this;
    }

    /** The file that the console's log of a machine is kept in: beside its first disk. */
    public static Path log(Path disk) {
        return disk.resolveSibling(new NumberedFiles(disk).beside(".console.log"));
    }

    /**
     * Starts the machine, waits, and ends it.
     *
     * @throws MirageException when it cannot be started, or there is a log already
     */
    public BootCheck call(Monitor monitor) throws IOException {
        TargetMachine machine = export.machine().machine();
        Path log = log(export.file());
        boolean emulated = Kvm.trouble().isPresent();
        DiskBus bus = preset == null ? DiskBus.VIRTIO : TargetHardware.of(preset).nearest();
        monitor.begin("Starting the machine from " + export.file().getFileName() + (emulated ? ", emulated: this takes minutes" : ""), -1);
        try (MadeDisks disks = MadeDisks.open(export.machine().disks(), export.format());
                TargetFile kept = new TargetFile(log, overwrite)) {
            List<String> command = command(machine, bus, disks.drives(), export.machine().seed());
            long start = System.nanoTime();
            BootConsole console;
            BootOutcome outcome;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(kept.partial()))) {
                Process process = TiedProcess.start(new ProcessBuilder(command).redirectErrorStream(true));
                try {
                    console = new BootConsole(process, out, awaited, monitor);
                    outcome = console.await(time != null ? time : emulated ? EMULATED : USUAL);
                } finally {
                    process.destroyForcibly();
                }
            }
            kept.complete();
            return new BootCheck(outcome, RawPath.shown(console.line()), Duration.ofNanos(System.nanoTime() - start), log, bus.title(),
                    preset == null || TargetHardware.of(preset).exact(), emulated, command);
        } catch (ToolMissing e) {
            throw new MirageException(e.getMessage(), e);
        } catch (MirageException e) {
            throw e;
        } catch (IOException e) {
            throw new MirageException("The machine of " + export.file() + " cannot be started: " + e.getMessage(), e);
        }
    }

    private static List<String> command(TargetMachine machine, DiskBus bus, List<String> drives, Path seed) throws IOException {
        try {
            List<String> all = new ArrayList<>(drives.subList(0, Math.min(drives.size(), seed == null ? bus.most() : bus.most() - 1)));
            if (seed != null) {
                all.add(MadeDisks.raw(seed));
            }
            List<String> options = new ArrayList<>(bus.options(all));
            options.add("-no-reboot");
            if (machine.firmware() == Firmware.BIOS) {
                // what the BIOS and a boot loader say is then to be read, too
                options.addAll(List.of("-machine", "graphics=off"));
            }
            return new MachineCommand(Tool.QEMU_SYSTEM.find().toString(), Math.clamp(machine.memoryMiB(), LEAST_MEMORY_MIB, MOST_MEMORY_MIB),
                    Math.min(machine.processors(), MachineCommand.processors(MOST_PROCESSORS)), true, false, machine.firmware()).with(options);
        } catch (ToolMissing e) {
            throw new MirageException(e.getMessage(), e);
        }
    }
}
