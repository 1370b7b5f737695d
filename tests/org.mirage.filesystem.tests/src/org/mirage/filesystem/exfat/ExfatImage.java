// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.exfat;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.mirage.filesystem.fat.FatVolumes;
import org.mirage.filesystem.listing.FolderListing;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** An exFAT file system made by {@code mkfs.exfat} and filled through the FUSE driver, which also tells what is in it. */
record ExfatImage(Path file, Map<String, String> truth) {

    /**
     * Makes one.
     *
     * @param sectorSize bytes
     * @param options of {@code mkfs.exfat}, split by the shell
     * @param more a script that changes it after it was filled
     */
    static ExfatImage make(Path folder, String size, int sectorSize, String options, String more) throws IOException {
        assumeTrue(LoopMount.possible() && Files.exists(Path.of("/dev/fuse")), "only root can mount, which fills the volumes of this test");
        Path file = Files.createTempFile(folder, "exfat", ".raw");
        Path mount = Files.createTempDirectory(folder, "mounted");
        Path script = folder.resolve("content.py");
        try (InputStream in = FatVolumes.content()) {
            Files.write(script, in.readAllBytes());
        }
        String device = Tools.bash("truncate -s " + size + " '" + file + "'; losetup -f --show -b " + sectorSize + " '" + file + "'").strip();
        try {
            Tools.bash("mkfs.exfat " + options + " " + device + "; mount.exfat-fuse " + device + " '" + mount + "'");
            mounted(mount, "python3 '" + script + "' '" + mount + "' --more; cd '" + mount + "'; " + more);
            Tools.bash("fsck.exfat -n " + device + "; mount.exfat-fuse -o ro,umask=022 " + device + " '" + mount + "'");
            try {
                return new ExfatImage(file, FolderListing.of(mount));
            } finally {
                mounted(mount, ":");
            }
        } finally {
            Tools.run("losetup", "-d", device);
        }
    }

    private static void mounted(Path mount, String commands) throws IOException {
        try {
            Tools.bash(commands);
        } finally {
            Tools.bash("cd /; for i in $(seq 40); do umount '" + mount + "' 2> /dev/null && exit; sleep 0.1; done; umount '" + mount + "'");
        }
    }
}
