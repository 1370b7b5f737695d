// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** Disks with all kinds of files, the same disks edited by the kernel of this machine, and versions that say that they are so. */
final class EditedDisks {

    static final String EDITS = """
            cd "$folder"
            chattr -i etc/f3 etc/kept; chattr -a etc/f4
            chattr -i etc/f23 etc/f25; chattr -a etc/f24; rm etc/f23-c etc/f24; ln etc/f25 etc/f25-d; chattr +i etc/f23 etc/f25; chattr +a etc/f24-b
            rm -r etc/deep/er empty
            rm etc/f3
            echo changed > etc/f7
            mv etc/f9 'etc/with "quotes"
            and a new line'
            echo odd > $'etc/-name \\xff\\xfe'
            mkdir -p srv/new/tree; for i in $(seq 30); do echo $i > srv/new/tree/$i; done
            printf end | dd of=srv/hole bs=1 seek=9000000 status=none
            head -c 3000000 /dev/urandom > srv/large
            chmod 4755 random; touch -d '2001-02-03 04:05:06.789123456' random
            touch -d '1955-02-03 04:05:06.75' etc/f8
            touch -d '2030-12-03 04:05:06.000000001' srv/new
            rm etc/f10; mkdir etc/f10; echo in > etc/f10/side
            rm etc/f12; ln -s ../random etc/f12; ln -sf /$(printf 'x%.0s' $(seq 150)) srv/far
            ln etc/f13 etc/f14-too; ln etc/f13 srv/f13
            rm etc/two; cp -p etc/one etc/two
            ln -f etc/f20 etc/f21
            mknod srv/null c 1 3; mknod srv/disk b 259 70000; mkfifo srv/pipe
            chown 1000:70000 etc/f15; chown 3000000000:1 srv/new/tree/5
            setfattr -n user.note -v checked etc/f16; setfattr -n user.dir -v there etc; setfattr -x user.old empty2
            setfacl -m u:1234:rw etc/f17; setfacl -d -m g:55:rx srv/new; setcap cap_net_raw+ep etc/f18
            setfattr -n security.selinux -v 'system_u:object_r:etc_t:s0' etc/f19
            echo within > acl/made
            name=$(printf 'n%.0s' $(seq 200)); mkdir -p srv/$name/$name; echo deep > srv/$name/$name/$name
            touch -d '2020-01-01' etc/deep; chmod 1777 srv
            mkdir -p srv/away/to; mv tree srv/away/to/there; chmod 700 srv/away/to/there; mv big srv/away/big; chown 5 srv/away/big
            sockets() { python3 -c 'import socket, sys
            for path in sys.argv[1:]: socket.socket(socket.AF_UNIX).bind(path)' "$@"; }
            mkdir -p srv/run/deep; sockets etc/plain srv/run/deep/socket $'srv/run/odd \\xff\\nsocket'; chmod 600 srv/run/deep/socket
            chown 12:3000000000 srv/run/deep/socket; setfacl -m u:9:rw srv/run/deep/socket; ln srv/run/deep/socket srv/run/deep/further
            setfattr -n security.selinux -v 'system_u:object_r:var_run_t:s0' srv/run/deep/socket
            touch -d '2012-03-04 05:06:07.890123456' srv/run/deep/socket srv/run/deep srv/run
            rm -r swapped; mv other swapped; rm -r nest/inner/gone; mv nest/inner/stays nest-stays; rm -r nest
            echo still > etc/kept/one; chattr +i etc/kept; chattr +a srv/large; chattr +d etc/f22 srv/new/tree/7
            """;
    static final String FILES = MadeDisk.FILES + """
            mkdir "$work/empty2" "$work/acl" "$work/etc/kept"; for i in tree/a tree/b other swapped nest/inner/gone nest/inner/stays; do mkdir -p "$work/$i"; echo $i > "$work/$i/file"; done
            head -c 600000 /dev/urandom > "$work/big"; echo one > "$work/etc/one"; ln "$work/etc/one" "$work/etc/two"
            """;
    static final String PREPARE = """
            cd "$folder"; chattr +i etc/f3 etc/kept; chattr +a etc/f4
            for i in 23 24 25; do ln etc/f$i etc/f$i-b; ln etc/f$i etc/f$i-c; done; rm etc/f24-c; chattr +i etc/f23 etc/f25; chattr +a etc/f24
            setfattr -n user.old -v x empty2; setfacl -d -m u:7:rwx acl
            """;

    private final TestLibrary library;
    private final Path folder;

    EditedDisks(TestLibrary library, Path folder) {
        this.library = library;
        this.folder = folder;
    }

    /** Makes a disk and imports it as the first version of an image. */
    void image(String name, int mebibytes, String make) throws IOException {
        Path disk = MadeDisk.by(folder, name + ".raw", FILES + "truncate -s " + mebibytes + "M \"$out\"; " + make
                + " \"$out\"; cp -r \"$work\" \"$out.files\"\n");
        try (LoopMount mount = LoopMount.open(disk, 0, "rw")) {
            Tools.bash("folder='" + mount.folder() + "'; cp -a '" + disk + ".files/.' \"$folder\"\n" + PREPARE);
        }
        library.add(disk, name);
    }

    /** The same disk once more, as an image of its own. */
    void twin(String name, String twin) throws IOException {
        Files.copy(folder.resolve(name + ".raw"), folder.resolve(twin + ".raw"));
        library.add(folder.resolve(twin + ".raw"), twin);
    }

    /** Edits a copy of the disk, mounted at {@code $folder}, and makes a second version that has its files and no disk. */
    void edited(String name, String edits) throws IOException {
        Path after = folder.resolve(name + "-edited.raw");
        Files.copy(folder.resolve(name + ".raw"), after);
        try (LoopMount mount = LoopMount.open(after, 0, "rw")) {
            Tools.bash("folder='" + mount.folder() + "'\n" + edits);
        }
        library.add(after, name + "-edited");
        PredictedVersion.make(library.library(), name, name + "-edited");
    }

    /** The second version's disk holds the files that the kernel made, and its file system is in order. */
    void check(String name, String... checker) throws IOException {
        Path raw = library.raw(name + "@2", folder.resolve(name + "-out.raw"));
        List<String> command = new ArrayList<>(List.of(checker));
        command.add(raw.toString());
        Tools.run(command.toArray(String[]::new));
        Map<String, String> wanted = PlanScriptTest.truth(folder.resolve(name + "-edited.raw"), 0);
        assertTrue(wanted.size() > 200);
        assertEquals(wanted, PlanScriptTest.truth(raw, 0));
    }
}
