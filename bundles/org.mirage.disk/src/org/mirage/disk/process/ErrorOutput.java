// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Drains what a process writes on its error channel, so that it never waits for us, and keeps the last of it. */
public final class ErrorOutput {

    /** Bytes; enough for what a tool says of one failure. */
    private static final int USUAL = 4096;

    private final Thread reader;
    private final byte[] kept;
    private long count;

    /** Keeps the last 4 KiB. */
    public ErrorOutput(Process process, String name) {
        this(process, name, USUAL);
    }

    /**
     * Begins to drain.
     *
     * @param name of the thread
     * @param most bytes that are kept
     */
    public ErrorOutput(Process process, String name, int most) {
        kept = new byte[most];
        reader = Thread.ofPlatform().daemon().name(name).start(() -> drain(process.getErrorStream()));
    }

    private void drain(InputStream input) {
        byte[] piece = new byte[1024];
        try (input) {
            for (int n = input.read(piece); n >= 0; n = input.read(piece)) {
                keep(piece, n);
            }
        } catch (IOException e) {
            // the process has ended, and so has its output
        }
    }

    private synchronized void keep(byte[] piece, int length) {
        for (int i = 0; i < length; i++) {
            kept[(int) (count++ % kept.length)] = piece[i];
        }
    }

    /** Waits a moment for the rest that an ended process has written. */
    public void await() {
        try {
            reader.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last lines, with control characters taken out: an image has a say in them. */
    public String text() {
        return raw().strip().replace("\n", "; ").replaceAll("\\p{Cntrl}", "?");
    }

    /** All that is kept, as it was written. */
    public synchronized String raw() {
        byte[] text = new byte[(int) Math.min(count, kept.length)];
        for (int i = 0; i < text.length; i++) {
            text[i] = kept[(int) ((count - text.length + i) % kept.length)];
        }
        return new String(text, StandardCharsets.UTF_8);
    }
}
