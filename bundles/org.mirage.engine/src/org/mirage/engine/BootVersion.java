// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

import org.mirage.disk.process.TiedProcess;
import org.mirage.disk.process.Tool;
import org.mirage.disk.process.ToolMissing;
import org.mirage.engine.exporting.BootFirmware;
import org.mirage.engine.exporting.MachineCommand;
import org.mirage.engine.exporting.TiedMachine;
import org.mirage.store.DiskLayout;

/** Starts a version as a virtual machine, straight from the library; what it writes is thrown away at its end. */
public final class BootVersion {

    private final Library library;
    private final VersionName name;
    private boolean console;
    private int memoryMiB = 1024;
    private int cpus = MachineCommand.processors(2);
    private Firmware firmware;
    private boolean network;

    public BootVersion(Library library, VersionName name) {
        this.library = library;
        this.name = name;
    }

    /** True for the serial console on this process's standard streams instead of a window. */
    public BootVersion console(boolean value) {
        console = value;
        return this;
    }

    /** The machine's memory in MiB. */
    public BootVersion memoryMiB(int value) {
        memoryMiB = value;
        return this;
    }

    /** How many processors it has. */
    public BootVersion cpus(int value) {
        cpus = value;
        return this;
    }

    /** What starts it; null to tell from the disk. */
    public BootVersion firmware(Firmware value) {
        firmware = value;
        return this;
    }

    /** True to give it a network card behind QEMU's user-mode network; it has none otherwise. */
    public BootVersion network(boolean value) {
        network = value;
        return this;
    }

    /** The QEMU command that {@link #call} would run, for showing; sockets in it stand for ones made then. */
    public List<String> command() throws MirageException {
        List<DiskLayout> disks = library.record(library.version(name)).disks();
        return machine(disks).words(IntStream.range(0, disks.size()).mapToObj(disk -> "nbd+unix:///" + disk + "?socket=SOCKET").toList());
    }

    /** Starts the machine and returns at once. */
    public BootedMachine call(Monitor monitor) throws MirageException {
        List<DiskLayout> disks = library.record(library.version(name)).disks();
        MachineCommand machine = machine(disks);
        ServedDisk served = new ServeDisk(library, name).call(monitor);
        try {
            List<String> words = machine.words(IntStream.range(0, disks.size()).mapToObj(served::uri).toList());
            ProcessBuilder builder = new ProcessBuilder(words);
            if (console) {
                builder.inheritIO();
            } else {
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
            }
            return new TiedMachine(TiedProcess.start(builder), words, served);
        } catch (IOException e) {
            served.close();
            throw new MirageException("The machine of " + name + " cannot be started: " + Reasons.of(e), e);
        }
    }

    private MachineCommand machine(List<DiskLayout> disks) throws MirageException {
        Firmware start = firmware != null ? firmware : BootFirmware.of(disks.getFirst());
        try {
            return new MachineCommand(Tool.QEMU_SYSTEM.find().toString(), memoryMiB, cpus, console, network, start);
        } catch (ToolMissing e) {
            throw new MirageException(e.getMessage(), e);
        }
    }
}
