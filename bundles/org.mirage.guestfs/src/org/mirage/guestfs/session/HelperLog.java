// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Drains what the helper and the appliance write on the error channel and keeps the last of it. */
final class HelperLog {

    private static final int KEPT = 1 << 17;
    private static final int PATIENCE_MILLIS = 1000;

    private final Thread reader;
    private final byte[] kept = new byte[KEPT];
    private long count;

    HelperLog(Process process) {
        reader = Thread.ofPlatform().daemon().name("guestfs-log").start(() -> drain(process.getErrorStream()));
    }

    private void drain(InputStream input) {
        byte[] piece = new byte[4096];
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
    void await() {
        try {
            reader.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is kept; an image has a say in it. */
    synchronized String text() {
        byte[] text = new byte[(int) Math.min(count, KEPT)];
        for (int i = 0; i < text.length; i++) {
            text[i] = kept[(int) ((count - text.length + i) % KEPT)];
        }
        return new String(text, StandardCharsets.UTF_8);
    }
}
