// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.mirage.engine.Monitor;
import org.mirage.engine.exporting.VersionDevice;
import org.mirage.engine.machine.TargetMachine;

/** A form in which one file holds a machine with all its disks. */
public non-sealed interface MachineOutput extends OutputFormat {

    /** Writes a machine into a file that is not there yet. */
    void write(TargetMachine machine, List<VersionDevice> disks, Path file, Settings settings, Monitor monitor) throws IOException;
}
