// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whether QEMU can use the processor's own virtualisation; it emulates otherwise, which is ten times slower. */
final class KvmCheck implements Check {

    private static final Path DEVICE = Path.of("/dev/kvm");

    @Override
    public Finding look() {
        String name = "KVM";
        String instead = "; machines and the libguestfs appliance are emulated, about ten times slower";
        if (!Files.exists(DEVICE)) {
            return Finding.lacking(name, "there is no " + DEVICE + instead,
                    List.of("switch on virtualisation in the firmware, or nested virtualisation where this is a virtual machine",
                            "modprobe kvm_intel   (or kvm_amd)"));
        }
        if (!Files.isReadable(DEVICE) || !Files.isWritable(DEVICE)) {
            return Finding.lacking(name, "this user may not use " + DEVICE + instead,
                    List.of("usermod -aG kvm " + System.getProperty("user.name") + "   (and log in again)"));
        }
        Program.Outcome outcome = Program.run("quit\n", List.of("qemu-system-x86_64", "-accel", "kvm", "-machine", "none",
                "-nodefaults", "-display", "none", "-monitor", "stdio"));
        if (outcome.code() == 0) {
            return Finding.fine(name, "usable");
        }
        return Finding.lacking(name, outcome.firstLine() + instead,
                List.of("see that no other hypervisor holds the processor: lsmod | grep -e vbox -e vmmon"));
    }
}
