// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.disk.DiskFormat;
import org.mirage.disk.nbd.NbdServer;
import org.mirage.disk.process.ErrorOutput;
import org.mirage.disk.process.TiedProcess;
import org.mirage.disk.process.Tool;
import org.mirage.disk.process.ToolMissing;
import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;

/** Has {@code qemu-img} write a disk that is served over NBD into a file of a hypervisor's format. */
public final class QemuConversion {

    private static final Pattern PERCENT = Pattern.compile("\\((\\d+\\.\\d+)/100%\\)");
    private static final long LOOK_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(55);
    /** Of addresses: what it keeps of a disk at a time is far less. */
    private static final long MEMORY = 4L << 30;

    /** The clusters in which most formats are allocated. */
    private static final int GRAIN = 64 << 10;

    private final VersionDevice disk;
    private final Path file;
    private final DiskFormat format;
    private List<String> options = List.of();
    private boolean compressed;

    private QemuConversion(VersionDevice disk, Path file, DiskFormat format) {
        this.disk = disk;
        this.file = file;
        this.format = format;
    }

    /** Will write a disk into a file that is not there yet. */
    public static QemuConversion of(VersionDevice disk, Path file, DiskFormat format) {
        return new QemuConversion(disk, file, format);
    }

    /** What {@code -o} shall say; each of the form {@code name=value}, without a comma. */
    public QemuConversion options(List<String> value) {
        options = List.copyOf(value);
        return this;
    }

    /** True to have clusters compressed. */
    public QemuConversion compressed(boolean value) {
        compressed = value;
        return this;
    }

    /** Writes the file and makes sure that it holds a disk of the same size. */
    public void run(Monitor monitor) throws IOException {
        try (NbdServer server = NbdServer.start(Map.of("", disk.grain(GRAIN)))) {
            Process process = TiedProcess.start(new ProcessBuilder(words(server.uri(""))));
            try {
                ErrorOutput errors = new ErrorOutput(process, "qemu-img-errors");
                follow(process, monitor);
                errors.await();
                if (process.exitValue() != 0) {
                    throw new IOException(errors.text().isEmpty() ? "qemu-img failed with exit code " + process.exitValue()
                            : errors.text());
                }
            } finally {
                process.destroyForcibly();
            }
        }
        requireSize();
    }

    private List<String> words(String source) throws ToolMissing {
        List<String> words = new ArrayList<>(List.of(Tool.PRLIMIT.find().toString(), "--as=" + MEMORY, "--core=0", "--",
                Tool.QEMU_IMG.find().toString(), "convert", "-p", "-m", "16"));
        // many reads at once, each written when it is there: in order, all would wait for the one that takes longest to unpack
        words.add("-W");
        if (compressed) {
            words.add("-c");
        }
        if (!options.isEmpty()) {
            words.addAll(List.of("-o", String.join(",", options)));
        }
        words.addAll(List.of("-f", "raw", "-O", format.toolName(), source, file.toString()));
        return words;
    }

    private void follow(Process process, Monitor monitor) throws IOException {
        Thread reader = Thread.ofPlatform().daemon().name("qemu-img-progress").start(() -> progress(process, monitor));
        Stall stall = new Stall(process, PATIENCE);
        try {
            while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                monitor.check();
                stall.check();
            }
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private void progress(Process process, Monitor monitor) {
        StringBuilder text = new StringBuilder();
        long done = 0;
        try (InputStream output = process.getInputStream()) {
            byte[] piece = new byte[1024];
            for (int n = output.read(piece); n >= 0; n = output.read(piece)) {
                text.append(new String(piece, 0, n, StandardCharsets.US_ASCII));
                Matcher percent = PERCENT.matcher(text);
                int last = 0;
                while (percent.find()) {
                    long now = (long) (Double.parseDouble(percent.group(1)) / 100 * disk.size());
                    monitor.worked(Math.max(0, now - done));
                    done = Math.max(done, now);
                    last = percent.end();
                }
                text.delete(0, last);
            }
        } catch (IOException e) {
            // the process was ended, and with it what it says
        }
    }

    private void requireSize() throws IOException {
        long size = QemuInfo.virtualSize(file, format);
        if (size != disk.size()) {
            throw new MirageException("the format " + format + " cannot hold a disk of exactly " + disk.size() + " bytes; " + size
                    + " would be the nearest");
        }
    }
}
