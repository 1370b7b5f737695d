// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.disk.DiskFormat;
import org.mirage.disk.process.ErrorOutput;
import org.mirage.disk.process.TiedProcess;
import org.mirage.disk.process.Tool;
import org.mirage.engine.MirageException;

/** Asks {@code qemu-img} how large the disk in a file is, which must answer soon and in few words. */
final class QemuInfo {

    private static final Pattern VIRTUAL_SIZE = Pattern.compile("\"virtual-size\": (\\d{1,18})\\b");
    private static final long MEMORY = 2L << 30;
    /** An answer names every extent of a split VMDK. */
    private static final int MOST_OUTPUT = 4 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    private QemuInfo() {
    }

    /** @throws MirageException when it cannot tell, or not in time */
    static long virtualSize(Path file, DiskFormat format) throws IOException {
        return virtualSize(file, format, MEMORY, PATIENCE);
    }

    /**
     * @param memory bytes of addresses that it may have
     * @param patience how long it may take
     */
    static long virtualSize(Path file, DiskFormat format, long memory, Duration patience) throws IOException {
        Process process = TiedProcess.start(new ProcessBuilder(List.of(Tool.PRLIMIT.find().toString(), "--as=" + memory, "--core=0",
                "--fsize=0", "--cpu=" + patience.toSeconds(), "--", Tool.QEMU_IMG.find().toString(), "info", "--output=json", "-f",
                format.toolName(), file.toString())));
        try (InputStream output = process.getInputStream()) {
            ErrorOutput errors = new ErrorOutput(process, "qemu-img-errors");
            Thread clock = Thread.ofPlatform().daemon().name("qemu-img-patience").start(() -> end(process, patience));
            String info = new String(output.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
            process.destroyForcibly();
            clock.interrupt();
            Matcher found = VIRTUAL_SIZE.matcher(info);
            if (!found.find()) {
                errors.await();
                throw new MirageException("qemu-img cannot tell how large the disk in " + file + " is"
                        + (errors.text().isEmpty() ? "" : ": " + errors.text()));
            }
            return Long.parseLong(found.group(1));
        } finally {
            process.destroyForcibly();
        }
    }

    private static void end(Process process, Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            // it has answered
        }
    }
}
