// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

/** What starts a machine. */
public enum Firmware {
    BIOS, UEFI
}
