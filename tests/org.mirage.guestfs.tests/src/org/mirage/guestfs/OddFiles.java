// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import java.io.IOException;
import java.nio.file.Path;

import org.mirage.testing.Tools;

/** Files of every kind that an archive can hold, with odd names, times, owners, attributes and holes. */
public final class OddFiles {

    private OddFiles() {
    }

    /**
     * Makes them in a folder; needs root.
     *
     * @param attributes whether the folder's file system takes attributes and access lists
     */
    public static void make(Path folder, boolean attributes) throws IOException {
        Tools.bash("cd '" + folder + "'; umask 022\n" + """
                mkdir -p etc/deep/er/still 'a folder' empty
                printf hello > etc/motd; : > nothing; seq 100000 > numbers
                ln -s ../etc/motd etc/link; ln -s "$(printf 'x%.0s' $(seq 300))" long-link; ln numbers etc/further
                mknod null c 1 3; mknod disk b 8 65535; mkfifo pipe
                printf n > $'name\\xff\\x01 \\n'; printf q > "quote' \\"\\\\=%"
                long=$(printf 'n%.0s' $(seq 250)); mkdir -p $long/$long; printf deep > $long/$long/$long; ln $long/$long/$long far
                truncate -s 30M holes; for i in $(seq 40); do printf piece$i | dd of=holes bs=1 seek=$((i * 700001)) conv=notrunc status=none; done
                truncate -s 2M only-hole; truncate -s 5M end; printf x >> end
                chmod 4755 etc/motd; chmod 1777 empty; chown 12345:4000000 numbers; chown -h 7:8 etc/link
                touch -d @1234567890.123456789 etc/motd; touch -d @-1.5 nothing; touch -d @-100 empty; touch -h -d @5000000000.000000001 etc/link
                """ + (attributes ? """
                setfattr -n user.a -v b etc/motd; setfattr -n 'user.odd=%=' -v 0x00ff0a3d00 etc/motd
                setfattr -n user.large -v 0x$(printf 'ab%.0s' $(seq 1500)) numbers
                setfattr -n security.selinux -v system_u:object_r:etc_t:s0 etc; setfattr -n trusted.t -v 1 'a folder'
                setfacl -m u:1000:rw,g:5:r etc/motd; setfacl -d -m u:7:rx etc; setcap cap_net_raw+ep numbers
                """ : ""));
    }
}
