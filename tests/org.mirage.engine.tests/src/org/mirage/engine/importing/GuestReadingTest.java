// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.ImportReport;
import org.mirage.engine.Monitor;
import org.mirage.engine.ShowVersion;
import org.mirage.engine.VersionName;
import org.mirage.engine.VolumeDetails;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** Machines whose volumes Mirage does not read itself come in and go out, with libguestfs and without. */
class GuestReadingTest {

    @TempDir
    Path folder;

    @Test
    void withoutLibguestfsEveryVolumeSaysWhy() throws IOException {
        Path disk = TestImages.get("guestfs");
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            ImportReport report = new ImportDisks(library.library()).files(List.of(disk)).image("g").guestfs(false)
                    .call(Monitor.NONE).getFirst();
            for (String volume : List.of("sda1: Mirage does not read the files in ntfs itself", "sda3: Mirage does not read the files in crypto_LUKS",
                    "sda5: Mirage does not read the files in linux_raid_member")) {
                assertTrue(report.warnings().stream().anyMatch(warning -> warning.startsWith(volume) && warning.contains("left out as asked")),
                        report.warnings().toString());
            }
            Tools.run("cmp", disk.toString(), library.raw("g@1", folder.resolve("out.raw")).toString());
        }
    }

    @Test
    @Tag("full")
    void withLibguestfsTheirFilesAreThere() throws IOException {
        Path disk = TestImages.get("guestfs");
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            new ImportDisks(library.library()).files(List.of(disk)).image("g").guestfs(true)
                    .passPhrases((volume, uuid, attempt) -> Optional.of("correct horse".toCharArray())).call(Monitor.NONE);
            Map<String, String> types = new TreeMap<>();
            Map<String, Boolean> filled = new TreeMap<>();
            for (VolumeDetails volume : new ShowVersion(library.library(), VersionName.parse("g@1")).call(Monitor.NONE).volumes()) {
                types.put(volume.device(), volume.type());
                filled.put(volume.device(), volume.entries() > 6);
            }
            assertEquals("{crypted/root=ext4, md127=ext4, sda1=ntfs, sda2=squashfs, sda3=ext2, sda4=crypto_LUKS, sda5=linux_raid_member,"
                    + " sda6=linux_raid_member, sda7=LVM2_member, sda8=ufs, thin/volume=ext4}", types.toString());
            assertEquals(List.of("crypted/root", "md127", "sda1", "sda2", "sda3", "sda8", "thin/volume"),
                    filled.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).toList());
            Tools.run("cmp", disk.toString(), library.raw("g@1", folder.resolve("out.raw")).toString());
        }
    }
}
