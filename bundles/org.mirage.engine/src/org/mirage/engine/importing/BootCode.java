// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.mirage.disk.BlockDevice;

/** Tells whose code a disk's boot sector holds, by the texts in it: what a BIOS starts. */
final class BootCode {

    private static final int SECTOR = 512;
    /** Where a partition table's own number begins; what follows is no code. */
    private static final int CODE = 440;
    private static final int MARK = 0xaa55;
    private static final int LILO = 6;

    private BootCode() {
    }

    /** Empty when a BIOS would find nothing to start there. */
    static Optional<String> find(BlockDevice disk) throws IOException {
        if (disk.size() < SECTOR) {
            return Optional.empty();
        }
        ByteBuffer sector = ByteBuffer.allocate(SECTOR);
        disk.read(0, sector);
        String text = new String(sector.array(), 0, CODE, StandardCharsets.ISO_8859_1);
        int mark = sector.get(SECTOR - 2) & 0xff | (sector.get(SECTOR - 1) & 0xff) << 8;
        if (mark != MARK || text.chars().allMatch(c -> c == 0)) {
            return Optional.empty();
        }
        return Optional.of(name(text));
    }

    private static String name(String code) {
        if (code.contains("GRUB ")) {
            return "GRUB";
        }
        if (code.startsWith("LILO", LILO)) {
            return "LILO";
        }
        if (code.contains("Operating system load error")) {
            return "SYSLINUX";
        }
        return code.contains("Error loading operating system") && code.contains("Invalid partition table") ? "Windows" : "other";
    }
}
