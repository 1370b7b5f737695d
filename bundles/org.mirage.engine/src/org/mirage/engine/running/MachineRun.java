// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.importing.GuestProgress;
import org.mirage.guestfs.GuestDrive;
import org.mirage.guestfs.GuestMonitor;
import org.mirage.guestfs.GuestfsException;
import org.mirage.guestfs.writing.ApplianceLimits;
import org.mirage.guestfs.writing.GuestMachine;
import org.mirage.guestfs.writing.GuestOutcome;
import org.mirage.guestfs.writing.GuestScript;
import org.mirage.guestfs.writing.WritableAppliance;

/** A version in an appliance, on overlays over its disks, in which programs of its own run. One thread at a time. */
public final class MachineRun implements Closeable {

    private static final Duration OWN_TIME = Duration.ofMinutes(30);
    private static final long OUTPUT = 64L << 20;
    private static final String SHELL = "/bin/sh";
    private static final String MEMORY = "dmesg | grep -q 'Out of memory'; found=$?; dmesg -C; exit $found\n";

    private final VersionFiles files;
    private final RunSettings settings;
    private final RunListener listener;
    private final RunLog log;
    private final WritableAppliance appliance;

    private MachineRun(VersionFiles files, RunSettings settings, RunListener listener, RunLog log, WritableAppliance appliance) {
        this.files = files;
        this.settings = settings;
        this.listener = listener;
        this.log = log;
        this.appliance = appliance;
    }

    /**
     * Starts an appliance with the disks of a version and mounts its volumes.
     *
     * @param files the version
     * @param disks its disks, which stay the caller's
     * @param folder for temporary files
     * @throws GuestfsException when the appliance does not start or a volume cannot be mounted
     */
    static MachineRun start(VersionFiles files, List<? extends BlockDevice> disks, RunSettings settings, RunListener listener, Path folder,
            Monitor monitor) throws IOException {
        List<GuestDrive> drives = new ArrayList<>();
        for (BlockDevice disk : disks) {
            drives.add(new GuestDrive("disk " + drives.size(), disk));
        }
        GuestMonitor guests = new GuestProgress(monitor);
        RunLog log = new RunLog(folder, listener);
        WritableAppliance appliance = null;
        try {
            appliance = WritableAppliance.start(List.of(new GuestMachine(files.summary().label(), drives)),
                    ApplianceLimits.running(settings.memoryMiB(), settings.processorLimit()), folder, guests);
            appliance.enter(0, MachineMounts.of(files), guests);
            return new MachineRun(files, settings, listener, log, appliance);
        } catch (IOException | RuntimeException e) {
            try (log; WritableAppliance started = appliance) {
                throw e;
            }
        }
    }

    /** The version. */
    VersionFiles files() {
        return files;
    }

    RunSettings settings() {
        return settings;
    }

    RunListener listener() {
        return listener;
    }

    /** All that was written so far. */
    RunLog log() {
        return log;
    }

    /** Puts files into a folder below {@code /run/mirage} of the machine, which is not on its disks. */
    void upload(String folder, List<Upload> uploads, Monitor monitor) throws IOException {
        monitor.begin("Copying into the appliance", -1);
        try (InputStream in = Upload.stream(uploads)) {
            GuestOutcome outcome = aside("copying into the appliance", "receive", in, monitor, bytes(folder));
            if (outcome.status() != 0) {
                throw new MirageException("What is to be installed cannot be copied into the appliance: " + outcome.text().strip());
            }
        }
    }

    /** Runs a script of ours beside the machine, in the folder of its root, by the appliance's own shell. */
    GuestOutcome aside(String what, String script, InputStream in, Monitor monitor, byte[]... arguments) throws IOException {
        return appliance.shell(new GuestScript(what, Scripts.read(script), SHELL, List.of(arguments), in, 1 << 20, OWN_TIME), log,
                new GuestProgress(monitor));
    }

    /** Runs scripts of ours in the machine as {@link #own} does; what they write is an answer and comes into no log. */
    GuestOutcome ask(String what, List<String> scripts, Monitor monitor) throws IOException {
        return run(what, scripts, List.of(), OWN_TIME, OutputStream.nullOutputStream(), monitor);
    }

    /**
     * Runs scripts of ours in the machine, one after another as one script.
     *
     * @param what it is, for a message
     * @param scripts names of them, behind the one that all begin with
     */
    GuestOutcome own(String what, List<String> scripts, List<String> arguments, Monitor monitor) throws IOException {
        return run(what, scripts, arguments.stream().map(MachineRun::bytes).toList(), settings.time(), monitor);
    }

    /** Runs scripts in the machine as {@link #own} does, with raw words and another time. */
    GuestOutcome run(String what, List<String> scripts, List<byte[]> arguments, Duration time, Monitor monitor) throws IOException {
        return run(what, scripts, arguments, time, log, monitor);
    }

    private GuestOutcome run(String what, List<String> scripts, List<byte[]> arguments, Duration time, OutputStream written,
            Monitor monitor) throws IOException {
        List<String> all = new ArrayList<>(List.of("common"));
        all.addAll(scripts);
        try {
            GuestOutcome outcome = appliance.inside(new GuestScript(what, Scripts.read(all.toArray(String[]::new)), SHELL, arguments,
                    InputStream.nullInputStream(), OUTPUT, time), written, new GuestProgress(monitor));
            if (outcome.cut()) {
                throw new MirageException(failure(what, "wrote more than " + (OUTPUT >> 20) + " MiB and was ended"));
            }
            if (outcome.status() != 0 && memoryWasShort(monitor)) {
                throw new MirageException(failure(what, "needs more memory than the " + settings.memoryMiB() + " MiB of the appliance"));
            }
            return outcome;
        } catch (GuestfsException e) {
            throw new MirageException(failure(what, "did not end well: " + e.getMessage()), e);
        }
    }

    /** True when the kernel has ended something since this was asked last because no memory was left. */
    private boolean memoryWasShort(Monitor monitor) throws IOException {
        return appliance.shell(GuestScript.of("looking at the memory", bytes(MEMORY), OWN_TIME), OutputStream.nullOutputStream(),
                new GuestProgress(monitor)).status() == 0;
    }

    /** A message that something went wrong, with the last lines of the log. */
    String failure(String what, String how) throws IOException {
        String last = log.lastLines();
        return what + " in " + files.summary().label() + " " + how + "; the library is as it was."
                + (last.isEmpty() ? "" : " The last that it wrote:\n" + last);
    }

    /** Takes the machine out of the appliance and ends it; the overlays are whole then. */
    void end(Monitor monitor) throws IOException {
        GuestMonitor guests = new GuestProgress(monitor);
        monitor.begin("Ending the appliance", -1);
        try {
            appliance.leave(guests);
            appliance.shutDown(guests);
        } catch (GuestfsException e) {
            throw new MirageException(failure("what ran", "cannot be kept: " + e.getMessage()), e);
        }
    }

    /** What has changed on a disk, a qcow2 file; there until this is closed. */
    Path overlay(int disk) {
        return appliance.overlay(0, disk);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        try (log) {
            appliance.close();
        }
    }
}
