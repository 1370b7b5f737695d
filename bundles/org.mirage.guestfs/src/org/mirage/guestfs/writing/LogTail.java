// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.mirage.guestfs.GuestMonitor;
import org.mirage.guestfs.GuestfsException;

/** Passes on what a script writes while it runs, and stops it when the disk of this machine gets full. */
final class LogTail implements GuestMonitor {

    private static final Duration EVERY = Duration.ofMillis(300);
    private static final int PIECE = 1 << 16;
    private static final long LEFT_FREE = 64L << 20;

    private final Mailbox mailbox;
    private final Path folder;
    private final OutputStream log;
    private final GuestMonitor monitor;
    private final long start;
    private final long end;
    private long at;
    private long lookedAt = System.nanoTime();

    LogTail(Mailbox mailbox, Path folder, long start, long length, OutputStream log, GuestMonitor monitor) {
        this.mailbox = mailbox;
        this.folder = folder;
        this.start = start;
        this.at = start;
        this.end = start + length;
        this.log = log;
        this.monitor = monitor;
    }

    @Override
    public void begin(String task, long total) {
        monitor.begin(task, total);
    }

    @Override
    public void worked(long bytes) {
        monitor.worked(bytes);
    }

    @Override
    public void check() throws IOException {
        monitor.check();
        long now = System.nanoTime();
        if (now - lookedAt < EVERY.toNanos()) {
            return;
        }
        lookedAt = now;
        if (Files.getFileStore(folder).getUsableSpace() < LEFT_FREE) {
            throw new GuestfsException("the disk is full: there is no room for what changes, in " + folder);
        }
        // nothing that is written yet is zero but what a script wrote itself, which waits for the end then
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        mailbox.read(at, piece);
        int length = 0;
        while (length < piece.position() && at + length < end && piece.get(length) != 0) {
            length++;
        }
        pass(piece, length);
    }

    /** Passes on the rest of what was written. */
    void finish(long written) throws IOException {
        while (at < start + written) {
            ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, start + written - at));
            if (mailbox.read(at, piece) <= 0) {
                return;
            }
            pass(piece, piece.position());
        }
    }

    private void pass(ByteBuffer piece, int length) throws IOException {
        log.write(piece.array(), 0, length);
        log.flush();
        at += length;
    }
}
