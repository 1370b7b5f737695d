// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

/** Starts a version as a virtual machine, straight from the library; what it writes is thrown away at its end. */
public final class BootVersion {

    private final Library library;
    private final VersionName name;
    private boolean console;
    private int memoryMiB = 1024;
    private int cpus = 2;
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
        throw new UnsupportedOperationException();
    }

    /** Starts the machine and returns at once. */
    public BootedMachine call(Monitor monitor) throws MirageException {
        throw new UnsupportedOperationException();
    }
}
