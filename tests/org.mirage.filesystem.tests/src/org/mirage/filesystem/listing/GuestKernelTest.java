// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.FileSystems;
import org.mirage.testing.Tools;

/**
 * FAT, exFAT and ISO 9660 beside what a Linux kernel shows of them, to the last name, mode and time: that of the libguestfs
 * appliance, because the kernel at hand may not have these file systems.
 */
class GuestKernelTest {

    private static final String KINDS = "fat exfat rock joliet plain";
    private static final String ISO = "xorriso -report_about WARNING -as mkisofs -R -o rock.iso full; "
            + "genisoimage -quiet -J -joliet-long -input-charset utf-8 -o joliet.iso few; genisoimage -quiet -iso-level 2 -o plain.iso few 2> /dev/null; "
            + "for i in rock joliet plain; do mv $i.iso $i.raw; done; ";
    private static final String FAT = "truncate -s 40M fat.raw; mkfs.fat -F 32 fat.raw > /dev/null; (cd dos; TZ=UTC mcopy -s -m -i ../fat.raw .[!.]* * ::); "
            + "mattrib -i fat.raw +r ::/UPPER.TXT; truncate -s 32M exfat.raw; mkfs.exfat exfat.raw > /dev/null; ";
    private static final String GUEST = """
            LIBGUESTFS_BACKEND=direct guestfish --format=raw -a exfat.raw <<'END'
            run
            mount /dev/sda /
            mkdir-p /Dir/sub
            write /Dir/one hello
            truncate-size /Dir/one 70000
            write "/Dir/sub/\\xc3\\x9cn\\xc3\\xaf \\xf0\\x9f\\x98\\x80.txt" xyz
            touch /Dir/empty
            write /Dir/two "some text that is longer"
            chmod 0555 /Dir/two
            umount-all
            mount-ro /dev/sda /
            tar-out / exfat.tar
            END
            { echo run; for i in "fat sda" "rock sdb" "joliet sdc" "plain sdd"; do
                echo mount-ro /dev/${i#* } /; echo tar-out / ${i% *}.tar; echo umount-all
            done; } | LIBGUESTFS_BACKEND=direct guestfish --ro --format=raw -a fat.raw -a rock.raw -a joliet.raw -a plain.raw
            """;

    @TempDir
    Path folder;

    @Test
    @Tag("full")
    void everyPathIsAsTheKernelShowsIt() throws IOException {
        assumeTrue(Tools.attempt("which", "guestfish").code() == 0, "libguestfs is not installed");
        copy("tarlisting.py", GuestKernelTest.class.getResourceAsStream("tarlisting.py"));
        copy("dos.py", GuestKernelTest.class.getResourceAsStream("/org/mirage/filesystem/fat/content.py"));
        copy("iso.py", GuestKernelTest.class.getResourceAsStream("/org/mirage/filesystem/iso/content.py"));
        Tools.bash("cd '" + folder + "'; export LC_ALL=C.UTF-8 MTOOLS_SKIP_CHECK=1; mkdir full few dos; python3 iso.py full --long; "
                + "python3 iso.py few --plain; touch $'few/Mixed \\xc3\\x9cml\\xc3\\xa4ut \\xf0\\x9f\\x98\\x80 name..' few/two.dots.here few/A; python3 dos.py dos; "
                + ISO + FAT + "export LIBGUESTFS_BACKEND_SETTINGS=force_tcg; " + GUEST);
        int paths = 0;
        for (String kind : KINDS.split(" ")) {
            Map<String, String> truth = truth(kind);
            List<String> problems = new ArrayList<>();
            try (BlockDevice device = RawFile.open(folder.resolve(kind + ".raw"));
                    FileSystemReader reader = FileSystems.recognise(device).orElseThrow().open(device)) {
                assertEquals(List.of(), Listing.differences(truth, Listing.of(reader, problems)), kind);
            }
            assertEquals(List.of(), problems, kind);
            paths += truth.size();
        }
        assertTrue(paths > 500, paths + " paths");
    }

    private void copy(String name, InputStream in) throws IOException {
        try (in) {
            Files.copy(in, folder.resolve(name));
        }
    }

    private Map<String, String> truth(String kind) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        for (String line : Tools.bash("cd '" + folder + "'; python3 tarlisting.py " + kind + ".tar").split("\n")) {
            String[] fields = line.split(" ");
            lines.put(text(fields[0]), text(fields[1]));
        }
        return lines;
    }

    private static String text(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }
}
