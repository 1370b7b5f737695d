// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.List;

/** A virtual machine that runs from the library until it ends or is closed. */
public interface BootedMachine extends AutoCloseable {

    /** QEMU. */
    Process process();

    /** The command that started it. */
    List<String> command();

    /** Waits for its end and returns QEMU's exit code. */
    int waitFor() throws InterruptedException;

    /** Ends the machine and throws away what it wrote. */
    @Override
    void close();
}
