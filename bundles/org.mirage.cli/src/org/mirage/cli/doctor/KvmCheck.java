// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

import java.nio.file.Files;
import java.util.List;

import org.mirage.disk.process.Kvm;

/** Whether QEMU can use the processor's own virtualisation; it emulates otherwise, which is ten times slower. */
final class KvmCheck implements Check {

    private static final String PART = "KVM";
    private static final String INSTEAD = "; machines and the libguestfs appliance are emulated, about ten times slower";

    @Override
    public Finding look() {
        return Kvm.trouble().map(trouble -> Finding.lacking(PART, trouble + INSTEAD, remedies()))
                .orElseGet(() -> Finding.fine(PART, "usable"));
    }

    private static List<String> remedies() {
        if (!Files.exists(Kvm.DEVICE)) {
            return List.of("switch on virtualisation in the firmware, or nested virtualisation where this is a virtual machine",
                    "modprobe kvm_intel   (or kvm_amd)");
        }
        if (!Files.isReadable(Kvm.DEVICE) || !Files.isWritable(Kvm.DEVICE)) {
            return List.of("usermod -aG kvm " + System.getProperty("user.name") + "   (and log in again)");
        }
        return List.of("see that no other hypervisor holds the processor: lsmod | grep -e vbox -e vmmon",
                "within a virtual machine, see that its own hypervisor allows nested virtualisation");
    }
}
