// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.mirage.testing.Tools;

/** A disk with a system on its first partition and its /home on the second, a few megabytes large; no root is needed. */
final class SmallMachine {

    static final String ROOT = "0e7ad3d5-0000-4000-8000-000000000001";
    static final String HOME = "0e7ad3d5-0000-4000-8000-000000000002";

    private SmallMachine() {
    }

    /** Makes the disk; the files that it was made from stay in {@code root} and {@code home} beside it. */
    static Path make(Path folder, String name) throws IOException {
        Path disk = folder.resolve(name);
        Tools.bash("""
                cd '%s'
                mkdir -p root/etc root/home root/usr/bin root/var/log root/links home/user
                printf 'PRETTY_NAME="Small Linux 1"\\nID=small\\n' > root/etc/os-release
                printf 'UUID=%s / ext4 defaults 0 1\\nUUID=%s /home ext4 defaults 0 2\\n' > root/etc/fstab
                printf 'text of two\\nlines\\n' > root/etc/motd
                seq 1 30000 > root/var/log/long
                printf '#!/bin/sh\\n' > root/usr/bin/tool; chmod 4755 root/usr/bin/tool
                ln -s usr/bin root/bin
                ln -s ../etc/motd root/links/motd
                ln -s /nowhere root/links/dangling
                printf same > root/links/one; ln root/links/one root/links/two
                printf 'red \\033[31m and bell \\007\\n' > root/etc/colours
                printf newline > root/etc/$'new\\nline'; printf latin > root/etc/$'caf\\xe9'; printf accent > root/etc/$'caf\\xc3\\xa9'
                printf escape > root/etc/$'\\033[31mred'; printf unit > root/etc/'dev-disk\\x2dby.swap'
                mkfifo root/var/fifo
                truncate -s 3M root/var/sparse; printf end >> root/var/sparse
                setfattr -n user.note -v hello root/etc/motd || true
                printf mine > home/user/file
                touch -d '2020-02-03 04:05:06 UTC' root/etc/motd
                mke2fs -q -F -t ext4 -U %s -L small-root -d root root.fs 24M
                mke2fs -q -F -t ext4 -U %s -d home home.fs 8M
                truncate -s 40M '%s'
                printf 'label: gpt\\nstart=2048, size=49152, name=system\\nstart=51200, size=16384\\n' | sfdisk -q '%s'
                dd if=root.fs of='%s' bs=1M seek=1 conv=notrunc status=none
                dd if=home.fs of='%s' bs=1M seek=25 conv=notrunc status=none
                rm root.fs home.fs
                """.formatted(folder, ROOT, HOME, ROOT, HOME, disk, disk, disk, disk));
        return disk;
    }
}
