// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import org.mirage.engine.MirageException;
import org.mirage.engine.UpdatedVersion;

/** A script given as a value is there with its service; what is no script is told before anything is made. */
class FirstBootTest extends ReadyLibrary {

    @Test
    void theScriptAndItsServiceAreMade() throws IOException {
        add(machine());
        assertEquals(1, apply(changes("first-boot", "script=echo 'it ${is} on'\n", "interpreter=/bin/sh", "script-name=hello"))
                .count(UpdatedVersion.State.APPLIES));
        assertEquals("echo 'it ${is} on'\n", read("/var/lib/mirage/first-boot/hello"));
        assertNotNull(find("/etc/systemd/system/multi-user.target.wants/mirage-first-boot-hello.service"));
    }

    @Test
    void whatCannotRunIsRefused() throws IOException {
        add(machine());
        assertTrue(assertThrows(MirageException.class, () -> changes("first-boot", "script=echo")).getMessage().contains("#!"));
        assertTrue(assertThrows(MirageException.class, () -> changes("first-boot")).getMessage().contains("script of first-boot has no"));
        assertTrue(assertThrows(MirageException.class, () -> changes("first-boot", "script=#!/bin/sh", "other=x")).getMessage()
                .contains("only script, script-name, interpreter"));
        assertTrue(assertThrows(MirageException.class, () -> changes("first-boot", "script=#!/bin/sh", "script-name=../x")).getMessage()
                .contains("../x"));
        assertTrue(assertThrows(MirageException.class, () -> changes("nothing")).getMessage().contains("first-boot"));
    }
}
