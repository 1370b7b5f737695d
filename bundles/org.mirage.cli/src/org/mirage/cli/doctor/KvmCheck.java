// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Whether QEMU can use the processor's own virtualisation; it emulates otherwise, which is ten times slower. */
final class KvmCheck implements Check {

    private static final String PART = "KVM";
    private static final String INSTEAD = "; machines and the libguestfs appliance are emulated, about ten times slower";
    private static final Path DEVICE = Path.of("/dev/kvm");

    private static final int FIRMWARE_SIZE = 1 << 16;
    private static final int RESET_VECTOR = FIRMWARE_SIZE - 16;
    /** mov al, 42; out 0xf4, al; hlt */
    private static final byte[] PROGRAM = {(byte) 0xb0, 42, (byte) 0xe6, (byte) 0xf4, (byte) 0xf4};
    /** QEMU's exit device ends it with twice the byte written, and one. */
    private static final int EXIT_CODE = 85;

    @Override
    public Finding look() {
        if (!Files.exists(DEVICE)) {
            return Finding.lacking(PART, "there is no " + DEVICE + INSTEAD,
                    List.of("switch on virtualisation in the firmware, or nested virtualisation where this is a virtual machine",
                            "modprobe kvm_intel   (or kvm_amd)"));
        }
        if (!Files.isReadable(DEVICE) || !Files.isWritable(DEVICE)) {
            return Finding.lacking(PART, "this user may not use " + DEVICE + INSTEAD,
                    List.of("usermod -aG kvm " + System.getProperty("user.name") + "   (and log in again)"));
        }
        try {
            return run();
        } catch (IOException full) {
            return Finding.lacking(PART, "it could not be tried: " + full.getMessage(), List.of());
        }
    }

    /** Lets the processor run a few instructions of a guest: the device may be there and open, and yet be of no use. */
    private static Finding run() throws IOException {
        Path firmware = Files.createTempFile("kvm", ".bin");
        try {
            byte[] bytes = new byte[FIRMWARE_SIZE];
            Arrays.fill(bytes, PROGRAM[PROGRAM.length - 1]);
            System.arraycopy(PROGRAM, 0, bytes, RESET_VECTOR, PROGRAM.length);
            Files.write(firmware, bytes);
            Program.Outcome outcome = Program.run("", List.of("qemu-system-x86_64", "-accel", "kvm", "-cpu", "host",
                    "-machine", "pc", "-nodefaults", "-display", "none", "-no-reboot", "-bios", firmware.toString(),
                    "-device", "isa-debug-exit,iobase=0xf4,iosize=4"));
            return outcome.code() == EXIT_CODE ? Finding.fine(PART, "usable")
                    : Finding.lacking(PART, DEVICE + " is there but does not work: " + outcome.firstLine() + INSTEAD,
                            List.of("see that no other hypervisor holds the processor: lsmod | grep -e vbox -e vmmon",
                                    "within a virtual machine, see that its own hypervisor allows nested virtualisation"));
        } finally {
            Files.delete(firmware);
        }
    }
}
