// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mirage.engine.CancelledException;
import org.mirage.engine.CarryChange;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.made.Stopping;

/** Somebody who stops a carrying while programs make something in one of the images. */
class CancelledCarryTest extends MadeMachines {

    private static final String INITIATOR = "etc/iscsi/initiatorname.iscsi";

    @Test
    void whatIsWholeStaysAndIsTold() throws IOException {
        MadeVolume run = machine().file("usr/bin/game", "game").file(INITIATOR, "of the run");
        made().add("base", TIME, DEBIAN, machine());
        made().add("base", TIME, DEBIAN, run);
        made().add("named", TIME, DEBIAN, machine().file(INITIATOR, "of its own"));
        made().add("nameless", TIME, DEBIAN, machine());

        String message = assertThrows(CancelledException.class, () -> new CarryChange(made().library(), new VersionName("base", 2),
                List.of(new VersionName("named", 0), new VersionName("nameless", 0))).since(new VersionName("base", 1)).generating(true)
                        .call(new Stopping(() -> versions("named") == 2))).getMessage();

        assertTrue(message.contains("made before that: named@2; \"mirage undo "), message);
        assertEquals(2, versions("named"));
        assertEquals(1, versions("nameless"));
    }

    private int versions(String image) {
        try {
            return made().library().image(image).versions().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
