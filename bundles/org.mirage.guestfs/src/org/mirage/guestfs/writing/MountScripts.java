// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.writing;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The scripts of the appliance's own shell that show it one machine, mount its volumes, and take them away again.
 *
 * <p>Machines may be twins: before one is shown, nothing of another is active, and LVM and Btrfs see its drives only.
 */
final class MountScripts {

    static final String ROOT = "/sysroot";
    private static final String FORGET = """
            swapoff -a
            lvm vgchange -an --config 'devices { use_devicesfile=0 }'
            dmsetup remove_all
            losetup -D
            btrfs device scan --forget
            """;
    private static final String FUNCTIONS = """
            fail() { echo "$*"; exit 1; }
            drive() { readlink -f "/dev/disk/guestfs/$1"; }
            device() {
                n=$(drive "$1"); n=${n##*/}
                if [ "$2" = 0 ]; then echo "/dev/$n"; return; fi
                for p in /sys/block/"$n"/"$n"*; do
                    if [ -e "$p/start" ] && [ $(($(cat "$p/start") * 512)) = "$2" ]; then echo "/dev/${p##*/}"; return; fi
                done
                losetup --find --show --offset "$2" --sizelimit "$3" "/dev/$n"
            }
            place() {
                [ -d "$1" ] || fail "there is no folder to mount a volume at: $1"
                [ "$(readlink -f "$1")" = "$1" ] || fail "a volume would be mounted through a link: $1"
            }
            """;

    private MountScripts() {
    }

    /**
     * Shows a machine and mounts its volumes, in the order of their paths.
     *
     * @param labels of its drives
     */
    static byte[] enter(List<String> labels, List<GuestMount> mounts) {
        ShellWords script = new ShellWords().add(FUNCTIONS).add("cd /\n{\n").add(FORGET).add("} > /dev/null 2>&1\n");
        if (mounts.stream().anyMatch(mount -> !mount.logicalVolume().isEmpty())) {
            script.add("filter=\n");
            for (String label : labels) {
                script.add("filter=\"$filter\\\"a|^$(drive " + label + ")p?[0-9]*\\$|\\\", \"\n");
            }
            script.add("""
                    check=; command -v thin_check > /dev/null || check='global { thin_check_executable="" }'
                    config="devices { use_devicesfile=0 filter=[ $filter\\"r|.*|\\" ] } $check"
                    active() {
                        lvm lvchange -ay --config "$config" "$1" > $WORK/said 2>&1 \\
                            || fail "the logical volume $1 cannot be activated: $(tail -n 3 $WORK/said)"
                        udevadm settle
                    }
                    """);
        }
        if (mounts.stream().anyMatch(mount -> mount.type().equals("btrfs"))) {
            for (String label : labels) {
                script.add("btrfs device scan $(ls $(drive " + label + ")*) > /dev/null 2>&1\n");
            }
        }
        for (GuestMount mount : mounts) {
            add(script, labels, mount);
        }
        return script.add("exit 0\n").bytes();
    }

    private static void add(ShellWords script, List<String> labels, GuestMount mount) {
        script.add("m=").word(ROOT);
        if (!mount.isRoot()) {
            script.word(mount.path());
        }
        script.add("\nplace \"$m\"\n");
        if (mount.logicalVolume().isEmpty()) {
            script.add("v=$(device " + labels.get(mount.drive()) + " " + mount.offset() + " " + mount.size() + ")\n");
        } else {
            script.add("active " + mount.logicalVolume() + "\nv=").word("/dev/" + mount.logicalVolume()).add("\n");
        }
        script.add("[ -b \"$v\" ] || fail \"there is no device of the volume for $m\"\n");
        script.add("mount -t ").word(mount.type().equals("ntfs") ? "ntfs-3g" : mount.type()).add(" -o ")
                .word(String.join(",", mount.options().isEmpty() ? List.of("rw") : mount.options()))
                .add(" \"$v\" \"$m\" 2> $WORK/said || fail \"$m cannot be mounted: $(tail -n 3 $WORK/said)\"\n")
                .add("[ -w \"$m\" ] || fail \"$m can only be mounted read-only\"\n");
    }

    /**
     * Mounts volumes of one drive side by side, each at a folder of its own, by few processes: where the appliance is emulated, each
     * costs more than a mount does. Nobody asks udev what the devices hold.
     *
     * @param mounts of plain volumes, each at a folder of one name
     */
    static byte[] enterSideBySide(List<String> labels, List<GuestMount> mounts) {
        ShellWords script = new ShellWords().add(FUNCTIONS).add("""
                cd /
                udevadm control --stop-exec-queue
                mount -t tmpfs -o mode=0700 tmpfs %1$s && cd %1$s || fail "there is no folder to mount volumes at"
                """.formatted(ROOT));
        List<String> folders = mounts.stream().map(MountScripts::folder).toList();
        script.add("mkdir -- " + String.join(" ", folders) + " || fail 'there are no folders to mount volumes at'\n");
        for (int i = 0; i < labels.size(); i++) {
            script.add("d" + i + "=$(drive " + labels.get(i) + ")\n");
        }
        script.add("cat > $WORK/fstab <<END\n");
        for (int i = 0; i < mounts.size(); i++) {
            GuestMount mount = mounts.get(i);
            script.add("$d" + mount.drive() + " " + ROOT + "/" + folders.get(i) + " " + mount.type() + " "
                    + String.join(",", mount.options()) + ",loop,offset=" + mount.offset() + ",sizelimit=" + mount.size() + " 0 0\n");
        }
        return script.add("""
                END
                mount -a -T $WORK/fstab > $WORK/said 2>&1 || fail "they cannot be mounted: $(tail -n 3 $WORK/said)"
                for m in %1$s/*; do [ -w "$m" ] || fail "$m can only be mounted read-only"; done
                exit 0
                """.formatted(ROOT)).bytes();
    }

    private static String folder(GuestMount mount) {
        String path = new String(mount.path(), StandardCharsets.ISO_8859_1);
        if (!path.matches("/[a-z0-9]+") || !mount.logicalVolume().isEmpty()) {
            throw new IllegalArgumentException("no volume to mount beside others: " + path + " " + mount.logicalVolume());
        }
        return path.substring(1);
    }

    /** Takes the machine away; all that was written is on its drives then. */
    static byte[] leave(List<String> labels) {
        ShellWords script = new ShellWords().add(FUNCTIONS).add("cd /\nsync\n");
        script.add("if mountpoint -q " + ROOT + "; then umount -R " + ROOT + " 2> $WORK/said"
                + " || fail \"it cannot be unmounted: $(tail -n 3 $WORK/said)\"; fi\n{\n").add(FORGET).add("} > /dev/null 2>&1\n");
        for (String label : labels) {
            script.add("blockdev --flushbufs $(drive " + label + ") || fail 'the end of it cannot be written'\n");
        }
        return script.add("udevadm control --start-exec-queue\nexit 0\n").bytes();
    }

    /** Tells the drives which blocks of the mounted volumes are free, where their file systems can. */
    static byte[] trim() {
        return new ShellWords().add("awk '$2 ~ \"^" + ROOT + "\" { print $2 }' /proc/mounts | while read -r m; do"
                + " fstrim \"$(printf '%b' \"$m\")\"; done\nexit 0\n").bytes();
    }

    /** Makes the file system for temporary files of what runs in a machine. */
    static byte[] makeRoom() {
        return new ShellWords().add("r=/dev/disk/guestfs/" + WritableAppliance.ROOM + "\n"
                + "mke2fs -q -F -t ext4 -O ^has_journal -E lazy_itable_init=1,nodiscard $r && mkdir -p \"$ROOM\""
                + " && mount -t ext4 -o noatime $r \"$ROOM\" && mkdir \"$ROOM/run\" \"$ROOM/run/lock\" \"$ROOM/tmp\""
                + " && chmod 1777 \"$ROOM/tmp\" \"$ROOM/run/lock\"\n").bytes();
    }
}
