// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Tells whether QEMU can use the processor's own virtualisation, by letting it run a few instructions of a guest. */
public final class Kvm {

    /** What the kernel offers it through. */
    public static final Path DEVICE = Path.of("/dev/kvm");

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Pattern VIRTUALISATION = Pattern.compile("^flags\\s*:.*\\b(vmx|svm)\\b", Pattern.MULTILINE);
    private static final long PATIENCE_SECONDS = 20;
    private static final int FIRMWARE_SIZE = 1 << 16;
    private static final int RESET_VECTOR = FIRMWARE_SIZE - 16;
    /** mov al, 42; out 0xf4, al; hlt */
    private static final byte[] PROGRAM = {(byte) 0xb0, 42, (byte) 0xe6, (byte) 0xf4, (byte) 0xf4};
    /** QEMU's exit device ends it with twice the byte written, and one. */
    private static final int EXIT_CODE = 85;

    private static Optional<String> found;

    private Kvm() {
    }

    /**
     * Why it cannot be used, for a person; empty when it can. The device may be there and open, and yet be of no use. It is tried
     * once; the answer holds as long as this process.
     */
    public static synchronized Optional<String> trouble() {
        if (found == null) {
            Optional<String> trouble = look();
            if (Thread.currentThread().isInterrupted()) {
                return trouble;
            }
            found = trouble;
        }
        return found;
    }

    private static Optional<String> look() {
        if (!Files.exists(DEVICE)) {
            return Optional.of("there is no " + DEVICE);
        }
        if (!Files.isReadable(DEVICE) || !Files.isWritable(DEVICE)) {
            return Optional.of("this user may not use " + DEVICE);
        }
        try {
            if (!hasVirtualisation(Files.readString(PROCESSORS, StandardCharsets.ISO_8859_1))) {
                return Optional.of(DEVICE + " is there, but the processor shows no virtualisation of its own (vmx or svm)");
            }
            return run();
        } catch (IOException e) {
            return Optional.of("it could not be tried: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("it could not be tried");
        }
    }

    /**
     * Whether the processors that a text of {@code /proc/cpuinfo} tells of can run guests. Where they cannot, the device may still be
     * there: some kernels run guests that were made for it, small programs among them, but no system starts.
     */
    static boolean hasVirtualisation(String processors) {
        return VIRTUALISATION.matcher(processors).find();
    }

    private static Optional<String> run() throws IOException, InterruptedException {
        Path firmware = Files.createTempFile("mirage-kvm", ".bin");
        Path output = Files.createTempFile("mirage-kvm", ".out");
        try {
            byte[] bytes = new byte[FIRMWARE_SIZE];
            Arrays.fill(bytes, PROGRAM[PROGRAM.length - 1]);
            System.arraycopy(PROGRAM, 0, bytes, RESET_VECTOR, PROGRAM.length);
            Files.write(firmware, bytes);
            Process process = new ProcessBuilder(List.of("qemu-system-x86_64", "-accel", "kvm", "-cpu", "host", "-machine", "pc",
                    "-nodefaults", "-display", "none", "-no-reboot", "-bios", firmware.toString(), "-device",
                    "isa-debug-exit,iobase=0xf4,iosize=4")).redirectErrorStream(true).redirectOutput(output.toFile()).start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.of(DEVICE + " is there, but a machine on it does not run");
            }
            return process.exitValue() == EXIT_CODE ? Optional.empty()
                    : Optional.of(DEVICE + " is there, but does not work: " + firstLine(output));
        } finally {
            Files.delete(firmware);
            Files.delete(output);
        }
    }

    private static String firstLine(Path output) throws IOException {
        // words of a program: they may be in any encoding
        String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("QEMU does not say why").strip();
    }
}
