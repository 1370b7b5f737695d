// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Starts a disk in QEMU without touching it and reads what its machine says on the serial line. */
final class SerialConsole {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(6);

    private SerialConsole() {
    }

    /** What is printed until a text comes, or until six minutes are over or the machine ends. */
    static String until(String text, Path disk, String format) throws IOException {
        return untilAll(List.of(text), disk, format);
    }

    /** What is printed until some texts have come, in whatever order, or until six minutes are over or the machine ends. */
    static String untilAll(List<String> texts, Path disk, String format, String... options) throws IOException {
        return untilFound(texts.stream().map(text -> Pattern.compile(Pattern.quote(text))).toList(), disk, format, options);
    }

    /** What systemd prints once a service has said that it is ready, in colours or without. */
    static Pattern started(String service) {
        return Pattern.compile("Started [^\\n]*" + Pattern.quote(service));
    }

    /** What is printed until some patterns are found, in whatever order, or until six minutes are over or the machine ends. */
    static String untilFound(List<Pattern> texts, Path disk, String format, String... options) throws IOException {
        List<String> words = new ArrayList<>(List.of("qemu-system-x86_64", "-accel", "tcg,thread=multi", "-cpu", "max", "-smp", "1", "-m", "1024",
                "-display", "none", "-monitor", "none", "-no-reboot", "-snapshot", "-drive", "file=" + disk + ",format=" + format + ",if=virtio",
                "-nic", "none", "-serial", "stdio"));
        words.addAll(List.of(options));
        Process qemu = new ProcessBuilder(words).redirectErrorStream(true).start();
        try {
            return read(qemu.getInputStream(), texts);
        } finally {
            qemu.destroyForcibly();
        }
    }

    private static String read(InputStream console, List<Pattern> texts) throws IOException {
        StringBuilder printed = new StringBuilder();
        byte[] part = new byte[4096];
        long end = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < end && !texts.stream().allMatch(text -> text.matcher(printed).find())) {
            if (console.available() == 0) {
                pause();
                continue;
            }
            int n = console.read(part);
            if (n < 0) {
                break;
            }
            printed.append(new String(part, 0, n, StandardCharsets.ISO_8859_1));
        }
        return printed.toString();
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
