// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.ImportReport;
import org.mirage.engine.made.MadeDisk;
import org.mirage.engine.made.TestLibrary;
import org.mirage.store.Entry;
import org.mirage.store.TreeReader;
import org.mirage.testing.Tools;

/** Images taken from under a mounted file system: the manifest shows what the kernel would, the disk stays as it was. */
class DirtyJournalTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ordered", "journal"})
    void replayedInTheManifestAndNotOnTheDisk(String mode) throws IOException {
        Path disk = MadeDisk.by(folder, "dirty.raw", MadeDisk.FILES + """
                truncate -s 64M "$out.live"
                mke2fs -q -F -t ext4 -b 1024 -d "$work" "$out.live"
                mkdir "$work/mount"
                mount -o loop,data=""" + mode + """
                 "$out.live" "$work/mount"
                trap 'umount "$work/mount"' EXIT
                for i in $(seq 300); do echo "late $i" > "$work/mount/etc/late$i"; done
                rm "$work/mount/random" "$work/mount/etc/f100"
                echo changed > "$work/mount/etc/f101"
                sync -f "$work/mount"
                cp --sparse=always "$out.live" "$out"
                """);
        assertTrue(Tools.run("dumpe2fs", "-h", disk.toString()).contains("needs_recovery"));
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            ImportReport report = library.add(disk, "dirty");
            Path out = library.raw("dirty", folder.resolve("out.raw"));
            Path replayedDisk = replayed(disk);
            assertEquals(-1, Files.mismatch(MadeDisk.withoutFree(replayedDisk, 0), MadeDisk.withoutFree(replayed(out), 0)));
            Tools.run("e2fsck", "-fn", replayed(out).toString());

            Entry etc = new TreeReader(library.library().store()).find(
                    library.library().record(report.version()).volumes().getFirst().root().subtree().tree(), "etc".getBytes());
            assertEquals(sha256(replayedDisk, "etc/late300"), content(library, etc, "late300"));
            assertEquals(sha256(replayedDisk, "etc/f101"), content(library, etc, "f101"));
            assertEquals(null, new TreeReader(library.library().store()).find(etc.subtree().tree(), "f100".getBytes()));
        }
    }

    private static String content(TestLibrary library, Entry directory, String name) throws IOException {
        return new TreeReader(library.library().store()).find(directory.subtree().tree(), name.getBytes()).content().toString();
    }

    private static Path replayed(Path disk) throws IOException {
        Path copy = disk.resolveSibling(disk.getFileName() + ".replayed");
        Tools.run("cp", "--sparse=always", disk.toString(), copy.toString());
        Tools.bash("E2FSCK_TIME=1700000000 e2fsck -fy '" + copy + "' > /dev/null || test $? = 1");
        return copy;
    }

    private static String sha256(Path disk, String path) throws IOException {
        return Tools.bash("debugfs -R 'cat " + path + "' '" + disk + "' 2>/dev/null | sha256sum").substring(0, 64);
    }
}
