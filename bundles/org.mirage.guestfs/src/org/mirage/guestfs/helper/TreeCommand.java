// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.helper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts all files of a volume as one tar archive on the scratch drive.
 *
 * <p>GNU tar of the appliance does it, started by the daemon's own shell: only so are holes kept, which {@code tar_out} writes out,
 * and names that are no text. Nothing of the volume is run, and no name of it becomes part of a command.
 */
final class TreeCommand {

    private static final Pattern RESULT = Pattern.compile("(?s).*?RESULT tar=(\\d+) archive=(\\d+) attributes=(\\d+) dd=(\\d+)\\s*(.*)");
    /** By label: the names of drives within the appliance may be others than those that libguestfs shows outside. */
    private static final String SCRATCH = "/dev/disk/guestfs/" + Commands.SCRATCH_LABEL;
    /** Those whose kernel drivers tell where holes are. */
    private static final Set<String> TELLS_HOLES = Set.of("ext2", "ext3", "ext4", "xfs", "btrfs", "f2fs");
    private static final Set<String> NTFS = Set.of("ntfs", "ntfs3");
    /** UFS2 and UFS1 of BSD, which the kernel tells apart; those of Solaris it would take for each other. */
    private static final List<String> UFS_KINDS = List.of("ufs2", "44bsd");
    private static final int KILL_CODE = 1;
    private static final int PULSE_SECONDS = 3;

    private final Binding guestfs;

    TreeCommand(Binding guestfs) {
        this.guestfs = guestfs;
    }

    void run(String device, String type, long offset, long pulse, List<byte[]> results) throws GuestfsError {
        mount(device, type);
        try {
            String said = guestfs.debug("sh", new String[] {script(type, offset, pulse)});
            Matcher result = RESULT.matcher(said);
            if (!result.matches()) {
                throw new GuestfsError("the appliance gave no archive: " + said.strip());
            }
            if (!result.group(4).equals("0")) {
                throw new GuestfsError("there is no room for the archive of its files");
            }
            if (Integer.parseInt(result.group(1)) > KILL_CODE) {
                throw new GuestfsError("tar failed in the appliance: " + result.group(5).strip());
            }
            results.add(result.group(2).getBytes(StandardCharsets.US_ASCII));
            results.add(result.group(3).getBytes(StandardCharsets.US_ASCII));
            results.add(result.group(5).strip().getBytes(StandardCharsets.UTF_8));
        } finally {
            guestfs.umount_all();
        }
    }

    private void mount(String device, String type) throws GuestfsError {
        if (NTFS.contains(type)) {
            guestfs.mount_vfs("ro,streams_interface=xattr", "ntfs-3g", device, "/");
        } else if (type.equals("ufs")) {
            mountUfs(device);
        } else {
            guestfs.mount_options(switch (type) {
                case "xfs" -> "ro,nouuid";
                case "btrfs" -> "ro,subvolid=5";
                default -> "ro";
            }, device, "/");
        }
    }

    // The volume does not say which of its kinds it is.
    private void mountUfs(String device) throws GuestfsError {
        GuestfsError first = null;
        for (String kind : UFS_KINDS) {
            try {
                guestfs.mount_vfs("ro,ufstype=" + kind, "ufs", device, "/");
                return;
            } catch (GuestfsError e) {
                first = first == null ? e : first;
            }
        }
        throw first;
    }

    /** Archive, then the attributes that no listing of names shows; sizes are counted by dd and rounded up to a block. */
    private String script(String type, long offset, long pulse) {
        return "cd /sysroot && [ -b " + SCRATCH + " ] || { echo there is no scratch drive; exit; }; d=/tmp/mirage; mkdir -p $d; "
                + ": > $d/giants; : > $d/err; "
                + pulse(pulse)
                + (TELLS_HOLES.contains(type) ? "" : "find . -xdev -type f -size +8388608k -printf '%b %s %p\\n' | while read -r b s p; do "
                        + "if [ $((b * 4096)) -lt \"$s\" ]; then printf '%s\\n' \"$p\"; fi; done > $d/giants; "
                        + "sed 's/$/: left out, because it is nearly all holes and too large to be read through/' $d/giants > $d/err; ")
                + "{ tar --create --file=- --format=posix --sparse --xattrs --numeric-owner --anchored --no-wildcards"
                + " --exclude-from=$d/giants . 2>> $d/err; echo $? > $d/tar; } | " + copy(Long.toString(offset)) + "; r=$?; "
                + "size() { sed -n 's/^\\([0-9]*\\) bytes.*/\\1/p' $d/dd; }; a=$(size); e=0; "
                + (NTFS.contains(type) ? "for n in attrib_be acl; do find . -xdev -print0 | xargs -0 getfattr --absolute-names -h -e hex"
                        + " -n system.ntfs_$n 2>> $d/err; done | " + copy("$((" + offset + " + a))") + "; r=$((r + $?)); e=$(size); " : "")
                + "sync; kill $pulse; echo RESULT tar=$(cat $d/tar) archive=$a attributes=$e dd=$r; "
                + "head -c 16384 $d/err | head -n 100; cd /";
    }

    /**
     * Tells every few seconds, at a place of the scratch drive, how much the copies have put there and how far those who work are: a
     * kernel or a program that goes round in circles reads and writes nothing.
     */
    private String pulse(long at) {
        return "( cd /; while sleep " + PULSE_SECONDS + "; do out=0; for p in $(pgrep -x dd); do "
                + "n=$(sed -n 's/^wchar: //p' /proc/$p/io); out=$((out + ${n:-0})); done; "
                + "text=$(for p in $(pgrep -x 'tar|find|getfattr'); do echo $p; sed -n 's/^[rw]char: //p' /proc/$p/io; done); "
                + "printf '%s \\n%4096s' \"$out $(echo $text | head -c 500)\" '' | dd of=" + SCRATCH + " iflag=fullblock bs=4096 count=1"
                + " oflag=seek_bytes,direct seek=" + at + " conv=notrunc; done ) < /dev/null > /dev/null 2>&1 & pulse=$!; ";
    }

    private String copy(String seek) {
        return "LC_ALL=C dd of=" + SCRATCH + " oflag=seek_bytes seek=" + seek + " ibs=64k obs=64k conv=notrunc 2> $d/dd";
    }
}
