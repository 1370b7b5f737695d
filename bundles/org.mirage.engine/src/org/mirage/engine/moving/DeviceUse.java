// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mirage.engine.changes.RawPath;
import org.mirage.engine.view.Fstab;
import org.mirage.engine.view.VolumeFinder;
import org.mirage.store.VersionRecord;
import org.mirage.store.VolumeRecord;

/** Names of disks and partitions that depend on the hypervisor's hardware, and names of the same volumes that do not. */
final class DeviceUse {

    /** A name that is there only as long as the controller is. */
    static final String HARDWARE_NAME = "/dev/(?:(?:s|v|h|xv)d[a-z]{1,2}[0-9]*|nvme[0-9]+n[0-9]+(?:p[0-9]+)?|mmcblk[0-9]+(?:p[0-9]+)?"
            + "|disk/by-(?:path|id)/[^\\s\"',;]+)";

    private static final Pattern WHOLE = Pattern.compile(HARDWARE_NAME);
    private static final Pattern DISK = Pattern.compile("/dev/([svh]d|xvd|nvme|mmcblk|disk/).*");
    /** Links of these names come from what is on the disk. */
    private static final List<String> FROM_CONTENT = List.of("/dev/disk/by-id/dm-", "/dev/disk/by-id/lvm-pv-uuid-", "/dev/disk/by-id/md-");

    private final VersionRecord record;
    private final VolumeFinder finder;

    DeviceUse(VersionRecord record, List<String> fstab) {
        this.record = record;
        finder = new VolumeFinder(record, Fstab.parse(RawPath.bytes(String.join("\n", fstab))));
    }

    /** True for names that another hypervisor's disks do not have, or may have in another order. */
    static boolean isHardware(String name) {
        return WHOLE.matcher(name).matches() && FROM_CONTENT.stream().noneMatch(name::startsWith);
    }

    /** True when disks of the target have names of that kind, so that this one may be there. */
    static boolean mayExist(String name, TargetHardware target) {
        Matcher disk = DISK.matcher(name);
        return disk.matches() && disk.group(1).equals(target.disks());
    }

    /** The volume that a name means now, null if none is called so. */
    VolumeRecord volume(String name) {
        return finder.find(name).volume();
    }

    /**
     * What the volume of a name is called whatever disk it is on: {@code UUID=…}, or by its partition. Null when there is no
     * such volume, or nothing that is its alone.
     */
    String lasting(String name) {
        VolumeRecord volume = volume(name);
        if (volume == null) {
            return null;
        }
        if (!volume.uuid().isEmpty() && record.volumes().stream().noneMatch(other -> isTwin(volume, other))) {
            return "UUID=" + volume.uuid();
        }
        return volume.partUuid().isEmpty() ? null : "PARTUUID=" + volume.partUuid();
    }

    // trees of one file system are volumes of their own and have its UUID
    private static boolean isTwin(VolumeRecord volume, VolumeRecord other) {
        return other.uuid().equalsIgnoreCase(volume.uuid()) && !other.ranges().equals(volume.ranges());
    }

    /** Names in a text that depend on hardware. */
    static List<String> in(String text) {
        return Arrays.stream(text.split("[\\s\"',]+")).filter(DeviceUse::isHardware).distinct().toList();
    }
}
