// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Drains what a process writes on its error channel, so that it never waits for us, and keeps the last of it. */
public final class ErrorOutput {

    private static final int KEPT = 4096;

    private final Thread reader;
    private final byte[] kept = new byte[KEPT];
    private long count;

    public ErrorOutput(Process process, String name) {
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
            kept[(int) (count++ % KEPT)] = piece[i];
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
    public synchronized String text() {
        byte[] text = new byte[(int) Math.min(count, KEPT)];
        for (int i = 0; i < text.length; i++) {
            text[i] = kept[(int) ((count - text.length + i) % KEPT)];
        }
        return new String(text, StandardCharsets.UTF_8).strip().replace("\n", "; ").replaceAll("\\p{Cntrl}", "?");
    }
}
