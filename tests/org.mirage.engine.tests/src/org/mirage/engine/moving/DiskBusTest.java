// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

/** What QEMU is told of disks does not depend on the language of the person who asks. */
class DiskBusTest {

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
