// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file descriptor of our own that can be asked where the holes are (lseek(2) with SEEK_DATA and SEEK_HOLE).
 *
 * <p>{@link #channel()} opens the very same file through it, so that a file replaced at the same path in between
 * cannot make one's holes hide the other's data.
 */
final class SparseFile implements Closeable {

    private int descriptor;

    private SparseFile(int descriptor) {
        this.descriptor = descriptor;
    }

    /** Opens a file; empty where this system has no such calls, or the file cannot be opened. */
    static Optional<SparseFile> open(Path file) {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        try {
            int descriptor = KernelCalls.open(bytesOf(file));
            return descriptor < 0 ? Optional.empty() : Optional.of(new SparseFile(descriptor));
        } catch (LinkageError | IllegalCallerException e) {
            // Native access may be switched off in this JVM: holes are then unknown, which is slower, not wrong.
            return Optional.empty();
        }
    }

    /** The path of the file that this descriptor holds, for this process and its children, as long as it is open. */
    Path path() {
        return Path.of("/proc/" + ProcessHandle.current().pid() + "/fd/" + descriptor);
    }

    /** Opens a channel on the file that this descriptor holds. */
    FileChannel channel() throws IOException {
        return FileChannel.open(path(), StandardOpenOption.READ);
    }

    /** The first offset from {@code from} on that holds data, {@code Long.MAX_VALUE} when none does, -1 when unknown. */
    long nextData(long from) {
        return seek(from, KernelCalls.SEEK_DATA);
    }

    /** The first offset from {@code from} on that lies in a hole or at the end of the file, -1 when unknown. */
    long nextHole(long from) {
        return seek(from, KernelCalls.SEEK_HOLE);
    }

    // Synchronized with close(): a closed descriptor's number may by then be somebody else's file.
    private synchronized long seek(long from, int whence) {
        if (descriptor < 0) {
            return -1;
        }
        long found = KernelCalls.seek(descriptor, from, whence);
        if (found == -KernelCalls.ENXIO) {
            return Long.MAX_VALUE;
        }
        return found < 0 ? -1 : found;
    }

    @Override
    public synchronized void close() {
        if (descriptor >= 0) {
            KernelCalls.close(descriptor);
            descriptor = -1;
        }
    }

    /** The bytes of a path as the kernel knows them: {@code toString()} loses those that are no text. */
    private static byte[] bytesOf(Path file) {
        String escaped = file.toUri().getRawPath();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.write(Integer.parseInt(escaped, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(escaped.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
