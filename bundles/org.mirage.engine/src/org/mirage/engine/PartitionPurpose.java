// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.util.Locale;
import java.util.Map;

import org.mirage.store.PartitionRecord;
import org.mirage.store.VolumeRecord;

/** What a partition is there for: what is found in it, else what its table says. Not all of them hold files. */
public final class PartitionPurpose {

    /** Key of a partition's record: true where an import found zeros only. */
    public static final String EMPTY = "empty";

    private static final String BOOT_LOADER = "boot loader";

    /** By the names that {@code blkid} gives to what holds no files, or none that lie there for all to see. */
    private static final Map<String, String> SIGNATURES = Map.of("swap", "swap space", "swsuspend", "swap space of a sleeping machine",
            "LVM2_member", "LVM physical volume", "linux_raid_member", "RAID member", "crypto_LUKS", "encrypted (LUKS)", "BitLocker",
            "encrypted (BitLocker)", "zfs_member", "ZFS pool member", "VMFS_volume_member", "VMFS member");

    /** By type: a GUID, or two hexadecimal digits. */
    private static final Map<String, String> TYPES = Map.of("21686148-6449-6e6f-744e-656564454649", BOOT_LOADER,
            "9e1a2d38-c612-4316-aa26-8b49521e5a8b", BOOT_LOADER, "41", BOOT_LOADER, "e3c9e316-0b5c-4db8-817d-f92df00215ae",
            "reserved for Windows", "8da63339-0007-60c0-c436-083ac8230908", "reserved for Linux",
            "5808c8aa-7e8f-42e0-85d2-e1e90434cfb3", "database of Windows dynamic disks");

    private PartitionPurpose() {
    }

    /**
     * Tells it in a word or two.
     *
     * @param volume what was found in it, null if nothing known
     */
    public static String of(PartitionRecord partition, VolumeRecord volume) {
        if (volume != null && !volume.type().isEmpty()) {
            return SIGNATURES.getOrDefault(volume.type(), volume.type());
        }
        String reserved = TYPES.getOrDefault(partition.type().toLowerCase(Locale.ROOT), "");
        boolean empty = Boolean.TRUE.equals(partition.extra().get(EMPTY));
        if (reserved.equals(BOOT_LOADER)) {
            return empty ? "no boot loader yet" : reserved;
        }
        return !reserved.isEmpty() ? reserved : empty ? "nothing" : "unknown data";
    }
}
