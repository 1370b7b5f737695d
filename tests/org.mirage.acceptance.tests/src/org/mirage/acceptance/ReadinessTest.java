// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.Library;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.PreviewUpdate;
import org.mirage.engine.UpdatePreview;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.applying.GivenChanges;
import org.mirage.engine.changes.ApplianceEdit;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.RemovePackagesEdit;
import org.mirage.engine.moving.CheckReadiness;
import org.mirage.engine.moving.Finding;
import org.mirage.engine.moving.Readiness;
import org.mirage.engine.moving.Severity;
import org.mirage.engine.moving.initramfs.Initramfs;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.Presets;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** What real machines lack elsewhere is found by their files alone; blkid and lsinitramfs tell the truth. */
class ReadinessTest {

    private static final String VMWARE = "vmware";
    private static final long SWAP = 5_124_096L * 512;

    @TempDir
    Path folder;

    private static Preset preset(String name) {
        return Presets.named(name).orElseThrow();
    }

    private static Readiness check(Library library, String image, String hypervisor) throws IOException {
        return new CheckReadiness(library, new VersionName(image, 0), preset(hypervisor)).call(Monitor.NONE);
    }

    private static List<String> found(Readiness readiness) {
        return readiness.findings().stream().filter(one -> one.severity() != Severity.FINE)
                .map(one -> one.severity() + " " + one.topic() + " " + one.where().replaceAll("-[0-9.]+-[0-9]+-amd64", "")).toList();
    }

    private static String uuid(Path disk, long offset) throws IOException {
        return Tools.run("blkid", "-p", "-O", Long.toString(offset), "-s", "UUID", "-o", "value", disk.toString()).strip();
    }

    /** The modules of an initial RAM disk as the tool of Debian lists them. */
    private String truth(VersionFiles files, MachineEntry file) throws IOException {
        Path copy = folder.resolve("initrd");
        Files.deleteIfExists(copy);
        try (InputStream in = files.open(file)) {
            Files.copy(in, copy);
        }
        return Tools.bash("lsinitramfs '" + copy + "' | grep -E '[.]ko$' | sed 's|.*/||; s|[.]ko$||; s|-|_|g' | LC_ALL=C sort -u");
    }

    private void requireEqualModules(Library library, String image) throws IOException {
        VersionFiles files = new OpenVersion(library, new VersionName(image, 0)).call(Monitor.NONE);
        for (MachineEntry entry : files.list(files.resolve("/boot".getBytes()))) {
            if (new String(entry.name()).startsWith("initrd.img")) {
                try (InputStream in = files.open(entry)) {
                    assertEquals(truth(files, entry), String.join("\n", new TreeSet<>(Initramfs.read(in, Monitor.NONE).modules())) + "\n");
                }
            }
        }
    }

    @Test
    void whatIsMadeForKvmIsReadyForIt() throws IOException {
        Library library = ImportedImages.with("debian");

        assertEquals(List.of(), found(check(library, "debian", "kvm")));
        for (Preset preset : Presets.ALL) {
            assertFalse(check(library, "debian", preset.name()).blocked(), preset.name());
        }
        requireEqualModules(library, "debian");
    }

    @Test
    void whatIsMadeForVmwareIsMendedForKvm() throws IOException {
        Path disk = TestImages.get(VMWARE);
        Library library = ImportedImages.with(VMWARE);
        requireEqualModules(library, VMWARE);
        assertEquals(List.of("WARNS boot loader /boot/grub/grub.cfg:6", "WARNS boot loader /boot/grub/grub.cfg:6", "WARNS mounts /etc/fstab:1",
                "WARNS mounts /etc/fstab:2", "WARNS network /etc/network/interfaces:3"), found(check(library, VMWARE, "esxi")));

        Readiness kvm = check(library, VMWARE, "kvm");

        assertEquals(List.of("BLOCKS drivers /boot/initrd.img", "BLOCKS boot loader /boot/grub/grub.cfg:6", "BLOCKS mounts /etc/fstab:1",
                "WARNS boot loader /boot/grub/grub.cfg:6", "WARNS mounts /etc/fstab:2", "WARNS sleep /etc/initramfs-tools/conf.d/resume:1",
                "WARNS console /boot/grub/grub.cfg:6", "WARNS network /etc/network/interfaces:3", "WARNS guest tools "), found(kvm));
        assertTrue(kvm.fixes().edits().stream().anyMatch(edit -> edit instanceof RemovePackagesEdit remove && remove.subject().equals("open-vm-tools")));
        ChangeSet files = new ChangeSet(kvm.fixes().header(), kvm.fixes().edits().stream().filter(edit -> !(edit instanceof ApplianceEdit)).toList(),
                List.of());
        UpdatePreview mended = new PreviewUpdate(library, new VersionName(VMWARE, 0), GivenChanges.of(files, null)).call(Monitor.NONE);
        assertEquals(List.of(), mended.conflicts());
        String root = "UUID=" + uuid(disk, ImportedImages.VOLUME);
        String swap = "UUID=" + uuid(disk, SWAP);
        assertEquals(root + " / ext4 errors=remount-ro 0 1\n" + swap + " none swap sw 0 0\n", text(mended.after(), "/etc/fstab"));
        assertEquals("RESUME=" + swap + "\n", text(mended.after(), "/etc/initramfs-tools/conf.d/resume"));
        assertTrue(text(mended.after(), "/boot/grub/grub.cfg")
                .contains(" root=" + root + " ro quiet resume=" + swap + " console=tty0 console=ttyS0,115200\n"), text(mended.after(), "/boot/grub/grub.cfg"));
        assertTrue(text(mended.after(), "/etc/default/grub").contains("\nGRUB_CMDLINE_LINUX=\" console=tty0 console=ttyS0,115200\"\n"));
        List<String> modules = Arrays.asList(text(mended.after(), "/etc/initramfs-tools/modules").split("\n"));
        assertTrue(modules.containsAll(List.of("mptspi", "virtio_pci", "virtio_blk")), modules.toString());
    }

    @Test
    void whatUefiOfANewMachineDoesNotFind() throws IOException {
        Library library = ImportedImages.with("uefi");
        Readiness kvm = check(library, "uefi", "kvm");

        assertEquals(List.of("BLOCKS firmware /boot/efi/EFI"), found(kvm));
        UpdatePreview mended = new PreviewUpdate(library, new VersionName("uefi", 0), GivenChanges.of(kvm.fixes(), null)).call(Monitor.NONE);
        assertEquals(List.of(), mended.conflicts());
        VersionFiles files = mended.after();
        assertEquals(files.resolve("/boot/efi/EFI/debian/grubx64.efi".getBytes()).entry().content(),
                files.resolve("/boot/efi/EFI/BOOT/BOOTX64.EFI".getBytes()).entry().content());
    }

    @Test
    void otherHypervisorsMissTheirDrivers() throws IOException {
        Library library = ImportedImages.with(VMWARE);
        for (String hypervisor : List.of("proxmox", "virtualbox", "hyperv", "azure", "xen")) {
            Finding first = check(library, VMWARE, hypervisor).findings().getFirst();
            assertEquals("drivers", first.topic(), hypervisor);
            assertEquals(Severity.BLOCKS, first.severity());
        }
    }

    private static String text(VersionFiles files, String path) throws IOException {
        try (InputStream in = files.open(files.resolve(path.getBytes()))) {
            return new String(in.readAllBytes());
        }
    }
}
