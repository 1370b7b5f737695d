// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A lock on a file in the library's folder, which the kernel gives back when its holder dies. Inside stands who has it.
 *
 * <p>The kernel's lock is the process's: closing any other descriptor of the file would give it up. So within a process
 * a semaphore for each library comes first, and only who has that touches the file.
 */
final class FileWriterLock implements WriterLock {

    private static final Map<Path, Semaphore> WITHIN_PROCESS = new ConcurrentHashMap<>();
    private static final long PAUSE_MILLIS = 100;
    private static final Duration NOTE_AFTER = Duration.ofSeconds(1);
    private static final int TEXT_LIMIT = 4096;

    private final Semaphore withinProcess;
    private final FileChannel channel;

    private FileWriterLock(Semaphore withinProcess, FileChannel channel) {
        this.withinProcess = withinProcess;
        this.channel = channel;
    }

    static WriterLock take(Path folder, Duration patience, Monitor monitor) throws MirageException {
        long start = System.nanoTime();
        Waiting waiting = new Waiting(folder, start, patience, monitor);
        Semaphore semaphore = WITHIN_PROCESS.computeIfAbsent(folder, key -> new Semaphore(1, true));
        try {
            while (!semaphore.tryAcquire(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                waiting.check("another operation of this process");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
        try {
            return new FileWriterLock(semaphore, lock(folder.resolve("writer.lock"), waiting));
        } catch (IOException | RuntimeException e) {
            semaphore.release();
            throw e instanceof MirageException known ? known
                    : new MirageException("The library " + folder + " cannot be locked for writing: " + e.getMessage(), e);
        }
    }

    private static FileChannel lock(Path file, Waiting waiting) throws IOException {
        FileChannel channel = FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            FileLock lock = channel.tryLock();
            while (lock == null) {
                waiting.check(holder(channel));
                pause();
                lock = channel.tryLock();
            }
            ByteBuffer text = ByteBuffer.wrap(ourselves().getBytes(StandardCharsets.UTF_8));
            channel.truncate(0);
            channel.write(text, 0);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void pause() throws CancelledException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private static String ourselves() {
        String command = System.getProperty("sun.java.command", "").replaceFirst("^\\S*", "mirage");
        return "process " + ProcessHandle.current().pid() + " (" + command.replaceAll("\\p{Cntrl}", "?") + ") since "
                + Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(TEXT_LIMIT);
        channel.read(text, 0);
        String holder = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
        return holder.isEmpty() ? "another process" : holder.replaceAll("\\p{Cntrl}", "?");
    }

    /** Tells after a moment who is waited for, and ends the waiting. */
    private static final class Waiting {
        private final Path folder;
        private final long start;
        private final Duration patience;
        private final Monitor monitor;
        private boolean noted;

        Waiting(Path folder, long start, Duration patience, Monitor monitor) {
            this.folder = folder;
            this.start = start;
            this.patience = patience;
            this.monitor = monitor;
        }

        void check(String holder) throws MirageException {
            monitor.check();
            Duration waited = Duration.ofNanos(System.nanoTime() - start);
            if (waited.compareTo(patience) > 0) {
                throw new LibraryBusyException("The library " + folder + " is being written by " + holder
                        + "; try again when that has ended");
            }
            if (!noted && waited.compareTo(NOTE_AFTER) > 0) {
                monitor.note("waiting: the library is being written by " + holder);
                noted = true;
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            // the kernel gives the lock back in any case, at the latest when this process ends
        } finally {
            withinProcess.release();
        }
    }
}
