// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ExportReport;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.WrittenStep;
import org.mirage.engine.moving.BootCheck;
import org.mirage.engine.moving.CheckBoot;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.Presets;
import org.mirage.testing.Tools;

/** A machine that is changed on the way starts in each kind of file from each controller of disks that QEMU has for the hypervisors. */
@Tag("full")
class EveryBusTest {

    @TempDir
    Path folder;

    private static Customising named(String host) throws IOException {
        byte[] text = ("mirage changes 1\nhost-name " + host + "\nend\n").getBytes(StandardCharsets.US_ASCII);
        return new Customising(List.of(WrittenStep.of("name.changes", GivenChanges.read(text, "name.changes", null))), Map.of());
    }

    /**
     * @param driver the kernel's name of the controller that has the disk, where it says {@code scsi host}; empty where the disk is no SCSI
     *        one
     */
    @ParameterizedTest
    @CsvSource({"kvm, qcow2, virtio-blk, true, ''", "proxmox, qcow2, virtio-scsi, true, Virtio SCSI HBA",
        "workstation, vmdk, pvscsi, false, VMware PVSCSI storage adapter", "virtualbox, ova, AHCI, true, ahci",
        "hyperv, vhdx, IDE, false, ata_piix"})
    void starts(String hypervisor, String ending, String bus, boolean exact, String driver) throws IOException {
        Library library = ImportedImages.with("debian");
        Preset preset = Presets.named(hypervisor).orElseThrow();
        String host = "on-" + hypervisor;

        ExportReport export = new ExportDisk(library, new VersionName("debian", 0)).preset(preset)
                .target(folder.resolve("machine." + ending)).customising(named(host)).call(Monitor.NONE);

        assertEquals(ending.equals("ova") ? "vmdk" : ending, formatOf(export.file(), ending));
        String sum = Tools.run("sha256sum", export.file().toString());
        BootCheck boot = new CheckBoot(export, preset).call(Monitor.NONE);
        String log = Files.readString(boot.log(), StandardCharsets.ISO_8859_1);
        assertTrue(boot.started(), boot + "\n" + log);
        assertEquals(host + " login:", boot.line());
        assertEquals(bus, boot.bus());
        assertEquals(exact, boot.exact());
        // some drivers tell of their settings behind their names
        String found = driverOfTheDisk(log);
        assertTrue(driver.isEmpty() ? found.isEmpty() : found.startsWith(driver), found + "\n" + log);
        assertEquals(sum, Tools.run("sha256sum", export.file().toString()));
    }

    /** The format as qemu-img tells it, of the disk in an appliance as tar has it. */
    private String formatOf(Path file, String ending) throws IOException {
        Path disk = file;
        if (ending.equals("ova")) {
            Tools.run("tar", "-xf", file.toString(), "-C", folder.toString(), "--wildcards", "*.vmdk");
            disk = Path.of(Tools.bash("ls '" + folder + "'/*.vmdk").strip());
        }
        return Tools.bash("qemu-img info --output=json '" + disk + "' | jq -r .format").strip();
    }

    /** What the kernel of the machine says of where the disk is that its root is mounted from. */
    private static String driverOfTheDisk(String log) {
        if (Pattern.compile("\\] (virtio_blk virtio\\d+: \\[vda\\]| *vda: vda1)").matcher(log).find()) {
            return "";
        }
        Matcher disk = Pattern.compile("\\] sd (\\d+):\\d+:\\d+:\\d+: \\[sda\\]").matcher(log);
        assertTrue(disk.find(), log);
        Matcher host = Pattern.compile("\\] scsi host" + disk.group(1) + ": (.*?)\\s*$", Pattern.MULTILINE).matcher(log);
        assertTrue(host.find(), log);
        return host.group(1);
    }
}
