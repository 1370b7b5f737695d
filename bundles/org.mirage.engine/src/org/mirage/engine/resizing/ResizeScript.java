// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.resizing;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.mirage.guestfs.writing.GuestScript;
import org.mirage.guestfs.writing.WritableAppliance;

/** The scripts by which an appliance gives a file system another size. */
final class ResizeScript {

    private static final Duration TIME = Duration.ofHours(2);
    private static final int OUTPUT = 1 << 20;
    /** Finds the device of a partition by where it begins. */
    private static final String FIND = """
            fail() { echo "$*"; exit 1; }
            drive=$(readlink -f "/dev/disk/guestfs/$1"); n=${drive##*/}; v=
            if [ "$2" = 0 ]; then v=$drive; fi
            for p in /sys/block/"$n"/"$n"*; do
                if [ -e "$p/start" ] && [ $(($(cat "$p/start") * 512)) = "$2" ]; then v=/dev/${p##*/}; fi
            done
            [ -b "$v" ] || fail "there is no partition that begins at byte $2"
            """;
    /** Unmounted: a third word is the new size in KiB, else it is as large as its partition. */
    private static final String EXT = """
            e2fsck -f -p "$v" || [ $? -le 1 ] || fail "the file system is damaged"
            resize2fs "$v" ${3:+${3}K} || fail "it cannot be given that size"
            e2fsck -f -n "$v" || fail "the file system is damaged afterwards"
            sync
            blockdev --flushbufs "$drive"
            """;
    /** Mounted; the third word is the type, the fourth the logical volume or nothing. */
    private static final String MOUNTED = """
            if [ "$3" = xfs ]; then
                command -v xfs_growfs > /dev/null || fail "the appliance of libguestfs has no xfs_growfs: install" \
                    "its package for XFS, by: apt install libguestfs-xfs, or: dnf install libguestfs-xfs"
            fi
            if [ -n "$4" ]; then
                config='devices { use_devicesfile=0 }'
                lvm pvresize --config "$config" "$v" || fail "the physical volume cannot be made larger"
                lvm lvextend --config "$config" -l +100%FREE "$4" || fail "the logical volume cannot be made larger"
                v=/dev/$4
            fi
            case $3 in
                ext*) resize2fs "$v" ;;
                xfs) xfs_growfs "$ROOT" ;;
                btrfs) btrfs filesystem resize max "$ROOT" ;;
            esac || fail "the file system cannot be made larger"
            """;

    private ResizeScript() {
    }

    /** For a file system that is not mounted. */
    static GuestScript unmounted(ResizePlan plan, String what) {
        List<String> words = plan.smaller() ? List.of(WritableAppliance.drive(plan.disk()), Long.toString(plan.offset()),
                Long.toString(plan.length() / 1024)) : List.of(WritableAppliance.drive(plan.disk()), Long.toString(plan.offset()));
        return script(what, EXT, words);
    }

    /** For one that is mounted as the root of a machine, and becomes larger. */
    static GuestScript mounted(ResizePlan plan, String what) {
        return script(what, MOUNTED, List.of(WritableAppliance.drive(plan.disk()), Long.toString(plan.offset()), plan.root().type(),
                plan.logicalVolume()));
    }

    private static GuestScript script(String what, String text, List<String> words) {
        return new GuestScript(what, (FIND + text).getBytes(StandardCharsets.UTF_8), "/bin/sh",
                words.stream().map(word -> word.getBytes(StandardCharsets.UTF_8)).toList(), InputStream.nullInputStream(), OUTPUT, TIME);
    }
}
