// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.util.Locale;

import org.mirage.engine.Firmware;
import org.mirage.store.DiskLayout;
import org.mirage.store.PartitionRecord;

/** Tells by the partitions of a disk what starts its machine. */
public final class BootFirmware {

    /** Type of the EFI system partition; UEFI specification 2.10, table 5.7. */
    private static final String EFI_SYSTEM = "c12a7328-f81f-11d2-ba4b-00a0c93ec93b";
    /** Type byte of the same in an MBR; UEFI specification 2.10, section 5.2.2. */
    private static final String EFI_SYSTEM_MBR = "ef";
    /** Type of the partition that holds GRUB's core on a GPT disk for BIOS. */
    private static final String BIOS_BOOT = "21686148-6449-6e6f-744e-656564454649";

    private BootFirmware() {
    }

    /** UEFI when the disk has an EFI system partition and none for GRUB on BIOS, else BIOS. */
    public static Firmware of(DiskLayout disk) {
        boolean efi = disk.partitions().stream().anyMatch(p -> has(p, EFI_SYSTEM) || has(p, EFI_SYSTEM_MBR));
        boolean bios = disk.partitions().stream().anyMatch(p -> has(p, BIOS_BOOT));
        return efi && !bios ? Firmware.UEFI : Firmware.BIOS;
    }

    private static boolean has(PartitionRecord partition, String type) {
        return partition.type().toLowerCase(Locale.ROOT).equals(type);
    }
}
