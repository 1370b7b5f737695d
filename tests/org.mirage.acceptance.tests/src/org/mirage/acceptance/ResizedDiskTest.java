// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportReport;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.moving.BootCheck;
import org.mirage.engine.moving.CheckBoot;
import org.mirage.testing.Tools;

/** Disks of other sizes have sound tables and whole file systems of their sizes, and start. */
@Tag("full")
class ResizedDiskTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"debian, 5G, 5368709120, 1048576, ext4", "debian, 2G, 2147483648, 1048576, ext4", "debian-parts, 4G, 4294967296, 210763776, xfs",
        "uefi, 4G, 4294967296, 68157440, ext4", "uefi, 2G, 2147483648, 68157440, ext4"})
    void exportedDisks(String recipe, String word, long size, long root, String type) throws IOException {
        Library library = ImportedImages.with(recipe);

        ExportReport export = new ExportDisk(library, new VersionName(recipe, 0)).target(folder.resolve("disk.raw")).format(DiskFormat.RAW)
                .diskSize(size).call(Monitor.NONE);

        assertEquals(size, export.virtualSize(), word);
        assertTrue(Tools.run("sfdisk", "--verify", export.file().toString()).contains("No errors detected"));
        Path volume = folder.resolve("volume");
        long length = Long.parseLong(Tools.bash("sfdisk -J '" + export.file() + "' | jq '.partitiontable.partitions[-1].size * 512'").strip());
        Tools.bash("dd if='" + export.file() + "' of='" + volume + "' bs=1M iflag=skip_bytes,count_bytes skip=" + root + " count=" + length
                + " conv=sparse status=none; truncate -s " + length + " '" + volume + "'");
        if (type.equals("xfs")) {
            Tools.run("xfs_repair", "-n", "-f", volume.toString());
            assertEquals(length / 4096, Long.parseLong(Tools.bash("xfs_db -r -c 'sb 0' -c 'p dblocks' '" + volume + "'").replaceAll("\\D", "")));
        } else {
            Tools.run("e2fsck", "-fn", volume.toString());
            assertEquals(length / 4096, Long.parseLong(Tools.bash("dumpe2fs -h '" + volume + "' 2> /dev/null | sed -n 's/^Block count: *//p'").strip()));
        }
        if (!recipe.equals("uefi")) {
            // that one is started by an entry of a firmware which is not there
            BootCheck boot = new CheckBoot(export, null).call(Monitor.NONE);
            assertTrue(boot.started(), boot.toString());
        }
    }
}
