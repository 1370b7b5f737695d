// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.mirage.engine.presets.Presets;

/** What QEMU is told of the controllers of disks. */
class DiskBusTest {

    @Test
    void eachIsThatOfAHypervisor() {
        assertEquals(EnumSet.allOf(DiskBus.class),
                Presets.ALL.stream().map(preset -> TargetHardware.of(preset).nearest()).collect(Collectors.toSet()));
    }

    /** It does not depend on the language of the person who asks. */
    @Test
    void digitsAreThoseThatQemuReads() {
        List<String> expected = DiskBus.AHCI.options(List.of("format=raw", "format=qcow2"));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertEquals(expected, DiskBus.AHCI.options(List.of("format=raw", "format=qcow2")));
        } finally {
            Locale.setDefault(before);
        }
    }
}
