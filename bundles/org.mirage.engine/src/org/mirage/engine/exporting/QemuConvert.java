// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.disk.process.ErrorOutput;
import org.mirage.disk.process.TiedProcess;
import org.mirage.disk.process.Tool;
import org.mirage.engine.CancelledException;
import org.mirage.engine.Monitor;

/** One run of {@code qemu-img convert}, with limits, which dies with us. */
final class QemuConvert {

    private static final Pattern PERCENT = Pattern.compile("\\((\\d+\\.\\d+)/100%\\)");
    private static final long LOOK_MILLIS = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(55);
    /** Of addresses: what it keeps of a disk at a time is far less. */
    private static final long MEMORY = 4L << 30;

    private final List<String> words;
    private final long size;

    /**
     * @param words what follows {@code qemu-img convert -p}
     * @param size bytes of the disk
     */
    QemuConvert(List<String> words, long size) {
        this.words = List.copyOf(words);
        this.size = size;
    }

    /** Runs it to its end, and fails with what it says when it does. */
    void run(Monitor monitor) throws IOException {
        List<String> command = new ArrayList<>(List.of(Tool.PRLIMIT.find().toString(), "--as=" + MEMORY, "--core=0", "--",
                Tool.QEMU_IMG.find().toString(), "convert", "-p"));
        command.addAll(words);
        Process process = TiedProcess.start(new ProcessBuilder(command));
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
                    long now = (long) (Double.parseDouble(percent.group(1)) / 100 * size);
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
}
