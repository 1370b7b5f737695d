// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.process.Kvm;
import org.mirage.engine.Firmware;
import org.mirage.engine.MirageException;

/**
 * The QEMU command of a machine whose disks stay as they are.
 *
 * @param memoryMiB memory
 * @param console true for the serial line on the standard streams, false for a window
 */
public record MachineCommand(String program, int memoryMiB, int cpus, boolean console, boolean network, Firmware firmware) {

    /**
     * The command's words for disks on a paravirtual bus.
     *
     * @param disks addresses of the disks, in order; what the machine writes to them goes to a file without a name
     * @throws MirageException when the firmware is not installed
     */
    public List<String> words(List<String> disks) throws MirageException {
        List<String> options = new ArrayList<>();
        for (String disk : disks) {
            options.addAll(List.of("-drive", "file=" + escaped(disk) + ",format=raw,if=virtio,snapshot=on"));
        }
        return with(options);
    }

    /** So many processors where they are the real ones, else one: emulated ones sometimes wait for each other for ever. */
    public static int processors(int real) {
        return Kvm.trouble().isEmpty() ? real : 1;
    }

    /** A value as it stands in an option of QEMU. */
    public static String escaped(String value) {
        return value.replace(",", ",,");
    }

    /**
     * The command's words.
     *
     * @param options that give it its disks, and what else it has
     * @throws MirageException when the firmware is not installed
     */
    public List<String> with(List<String> options) throws MirageException {
        List<String> words = new ArrayList<>(List.of(program, "-name", "Mirage", "-smp", Integer.toString(cpus), "-m", memoryMiB + "M"));
        boolean kvm = Kvm.trouble().isEmpty();
        words.addAll(kvm ? List.of("-accel", "kvm", "-cpu", "host") : List.of("-accel", "tcg,thread=multi", "-cpu", "max"));
        if (firmware == Firmware.UEFI) {
            words.addAll(UefiFirmware.find().orElseThrow(MachineCommand::noFirmware).options());
        }
        words.addAll(options);
        words.addAll(network ? List.of("-nic", "user,model=virtio-net-pci") : List.of("-nic", "none"));
        if (console) {
            words.addAll(List.of("-display", "none", "-serial", "mon:stdio"));
        }
        return words;
    }

    private static MirageException noFirmware() {
        return new MirageException("This disk starts by UEFI, and no UEFI for virtual machines is installed; install it with: "
                + "apt install ovmf, dnf install edk2-ovmf or zypper install qemu-ovmf-x86_64");
    }
}
