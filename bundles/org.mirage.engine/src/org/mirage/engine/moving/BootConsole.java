// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.mirage.engine.Monitor;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;

/** Reads what a machine prints on its serial console until something comes that is waited for. */
final class BootConsole {

    /** Signs that it is in vain to wait longer. */
    private static final List<String> ENDS = List.of("Kernel panic - not syncing", "Dropping to a shell!", "(initramfs)", "grub rescue>",
            "You are in emergency mode", "Give root password for maintenance", "Entering emergency mode", "No bootable device.",
            "Boot failed: not a bootable disk", "error: no such device", "BdsDxe: No bootable option or device was found");
    private static final Pattern STEERING = Pattern.compile("\\x1b(?:\\[[0-9;?]*[A-Za-z]|[()][A-Z0-9]|[=>c78])|[\\x00\\x07\\x0e\\x0f]");
    /** Characters that are looked at; what is waited for has to stand in them. */
    private static final int TAIL = 16 << 10;
    private static final long LOG_LIMIT = 16 << 20;
    private static final long PAUSE_MILLISECONDS = 100;

    private final Process machine;
    private final OutputStream log;
    private final Pattern awaited;
    private final Monitor monitor;
    private final StringBuilder tail = new StringBuilder();
    private long printed;
    private String line = "";

    /**
     * Will read the standard output of a machine.
     *
     * @param log takes the first 16 MiB of it
     */
    BootConsole(Process machine, OutputStream log, Pattern awaited, Monitor monitor) {
        this.machine = machine;
        this.log = log;
        this.awaited = awaited;
        this.monitor = monitor;
    }

    /** Waits so long at most; the machine still runs afterwards, unless it ended by itself. */
    BootOutcome await(Duration time) throws IOException {
        InputStream console = machine.getInputStream();
        byte[] part = new byte[1 << 12];
        long start = System.nanoTime();
        // so many seconds may be asked for that they are no nanoseconds
        while (Duration.ofNanos(System.nanoTime() - start).compareTo(time) < 0) {
            monitor.check();
            if (console.available() == 0 && machine.isAlive()) {
                pause();
                continue;
            }
            int count = console.read(part);
            if (count < 0) {
                return BootOutcome.ENDED;
            }
            BootOutcome outcome = take(part, count);
            if (outcome != null) {
                return outcome;
            }
        }
        return printed == 0 ? BootOutcome.SILENT : BootOutcome.TIME_OVER;
    }

    private BootOutcome take(byte[] part, int count) throws IOException {
        if (printed < LOG_LIMIT) {
            log.write(part, 0, count);
        }
        printed += count;
        tail.append(new String(part, 0, count, StandardCharsets.ISO_8859_1));
        if (tail.length() > TAIL) {
            tail.delete(0, tail.length() - TAIL);
        }
        String text = STEERING.matcher(tail.toString()).replaceAll("").replace("\r", "");
        Matcher found = awaited.matcher(text);
        if (found.find()) {
            line = lineAt(text, found.start());
            return BootOutcome.STARTED;
        }
        for (String sign : ENDS) {
            int at = text.indexOf(sign);
            if (at >= 0) {
                line = lineAt(text, at);
                return BootOutcome.FAILED;
            }
        }
        String stripped = text.stripTrailing();
        line = stripped.isEmpty() ? "" : lineAt(stripped, stripped.length() - 1);
        return null;
    }

    private static String lineAt(String text, int at) {
        int start = text.lastIndexOf('\n', at) + 1;
        int end = text.indexOf('\n', Math.max(at, start));
        return text.substring(start, end < 0 ? text.length() : end).strip();
    }

    /** The line that told the outcome, else the last one; one byte in each character. */
    String line() {
        return line;
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
