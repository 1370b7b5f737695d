// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirage.disk.BytesDevice;
import org.mirage.guestfs.GuestMonitor;
import org.mirage.guestfs.GuestfsException;

/** What counts as work of an appliance, and what only as burning time. */
@Timeout(60)
class WorkLimitTest {

    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final LongSupplier NEVER_STARVED = () -> 0;

    private final AtomicReference<Work> work = new AtomicReference<>(new Work(0, 0, Pulse.NONE));

    private WorkLimit patience(LongSupplier starved) {
        return new WorkLimit("reading", SHORT, starved, work::get);
    }

    /** Looks for some seconds; each time something may happen. */
    private void wait(WorkLimit patience, int seconds, Runnable each) throws IOException, InterruptedException {
        for (int i = 0; i < seconds * 5; i++) {
            TimeUnit.MILLISECONDS.sleep(200);
            each.run();
            patience.check(GuestMonitor.NONE);
        }
    }

    private String ended(WorkLimit patience, Runnable each) {
        return assertThrows(GuestfsException.class, () -> wait(patience, 40, each)).getMessage();
    }

    @Test
    void whatShowsNothingHangs() {
        assertTrue(ended(patience(NEVER_STARVED), () -> { }).contains("hung"));
    }

    @Test
    void readingTheSameAgainEarnsNothing() {
        AtomicInteger read = new AtomicInteger();
        String message = ended(patience(NEVER_STARVED), () -> work.set(new Work(read.addAndGet(1 << 20), 65536, Pulse.NONE)));
        assertTrue(message.contains("for 65536 bytes"), message);
    }

    @Test
    void aPulseAloneEarnsNothing() {
        AtomicInteger pulse = new AtomicInteger();
        String message = ended(patience(NEVER_STARVED), () -> work.set(new Work(1, 0, new Pulse(0, "0 " + pulse.incrementAndGet()))));
        assertTrue(message.contains("for 0 bytes"), message);
    }

    @Test
    void whatBecomesFarTooMuchIsEnded() {
        work.set(new Work(1 << 20, 1 << 20, new Pulse(95L << 20, "1")));
        assertTrue(ended(patience(NEVER_STARVED), () -> work.set(new Work(1 << 20, 1 << 20, new Pulse(97L << 20, "2")))).contains("made to"));
    }

    @Test
    void newBytesEarnTime() throws Exception {
        AtomicInteger read = new AtomicInteger();
        wait(patience(NEVER_STARVED), 6, () -> work.set(new Work(read.addAndGet(65536), read.get(), Pulse.NONE)));
    }

    @Test
    void waitingForAProcessorDoesNotCount() throws Exception {
        long start = System.nanoTime();
        wait(patience(() -> System.nanoTime() - start), 6, () -> { });
    }

    @Test
    void beforeAnythingIsReadAnotherLimitHolds() throws Exception {
        wait(patience(NEVER_STARVED).beforeReading(Duration.ofMinutes(1)), 5, () -> { });
        work.set(new Work(4096, 4096, Pulse.NONE));
        WorkLimit reading = patience(NEVER_STARVED).beforeReading(Duration.ofMinutes(1));
        assertTrue(ended(reading, () -> { }).contains("hung"));
    }

    @Test
    void onlyNewBytesThatAreNotZeroAreEarned() throws IOException {
        byte[] bytes = new byte[1 << 20];
        bytes[300_000] = 1;
        WatchedDrive drive = new WatchedDrive(new BytesDevice(bytes));
        for (int i = 0; i < 3; i++) {
            drive.read(4096, ByteBuffer.allocate(500_000));
        }
        assertEquals(1_500_000, drive.read());
        assertEquals(65536, drive.earned());
        drive.read(0, ByteBuffer.allocate(512));
        assertEquals(1_500_000, drive.read());
    }

    @Test
    void pulsesAreRead() {
        assertEquals(new Pulse(4711, "4711 12 0 7"), Pulse.of("4711 12 0 7\n    ".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Pulse.NONE, Pulse.of(new byte[4096]));
        assertEquals(Pulse.NONE, Pulse.of("./etc/motd 12\n".getBytes(StandardCharsets.US_ASCII)));
    }
}
