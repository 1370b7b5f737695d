// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

/**
 * A volume whose tree cannot be had exactly without the kernel's own driver, such as one with a log that holds operations
 * only begun. It is no sign of damage: whoever can start an appliance reads the volume there.
 */
public class KernelOnlyException extends DamagedException {

    private static final long serialVersionUID = 1L;

    public KernelOnlyException(String message) {
        super(message);
    }
}
