// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.qemu;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.mirage.disk.DiskImageException;
import org.mirage.disk.DiskImageException.Problem;
import org.mirage.disk.HeldFile;
import org.mirage.disk.process.AtExit;
import org.mirage.disk.process.ErrorOutput;
import org.mirage.disk.process.PrivateFolder;
import org.mirage.disk.process.TiedProcess;
import org.mirage.disk.process.Tool;

/**
 * A {@code qemu-nbd} process that serves one image read-only on a Unix socket which only this user reaches.
 *
 * <p>It ends with {@link #close()}, and with this process. QEMU is told all formats and files, opens none on an image's
 * word, and sees the files under names of ours, so that nothing in a real name (commas, colons, bytes that are no text)
 * means anything to it.
 */
public final class QemuNbd implements Closeable {

    /** How many connections qemu-nbd serves at once. */
    public static final int CONNECTIONS = 8;

    private static final String IMAGE = "image";
    /** Of addresses; about a quarter of it are stacks of threads that are never used up. */
    private static final long MEMORY = 2L << 30;
    private static final long START_SECONDS = 40;

    private final Path file;
    private final PrivateFolder folder;
    private final Process process;
    private final ErrorOutput errors;

    private QemuNbd(Path file, PrivateFolder folder, Process process) {
        this.file = file;
        this.folder = folder;
        this.process = process;
        this.errors = new ErrorOutput(process, "qemu-nbd-errors");
    }

    /**
     * Starts to serve an image and returns when it can be connected to. From then on the image's files need not be held.
     *
     * @param file what messages call the image
     */
    public static QemuNbd start(Path file, QemuNode node) throws IOException {
        Path program = Tool.QEMU_NBD.find();
        Path limits = Tool.PRLIMIT.find();
        PrivateFolder folder = PrivateFolder.create();
        QemuNbd started = null;
        try {
            List<HeldFile> files = node.files();
            for (int i = 0; i < files.size(); i++) {
                Files.createSymbolicLink(folder.path().resolve(IMAGE + i), files.get(i).path().toAbsolutePath());
            }
            Path socket = socket(folder);
            ProcessBuilder command = new ProcessBuilder(limits.toString(), "--as=" + MEMORY, "--core=0", "--fsize=0", "--",
                    program.toString(), "--read-only", "--persistent", "--shared=" + CONNECTIONS, "--discard=ignore",
                    "--detect-zeroes=off", "--aio=threads", "--cache=writeback", "--socket=" + socket, node.json(IMAGE));
            command.directory(folder.path().toFile());
            // with many threads on many cores the C library would reserve all the address space there may be
            command.environment().put("MALLOC_ARENA_MAX", "2");
            command.environment().put("LC_ALL", "C");
            command.redirectOutput(ProcessBuilder.Redirect.DISCARD);
            started = new QemuNbd(file, folder, TiedProcess.start(command));
            AtExit.close(started);
            started.awaitGreeting();
            return started;
        } catch (IOException | RuntimeException e) {
            if (started != null) {
                started.close();
            } else {
                folder.close();
            }
            throw e;
        }
    }

    private static Path socket(PrivateFolder folder) {
        return folder.path().resolve("nbd");
    }

    /** Waits for the first byte of a greeting: qemu-nbd listens before it opens the image, and may yet fail to. */
    private void awaitGreeting() throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        SocketChannel channel = null;
        try {
            while (channel == null || !greets(channel)) {
                if (channel == null) {
                    channel = connect();
                }
                if (!process.isAlive()) {
                    errors.await();
                    throw failure(errors.text());
                }
                if (System.nanoTime() > deadline) {
                    throw new DiskImageException(file, Problem.READER_FAILED,
                            "qemu-nbd did not open it within " + START_SECONDS + " seconds");
                }
                process.waitFor(2, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while opening " + file);
        } finally {
            if (channel != null) {
                channel.close();
            }
        }
    }

    private SocketChannel connect() throws IOException {
        if (Files.notExists(socket())) {
            return null;
        }
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(socket()));
            channel.configureBlocking(false);
            return channel;
        } catch (IOException e) {
            // not listening yet, or not any more: the process tells
            channel.close();
            return null;
        }
    }

    private static boolean greets(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(1)) > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private DiskImageException failure(String said) {
        String reason = said.replace("qemu-nbd: ", "").replace("Failed to blk_new_open ", "").replaceAll("'json:[^']*': ", "");
        if (reason.toLowerCase(Locale.ROOT).contains("lock")) {
            return new DiskImageException(file, Problem.IN_USE, "another program has it open for writing, most likely a running "
                    + "machine; shut that down, or take a copy or a snapshot of the image (" + reason + ")");
        }
        return new DiskImageException(file, Problem.READER_FAILED,
                reason.isEmpty() ? "qemu-nbd cannot open it (exit code " + process.exitValue() + ")"
                        : "qemu-nbd cannot open it: " + reason);
    }

    /** The socket that it listens on; the export has an empty name. */
    public Path socket() {
        return socket(folder);
    }

    /** The image as it was named. */
    public Path file() {
        return file;
    }

    /** The process id of qemu-nbd. */
    public long pid() {
        return process.pid();
    }

    /** Ends the process at once; whoever waits for it is told so. */
    void kill() {
        process.destroyForcibly();
    }

    /** Why the process ended, when it has; empty while it runs. */
    public String obituary() {
        if (process.isAlive()) {
            return "";
        }
        errors.await();
        String said = errors.text();
        return "qemu-nbd ended with exit code " + process.exitValue() + (said.isEmpty() ? "" : ": " + said);
    }

    @Override
    public void close() throws IOException {
        AtExit.closed(this);
        process.destroyForcibly();
        boolean interrupted = Thread.interrupted();
        try {
            // it holds the image open until it is gone
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            folder.close();
        }
    }
}
