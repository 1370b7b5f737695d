// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.testing.Tools;

/**
 * Three states of one machine as the versions 1 to 3 of the image {@code web}, the first of which both others were made from,
 * in a library that tests only read. The files of each stay in the folders {@code 1} to {@code 3}.
 */
final class ComparedMachines {

    private static Path folder;

    private ComparedMachines() {
    }

    static synchronized Path folder() throws IOException {
        if (folder == null) {
            Path made = Files.createTempDirectory("compared");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(made)));
            make(made);
            folder = made;
        }
        return folder;
    }

    /** The command line on that library. */
    static CommandLineRun run() throws IOException {
        return new CommandLineRun(folder());
    }

    private static void make(Path made) throws IOException {
        Tools.bash("""
                cd '%s'
                mkdir -p 1/etc/ssh 1/usr/bin 1/usr/share/doc/tool 1/var/log 1/opt/app/lib 1/srv
                printf 'PRETTY_NAME="Small Linux 1"\\nID=small\\n' > 1/etc/os-release
                printf 'root:x:0:0:root:/root:/bin/bash\\n' > 1/etc/passwd
                printf 'one\\ntwo\\nthree\\n' > 1/etc/motd
                printf 'host\\n' > 1/etc/hostname
                printf 'Port 22\\n' > 1/etc/ssh/sshd_config
                printf 'both change this\\n' > 1/etc/both.conf
                printf 'each changes this\\n' > 1/etc/conflict.conf
                printf 'secret\\n' > 1/etc/shadow; chmod 0640 1/etc/shadow
                printf '#!/bin/sh\\n' > 1/usr/bin/tool; chmod 0755 1/usr/bin/tool
                for i in 1 2 3 4 5; do seq $i 200 > 1/usr/share/doc/tool/$i; done
                seq 1 1000 > 1/opt/app/lib/data; printf 'text\\n' > 1/opt/app/readme
                seq 1 500 > 1/srv/list
                ln -s tool 1/usr/bin/link
                printf gone > 1/etc/$'new\\nline'; printf latin > 1/etc/$'caf\\xe9'; printf '<b>' > 1/etc/'<b onload="x">&amp;'
                printf old > 1/var/log/messages
                find 1 -exec touch -h -d '2024-01-02 03:04:05 UTC' {} +
                cp -a 1 2; cp -a 1 3
                printf 'root:x:0:0:root:/root:/bin/zsh\\nalice:x:1000:1000::/home/alice:/bin/sh\\n' > 2/etc/passwd
                printf 'one\\n2\\nthree\\n' > 2/etc/motd
                printf 'same on both\\n' > 2/etc/both.conf; cp -p 2/etc/both.conf 3/etc/both.conf
                printf 'left\\n' > 2/etc/conflict.conf
                chmod 0600 2/etc/shadow
                rm 2/etc/$'new\\nline'; printf changed > 2/etc/$'caf\\xe9'; printf '<i>' > 2/etc/'<b onload="x">&amp;'
                ln -sfn sh 2/usr/bin/link
                mkdir -p 2/usr/share/doc/fresh; for i in a b c; do echo $i > 2/usr/share/doc/fresh/$i; done
                mv 2/opt/app 2/opt/application
                mv 2/srv/list 2/srv/$'li\\tst'
                rm -r 2/usr/share/doc/tool
                rm 2/usr/bin/tool; mkdir 2/usr/bin/tool; touch -d '2024-01-02 03:04:05 UTC' 2/usr/bin/tool
                printf '=cmd()' > 2/etc/formula; ln -s '=cmd()' 2/etc/target
                printf more >> 2/var/log/messages
                printf 'right, and longer\\n' > 3/etc/conflict.conf
                printf 'other\\n' > 3/etc/hostname
                rm 3/etc/ssh/sshd_config
                export E2FSPROGS_FAKE_TIME=1704164645
                for i in 1 2 3; do mke2fs -q -F -t ext4 -U 0e7ad3d5-0000-4000-8000-000000000001 -d $i $i.raw 16M; done
                """.formatted(made));
        for (String disk : new String[] {"1.raw", "2.raw", "3.raw"}) {
            CommandLineRun.Ended ended = new CommandLineRun(made).run("import", "--name", "web", disk);
            if (ended.code() != 0) {
                throw new IOException(ended.output() + ended.errors());
            }
        }
        Tools.bash("cd '%s' && rm *.raw".formatted(made));
    }

    private static void remove(Path made) {
        try {
            Tools.run("rm", "-rf", made.toString());
        } catch (IOException e) {
            System.err.println("could not remove " + made + ": " + e.getMessage());
        }
    }
}
