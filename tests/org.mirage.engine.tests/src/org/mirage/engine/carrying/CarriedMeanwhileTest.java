// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mirage.engine.CarryChange;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.WriterLock;
import org.mirage.engine.made.QuietMonitor;

/** What another one makes of an image while somebody who carries to it waits for the library is not lost in the next version. */
class CarriedMeanwhileTest extends MadeMachines {

    @Test
    void theNewestVersionIsTheOneWhenNobodyElseWrites() throws IOException {
        made().add("base", TIME, DEBIAN, machine());
        made().add("base", TIME, DEBIAN, machine().file("usr/bin/game", "game"));
        made().add("other", TIME, DEBIAN, machine());
        WriterLock lock = made().library().lock(Monitor.NONE);

        new CarryChange(made().library(), new VersionName("base", 2), List.of(new VersionName("other", 0)))
                .since(new VersionName("base", 1)).call(new Meanwhile(() -> {
                    lock.close();
                    made().add("other", TIME, DEBIAN, machine().file("etc/other", "made meanwhile"));
                }));

        assertEquals(3, made().library().image("other").versions().size());
        assertEquals("game", read("/usr/bin/game"));
        assertEquals("made meanwhile", read("/etc/other"));
    }

    /** Something that others do. */
    private interface Work {
        void run() throws IOException;
    }

    /** Has others do something as soon as it is said that somebody waits for them. */
    private static final class Meanwhile extends QuietMonitor {

        private final Work work;

        Meanwhile(Work work) {
            this.work = work;
        }

        @Override
        public void note(String fact) {
            if (fact.startsWith("waiting: ")) {
                try {
                    work.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
