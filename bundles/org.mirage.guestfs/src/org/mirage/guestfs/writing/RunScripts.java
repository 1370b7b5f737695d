// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.writing;

import java.util.List;

/** The scripts around a script: that of the daemon's shell, which fetches all from the mailbox, and that which goes into a machine. */
final class RunScripts {

    static final String RESULT = "(?s).*?RESULT status=(\\d+) bytes=(\\d+) dd=(\\d+)\\s*";
    private static final String MAILBOX = "/dev/disk/guestfs/" + WritableAppliance.MAILBOX;
    private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private RunScripts() {
    }

    /**
     * What the daemon's shell does: no byte that is not ours becomes part of it.
     *
     * @param driver what is run by the appliance's shell, with the input on its standard input
     * @param script is in {@code $WORK/script} then
     */
    static String fetchAndRun(Mailbox.Place driver, Mailbox.Place script, Mailbox.Place input, long output, long most) {
        return "export LC_ALL=C WORK=/tmp/mirage ROOT=" + MountScripts.ROOT + " ROOM=/tmp/mirage/room; mkdir -p $WORK; s=" + MAILBOX
                + "; blockdev --flushbufs $s; part() { dd if=$s iflag=skip_bytes,count_bytes skip=$1 count=$2 bs=64k 2> /dev/null; }; "
                + "part " + words(driver) + " > $WORK/driver; part " + words(script) + " > $WORK/script; "
                // what is written is on the drive within a second, so that it can be followed
                + "while sleep 1; do blockdev --flushbufs $s; done > /dev/null 2>&1 & follow=$!; "
                + "{ part " + words(input) + " | /bin/sh $WORK/driver; echo $? > $WORK/status; } 2>&1 | "
                // dd would count short pieces as whole ones, and head would wait for larger ones
                + "stdbuf -o0 head -c " + most + " | dd of=$s oflag=seek_bytes seek=" + output
                + " bs=64k conv=notrunc,fdatasync 2> $WORK/dd; r=$?; kill $follow; echo RESULT status=$(cat $WORK/status)"
                + " bytes=$(sed -n 's/^\\([0-9]*\\) byte.*/\\1/p' $WORK/dd) dd=$r";
    }

    private static String words(Mailbox.Place place) {
        return place.offset() + " " + place.length();
    }

    /** Runs the script by the appliance's own shell, in the machine's root. */
    static byte[] inAppliance(GuestScript script) {
        return call(new ShellWords().add("cd \"$ROOT\" || exit 1\nexec "), script).add("\n").bytes();
    }

    private static ShellWords call(ShellWords words, GuestScript script) {
        return arguments(words.word(script.interpreter()).add(" \"$WORK/script\""), script.arguments());
    }

    private static ShellWords arguments(ShellWords words, List<byte[]> arguments) {
        for (byte[] argument : arguments) {
            words.add(" ").word(argument);
        }
        return words;
    }

    /**
     * Runs the script in the machine: chrooted, with its own processes, mounts and host name, which all go away with it.
     *
     * <p>The folders of the kernel are only there where the machine has a folder for them.
     */
    static byte[] inMachine(GuestScript script) {
        ShellWords inner = new ShellWords().add("""
                into() { [ -d "$ROOT/$1" ] && [ ! -L "$ROOT/$1" ]; }
                echo localhost > /proc/sys/kernel/hostname
                ulimit -c 0
                into proc && mount -t proc proc "$ROOT/proc"
                into sys && mount -t sysfs -o ro sysfs "$ROOT/sys"
                into dev && mount --rbind /dev "$ROOT/dev"
                into run && mount --bind "$ROOM/run" "$ROOT/run"
                into tmp && mount --bind "$ROOM/tmp" "$ROOT/tmp"
                if into run; then s=/run/mirage-script; else s=/tmp/mirage-script; fi
                cp "$WORK/script" "$ROOT$s" && chmod 0700 "$ROOT$s" || exit 1
                """).add("env -i PATH=" + PATH + " HOME=/root LANG=C.UTF-8 TERM=dumb SHELL=/bin/sh USER=root LOGNAME=root chroot \"$ROOT\" ")
                .word(script.interpreter()).add(" $s");
        arguments(inner, script.arguments()).add("\n");
        return new ShellWords().add("exec unshare --mount --pid --ipc --uts --fork --kill-child -- /bin/sh -c ").word(inner.bytes())
                .add("\n").bytes();
    }
}
