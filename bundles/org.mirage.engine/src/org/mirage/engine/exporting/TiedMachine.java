// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.util.List;

import org.mirage.engine.BootedMachine;
import org.mirage.engine.ServedDisk;

/** A QEMU process and the served disks that it reads; ending one ends the other. */
public record TiedMachine(Process process, List<String> command, ServedDisk disks) implements BootedMachine {

    @Override
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        disks.close();
    }
}
