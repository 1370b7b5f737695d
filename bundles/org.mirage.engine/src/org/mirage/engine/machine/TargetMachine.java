// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.machine;

import java.util.List;

import org.mirage.engine.Firmware;

/**
 * The machine that a hypervisor shall make of exported disks.
 *
 * @param name safe to stand in any description of a machine
 * @param system the operating system's pretty name, empty if unknown
 * @param hardware VMware's version of virtual hardware, 0 if not known
 * @param memoryMiB memory
 * @param networks names of networks, one for each card
 */
public record TargetMachine(String name, String system, GuestSystem guest, Firmware firmware, int processors, int memoryMiB,
        List<String> networks, int hardware) {

    private static final int LONGEST = 80;
    private static final int MOST_PROCESSORS = 512;
    private static final int LEAST_MEMORY = 32;
    private static final int MOST_MEMORY = 16 << 20;
    private static final int MOST_NETWORKS = 10;

    /** Names and numbers may come from an image and are made harmless. */
    public TargetMachine {
        name = harmless(name, "machine");
        system = harmless(system, "");
        processors = Math.clamp(processors, 1, MOST_PROCESSORS);
        memoryMiB = Math.clamp(memoryMiB, LEAST_MEMORY, MOST_MEMORY) / 4 * 4;
        networks = networks.stream().limit(MOST_NETWORKS).map(one -> harmless(one, "network")).toList();
    }

    /** Whether UEFI starts it. */
    public boolean uefi() {
        return firmware == Firmware.UEFI;
    }

    /** Letters, digits and what cannot mean anything in a quoted text, a list or a file's name. */
    private static String harmless(String text, String instead) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().limit(LONGEST).map(c -> Character.isLetterOrDigit(c) || " ._-+()".indexOf(c) >= 0 ? c : '_')
                .forEach(kept::appendCodePoint);
        String clean = kept.toString().strip();
        return clean.isEmpty() || clean.startsWith(".") || clean.startsWith("-") ? instead + clean : clean;
    }
}
