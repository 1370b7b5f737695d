// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.ImportReport;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.ShowVersion;
import org.mirage.engine.VersionDetails;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.VolumeDetails;
import org.mirage.engine.facts.DescribePlatform;
import org.mirage.engine.facts.ShowFacts;
import org.mirage.engine.made.TestLibrary;
import org.mirage.guestfs.GuestfsBinding;
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
    void whereItIsNotInstalledEveryVolumeSaysWhatToInstall() throws IOException {
        Path disk = TestImages.get("guestfs");
        System.setProperty(GuestfsBinding.FOLDER, folder.toString());
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            ImportReport report = new ImportDisks(library.library()).files(List.of(disk)).image("g").guestfs(true).call(Monitor.NONE).getFirst();
            for (String volume : List.of("sda1", "sda2", "sda3", "sda5", "sda8")) {
                assertTrue(report.warnings().stream().anyMatch(warning -> warning.startsWith(volume + ": Mirage does not read")
                        && warning.contains("libguestfs for Java is not installed; install it with: apt install libguestfs-java")),
                        report.warnings().toString());
            }
            Tools.run("cmp", disk.toString(), library.raw("g@1", folder.resolve("out.raw")).toString());
        } finally {
            System.clearProperty(GuestfsBinding.FOLDER);
        }
    }

    @Test
    @Tag("full")
    void dynamicDisksOfWindowsAreReadAsTheirDatabaseSays() throws IOException {
        Path disks = TestImages.get("dynamic");
        Path windows = TestImages.get("foreign").resolve("windows.ntfs");
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            ImportReport report = new ImportDisks(library.library()).oneMachine(true).image("w").guestfs(true)
                    .files(List.of(disks.resolve("a.raw"), disks.resolve("b.raw"), windows)).call(Monitor.NONE).getFirst();
            VersionDetails details = new ShowVersion(library.library(), VersionName.parse("w@1")).call(Monitor.NONE);
            Map<String, String> types = new TreeMap<>();
            for (VolumeDetails volume : details.volumes()) {
                types.put(volume.device(), volume.type() + (volume.entries() > 0 ? " with files" : ""));
            }
            assertEquals("{ldm_vol_MirageDg0_Volume1=ntfs with files, ldm_vol_MirageDg0_Volume2=ntfs with files,"
                    + " ldm_vol_MirageDg0_Volume3=ntfs with files, sda=LDM_member, sdb=LDM_member, sdc=ntfs with files}", types.toString(),
                    report.warnings()::toString);
            numbersAreThere(library, details.volumes().subList(3, 6), disks);
            assertEquals("Windows", details.summary().platform().get(DescribePlatform.FAMILY), details::toString);
            assertEquals("x86_64", details.summary().platform().get(DescribePlatform.ARCHITECTURE));
            assertEquals("MIRAGE-WIN", details.summary().platform().get(DescribePlatform.HOST_NAME));
            assertEquals("10.0", details.summary().platform().get(DescribePlatform.VERSION));
            assertEquals("Windows Server 2022 Datacenter", details.summary().system());
            VersionFiles files = new OpenVersion(library.library(), VersionName.parse("w@1")).call(Monitor.NONE);
            Map<String, String> programs = new ShowFacts(files).call(Monitor.NONE).stream().filter(facts -> facts.id().equals("programs"))
                    .findFirst().orElseThrow().facts();
            assertEquals("{7-Zip 24.08 (x64)=24.08 (Igor Pavlov), Mirage Guest Tools=1.2.3 (Mirage Zoë),"
                    + " VMware Tools=12.4.0.23259341 (VMware, Inc.)}", programs.toString());
            assertEquals("VMware Tools", details.summary().platform().get(DescribePlatform.TOOLS));
            for (int i = 0; i < 2; i++) {
                Path out = folder.resolve("out.raw");
                new ExportDisk(library.library(), VersionName.parse("w@1")).disk(i).target(out).call(Monitor.NONE);
                Tools.run("cmp", disks.resolve(i == 0 ? "a.raw" : "b.raw").toString(), out.toString());
                Files.delete(out);
            }
        }
    }

    /** The volumes' own files, as ntfscat reads them where they were made, tell whether the database was understood. */
    private void numbersAreThere(TestLibrary library, List<VolumeDetails> volumes, Path disks) throws IOException {
        VersionFiles files = new OpenVersion(library.library(), VersionName.parse("w@1")).call(Monitor.NONE);
        for (VolumeDetails volume : volumes) {
            String path = "/Users/Zoë/numbers.txt";
            MachineEntry found = files.find(("/volumes/" + volume.uuid() + path).getBytes(StandardCharsets.UTF_8));
            String truth = Tools.bash("ntfscat -f '" + disks.resolve(volume.label() + ".ntfs") + "' " + path + " | sha256sum").substring(0, 64);
            assertEquals(truth, found.entry().content().hash().toString(), volume.label());
        }
    }

    @Test
    void aDynamicDiskWithoutLibguestfsIsKept() throws IOException {
        Path disk = TestImages.get("dynamic").resolve("a.raw");
        try (TestLibrary library = new TestLibrary(folder.resolve("library"))) {
            ImportReport report = new ImportDisks(library.library()).files(List.of(disk)).image("w").guestfs(false).call(Monitor.NONE).getFirst();
            assertTrue(report.warnings().stream().anyMatch(warning -> warning.startsWith("sda: Mirage does not read the files in LDM_member")),
                    report.warnings().toString());
            List<VolumeDetails> volumes = new ShowVersion(library.library(), VersionName.parse("w@1")).call(Monitor.NONE).volumes();
            assertEquals(List.of("sda"), volumes.stream().map(VolumeDetails::device).toList());
            Tools.run("cmp", disk.toString(), library.raw("w@1", folder.resolve("out.raw")).toString());
        }
    }
}
