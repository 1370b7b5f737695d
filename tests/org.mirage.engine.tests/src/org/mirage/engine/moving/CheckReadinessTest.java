// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.engine.Firmware;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.presets.Preset;
import org.mirage.engine.presets.Presets;
import org.mirage.testing.Tools;

/** Machines that lack one thing or another are told so, each with the edits that mend it. */
class CheckReadinessTest {

    private static final String ESP = "c12a7328-f81f-11d2-ba4b-00a0c93ec93b";
    private static final String BIOS_BOOT = "21686148-6449-6e6f-744e-656564454649";

    @TempDir
    Path folder;
    private CheckedVersion version;
    private final MadeVolume swap = new MadeVolume(0, 2, "bbbb-2222").type("swap").unreadable();
    private final MadeVolume twin = new MadeVolume(0, 3, "aaaa-1111").partUuid("cccc-03");

    @BeforeEach
    void make() {
        version = new CheckedVersion(folder);
    }

    @ParameterizedTest
    @CsvSource({"kvm, virtio_pci virtio_blk", "proxmox, virtio_pci virtio_scsi sd_mod", "esxi, mptspi sd_mod", "workstation, mptspi sd_mod",
        "virtualbox, ahci sd_mod", "hyperv, hv_vmbus hv_storvsc sd_mod", "azure, hv_vmbus hv_storvsc sd_mod", "xen, xen_blkfront"})
    void driversOfEach(String hypervisor, String drivers) throws IOException {
        Readiness lacking = version.modules("ext4").check(hypervisor, Firmware.BIOS);

        assertTrue(lacking.blocked());
        assertEquals(List.of("BLOCKS /boot/initrd.img-6.1.0-9-amd64: Kernel 6.1.0-9-amd64 lacks " + drivers.replace(" ", ", ")
                + " when it starts: it does not find its disk on " + Presets.named(hypervisor).map(Preset::title).orElseThrow().split(",")[0]),
                CheckedVersion.of(lacking, "drivers"));
        assertEquals("put file /etc/initramfs-tools/modules\n  text\n  | " + drivers.replace(" ", "\n  | ")
                + "\nrun-script\n  interpreter /bin/sh\n  timeout 3600\n  about \"Build the initial RAM disks\"\n  text\n"
                + "  | # builds all initial RAM disks anew\n  | exec update-initramfs -u -k all\n", CheckedVersion.fixes(lacking, "drivers"));
        assertFalse(version.modules(drivers.split(" ")).check(hypervisor, Firmware.BIOS).blocked());
    }

    @Test
    void driversInTheKernelItselfCount() throws IOException {
        version.root().file("lib/modules/" + CheckedVersion.KERNEL + "/modules.builtin",
                "kernel/drivers/block/virtio_blk.ko\nkernel/drivers/virtio/virtio_pci.ko\n");

        assertEquals(List.of(), CheckedVersion.of(version.check("kvm", Firmware.BIOS), "drivers"));
    }

    @Test
    void driversThatTheKernelDoesNotHave() throws IOException {
        version.root().file("lib/modules/" + CheckedVersion.KERNEL + "/modules.dep", "kernel/drivers/scsi/vmw_pvscsi.ko:\nkernel/sd_mod.ko:\n");
        Readiness kvm = version.modules("ext4").check("kvm", Firmware.BIOS);

        assertEquals("The kernel has no virtio_pci, virtio_blk at all: install the distribution's usual kernel, not one for a certain cloud",
                kvm.findings().getFirst().remedy());
        assertEquals(2, CheckedVersion.of(kvm, "drivers").size());
        assertEquals("The kernel has no mptspi at all: export with --format ova -o controller=pvscsi in place of --for, and have vmw_pvscsi in "
                + "the initial RAM disk", version.check("esxi", Firmware.BIOS).findings().getFirst().remedy());
    }

    @Test
    void xenHasASlowDiskInstead() throws IOException {
        assertEquals(List.of("WARNS /boot/initrd.img-6.1.0-9-amd64: Kernel 6.1.0-9-amd64 lacks xen_blkfront when it starts: it finds its disk by "
                + "ata_piix, sd_mod only, which is slow"), CheckedVersion.of(version.modules("ata_piix",
                "sd_mod").check("xen", Firmware.BIOS), "drivers"));
    }

    @Test
    void theOtherToolAndItsSettings() throws IOException {
        version.root().file("etc/initramfs-tools/conf.d/driver-policy", "# of the installer\nMODULES=dep\n")
                .file("etc/initramfs-tools/modules", "ext4\n");
        assertEquals("replace /etc/initramfs-tools/conf.d/driver-policy\n  pattern ^\\\\s*MODULES=.?dep.?\\\\s*$\n  with MODULES=most\n  at-least 1\n"
                + "insert-line /etc/initramfs-tools/modules\n  line virtio_pci\n  last\n  unless-present\n"
                + "insert-line /etc/initramfs-tools/modules\n  line virtio_blk\n  last\n  unless-present\n",
                CheckedVersion.fixes(version.modules().check("kvm", Firmware.BIOS), "drivers").split("run-script")[0]);
        CheckedVersion fedora = new CheckedVersion(folder);
        fedora.root().link("usr/sbin/update-initramfs", "/nowhere").file("usr/bin/dracut", "x");
        String fixes = CheckedVersion.fixes(fedora.modules().check("kvm", Firmware.BIOS), "drivers");
        assertTrue(fixes.startsWith("put file /etc/dracut.conf.d/mirage-kvm.conf\n  text\n  | # drivers of the hypervisor that this machine moved to\n"
                + "  | add_drivers+=\" virtio_pci virtio_blk \"\nrun-script\n"), fixes);
        assertTrue(fixes.contains("dracut --force --no-hostonly --kver"), fixes);
    }

    @Test
    void dracutThatIsCalledByTheNameOfTheOther() throws IOException {
        version.root().file("usr/bin/dracut", "x")
                .file("usr/sbin/update-initramfs", Files.readString(Path.of("/usr/sbin/update-initramfs")));
        assertTrue(CheckedVersion.fixes(version.modules().check("kvm", Firmware.BIOS), "drivers").contains("exec update-initramfs"));

        // what was left of the other's settings says nothing
        version.root().file("etc/initramfs-tools/update-initramfs.conf", "update_initramfs=yes\n").file("usr/sbin/update-initramfs",
                "#!/bin/sh\n# builds with dracut\n\tif dracut ${OPTS} --force \"${initramfs}.new\" \"${version}\"; then\n");
        String fixes = CheckedVersion.fixes(version.check("kvm", Firmware.BIOS), "drivers");
        assertTrue(fixes.startsWith("put file /etc/dracut.conf.d/mirage-kvm.conf\n"), fixes);
        assertFalse(fixes.contains("update-initramfs"), fixes);
    }

    @Test
    void aRamDiskThatCannotBeReadIsTold() throws IOException {
        version.root().file("boot/initrd.img-" + CheckedVersion.KERNEL, "nonsense");

        assertEquals(List.of("WARNS /boot/initrd.img-6.1.0-9-amd64: The initial RAM disk of kernel 6.1.0-9-amd64 cannot be looked into: "
                + "it is packed in a way that is not known"), CheckedVersion.of(version.check("kvm", Firmware.BIOS), "drivers"));
    }

    @Test
    void namesOfDevicesInTheFstab() throws IOException {
        version.root().file("etc/fstab",
                "# was on /dev/sda1\n/dev/sda1 / ext4 defaults 0 1\n  /dev/disk/by-path/pci-0000:00:10.0-scsi-0:0:0:0-part2\tnone swap sw 0 0\n"
                + "/dev/sda7 /old ext4 nofail 0 0\n/dev/sr0 /media udf noauto 0 0\nLABEL=x /x ext4 nofail 0 0\n/dev/mapper/vg-home /home ext4 nofail 0 0\n"
                + "/dev/disk/by-id/dm-name-vg-srv /srv ext4 nofail 0 0\n");
        Readiness kvm = version.modules("virtio_blk", "virtio_pci").check("kvm", Firmware.BIOS, swap);

        assertEquals(List.of("BLOCKS /etc/fstab:2: / is mounted as /dev/sda1, and disks are not called so on KVM: the machine "
                + "stops there when it starts",
                "WARNS /etc/fstab:3: Swap space is mounted as /dev/disk/by-path/pci-0000:00:10.0-scsi-0:0:0:0-part2, and disks are not called so on KVM",
                "WARNS /etc/fstab:4: /old is mounted as /dev/sda7, and nothing in this version is called so"), CheckedVersion.of(kvm, "mounts"));
        assertTrue(CheckedVersion.fixes(kvm, "mounts").contains("with \\\\1UUID=bbbb-2222\\\\2"), CheckedVersion.fixes(kvm, "mounts"));
        assertEquals(List.of("WARNS /etc/fstab:2: / is mounted as /dev/sda1, a name that goes to another disk when their order changes"),
                CheckedVersion.of(version.check("hyperv", Firmware.BIOS, swap), "mounts").subList(0, 1));
        String twins = CheckedVersion.fixes(version.check("kvm", Firmware.BIOS, swap, twin.partUuid("")), "mounts");
        assertFalse(twins.contains("aaaa-1111"), twins);
    }

    @Test
    void twinsAreNamedByTheirPartition() throws IOException {
        version.root().file("etc/fstab", "UUID=aaaa-1111 / ext4 defaults 0 1\n/dev/sda3 /copy ext4 defaults 0 2\n");

        assertEquals("replace /etc/fstab\n  pattern ^(\\\\s*)/dev/sda3(\\\\s)\n  with \\\\1PARTUUID=cccc-03\\\\2\n  at-least 1\n",
                CheckedVersion.fixes(version.check("kvm", Firmware.BIOS, swap, twin), "mounts"));
    }

    @Test
    void kernelsAreToldNamesThatLast() throws IOException {
        version.root().file("boot/grub/grub.cfg", "set root='hd0,msdos1'\n# root=/dev/sda1\nlinux /vmlinuz root=/dev/sda1 ro resume=/dev/sda2\n"
                + "linux /old root=/dev/sda1 single\n").file("etc/default/grub",
                "GRUB_CMDLINE_LINUX=\"quiet root=/dev/sda1\"\nGRUB_DISABLE_LINUX_UUID=\"true\"\n")
                .file("etc/kernel/cmdline", "root=LABEL=x ro\n").file("boot/loader/entries/a.conf", "title x\noptions root=/dev/nvme0n1p1 ro\n");
        Readiness kvm = version.modules("virtio_blk", "virtio_pci").check("kvm", Firmware.BIOS, swap);

        assertEquals(List.of("BLOCKS /boot/grub/grub.cfg:3", "BLOCKS /boot/loader/entries/a.conf:2", "WARNS /boot/grub/grub.cfg:3",
                "WARNS /etc/default/grub:1",
                "WARNS /etc/default/grub:2"),
                CheckedVersion.of(kvm, "boot loader").stream().map(line -> line.substring(0, line.indexOf(": "))).toList());
        String fixes = CheckedVersion.fixes(kvm, "boot loader");
        assertEquals(5, fixes.split("replace /").length - 1, fixes);
        assertTrue(fixes.contains("with \\\\1resume=UUID=bbbb-2222\\\\2"), fixes);
        assertTrue(fixes.contains("with \\\\1root=UUID=aaaa-1111\\\\2"), fixes);
        Readiness esxi = version.check("esxi", Firmware.BIOS, swap);
        assertTrue(CheckedVersion.of(esxi, "boot loader").getFirst().startsWith("BLOCKS /boot/loader/entries/a.conf:2"), esxi.toString());
    }

    @Test
    void whatGrubKeepsIsLookedAtOnly() throws IOException {
        version.root().file("boot/grub2/grubenv", "# GRUB Environment Block\nsaved_entry=x\nkernelopts=root=/dev/sda1 ro resume=/dev/sda2 quiet \n####");
        Readiness kvm = version.modules("virtio_blk", "virtio_pci").check("kvm", Firmware.BIOS, swap);

        assertEquals(List.of("BLOCKS /boot/grub2/grubenv:3: The kernel is told root=/dev/sda1, and disks are not called so on KVM: it does not find its root",
                "WARNS /boot/grub2/grubenv:3: The kernel is told resume=/dev/sda2, and disks are not called so on KVM"), CheckedVersion.of(kvm, "boot loader"));
        assertEquals("Tell it root=UUID=aaaa-1111, with grub2-editenv in the machine", kvm.findings().getFirst().remedy());
        assertEquals(List.of(), kvm.fixes().edits());
    }

    @Test
    void encryptionSleepAndLogicalVolumes() throws IOException {
        version.root().file("etc/crypttab", "# name source\nhome /dev/sda2 none luks\nsrv UUID=1 none luks\n")
                .file("etc/initramfs-tools/conf.d/resume", "RESUME=/dev/sda2\n")
                .file("etc/lvm/devices/system.devices", "VERSION=1.1.1\nIDTYPE=sys_wwid IDNAME=naa.6000c29 DEVNAME=/dev/sda3 PVID=x PART=3\n");
        Readiness kvm = version.modules("virtio_blk", "virtio_pci").check("kvm", Firmware.BIOS, swap);

        assertEquals(List.of("BLOCKS /etc/crypttab:2: home is on /dev/sda2, and disks are not called so on KVM: it stays closed"),
                CheckedVersion.of(kvm, "encryption"));
        assertEquals(1, CheckedVersion.of(kvm, "sleep").size());
        assertEquals(1, CheckedVersion.of(kvm, "logical volumes").size());
        // three settings, one new initial RAM disk
        assertEquals(List.of("ReplaceEdit", "RemoveEdit", "ReplaceEdit", "RunScriptEdit"),
                kvm.fixes().edits().stream().map(edit -> edit.getClass().getSimpleName()).toList());
    }

    @Test
    void whereNoProgramBuildsRamDisksThatIsSaid() throws IOException {
        version.root().link("usr/sbin/update-initramfs", "/nowhere").file("sbin/mkinitfs", "x")
                .file("etc/crypttab", "root /dev/sda2 none luks\n");
        Readiness kvm = version.modules("ext4").check("kvm", Firmware.BIOS, swap);

        assertEquals(List.of("Build the initial RAM disk anew with virtio_pci, virtio_blk",
                "Name it UUID=bbbb-2222; where the root is on it, build the initial RAM disk anew then"),
                kvm.findings().stream().filter(one -> one.severity() == Severity.BLOCKS).map(Finding::remedy).toList());
        assertEquals(List.of("ReplaceEdit"), kvm.fixes().edits().stream().map(edit -> edit.getClass().getSimpleName()).toList());
    }

    @Test
    void theConsoleIsSeenWherePeopleLook() throws IOException {
        version.root().file("boot/grub/grub.cfg", "linux /vmlinuz root=UUID=1 ro\n\tlinux /old root=UUID=1 \n").file("etc/default/grub",
                "GRUB_CMDLINE_LINUX=\"\"\n");
        Readiness azure = version.modules("hv_vmbus", "hv_storvsc", "sd_mod").check("azure", Firmware.BIOS);

        assertEquals(1, CheckedVersion.of(azure, "console").size());
        String fixes = CheckedVersion.fixes(azure, "console");
        assertEquals(2, fixes.split("replace /").length - 1, fixes);
        assertFalse(azure.blocked());
        assertEquals(List.of(), CheckedVersion.of(version.check("hyperv", Firmware.BIOS), "console"));
        version.root().file("boot/grub/grub.cfg", "linux /vmlinuz console=ttyS0,115200\n");
        assertEquals(List.of(), CheckedVersion.of(version.check("azure", Firmware.BIOS), "console"));
    }

    @Test
    void firmware() throws IOException {
        MadeVolume esp = new MadeVolume(0, 5, "1111-0000").type("vfat").partitionType(ESP).file("EFI/debian/grubx64.efi", "grub")
                .file("EFI/debian/shimx64.efi", "shim");
        version.root().file("etc/fstab", "UUID=1111-0000 /boot/efi vfat defaults 0 2\n");
        Readiness bios = version.modules("hv_vmbus", "hv_storvsc", "sd_mod").check("hyperv", Firmware.BIOS, esp);
        assertEquals("The machine is made for UEFI, but would be started by BIOS on Hyper-V, which finds no boot loader on its disks",
                bios.findings().getFirst().what());
        assertEquals("Export with --firmware uefi, which is generation 2, or install a boot loader for BIOS in the machine",
                bios.findings().getFirst().remedy());

        Readiness uefi = version.check("hyperv", null, esp);
        assertEquals(Firmware.UEFI, uefi.firmware());
        assertTrue(uefi.blocked());
        String fixes = CheckedVersion.fixes(uefi, "firmware");
        assertTrue(fixes.startsWith("put dir /boot/efi/EFI/BOOT\n  expect absent\nput file /boot/efi/EFI/BOOT/BOOTX64.EFI\n  expect absent\n  content sha256:"), fixes);
        assertTrue(fixes.contains("put file /boot/efi/EFI/BOOT/grubx64.efi\n"), fixes);

        esp.file("EFI/Boot/bootX64.efi", "grub");
        assertFalse(version.check("hyperv", null, esp).blocked());
        MadeVolume bare = new MadeVolume(0, 5, "1111-0000").type("vfat").partitionType(ESP).file("EFI/BOOT/BOOTX64.EFI", "x");
        assertTrue(CheckedVersion.of(version.check("hyperv", null, bare), "firmware").getFirst().contains("not signed"));
        MadeVolume old = new MadeVolume(0, 6, "2").partitionType(BIOS_BOOT).unreadable();
        assertEquals("Export with --firmware bios, or install a boot loader for UEFI in the machine",
                version.check("kvm", Firmware.UEFI, old).findings().getFirst().remedy());
    }

    @Test
    void toolsOfOthersGo() throws IOException {
        version.root().file("usr/bin/vmtoolsd", "x").file("usr/sbin/qemu-ga", "x").file("usr/sbin/VBoxService", "x").file("var/lib/dpkg/status",
                "Package: open-vm-tools\nStatus: install ok installed\nVersion: 1\n\n"
                        + "Package: open-vm-tools-desktop\nStatus: deinstall ok config-files\nVersion: 1\n\n"
                        + "Package: qemu-guest-agent\nStatus: install ok installed\nVersion: 1\n");
        Readiness kvm = version.modules("virtio_blk", "virtio_pci").check("kvm", Firmware.BIOS);

        assertEquals(List.of("WARNS : VirtualBox Guest Additions is installed, which is for another hypervisor than KVM",
                "WARNS : open-vm-tools is installed, which is for another hypervisor than KVM"), CheckedVersion.of(kvm, "guest tools"));
        assertEquals("remove-packages\n  package open-vm-tools\n", CheckedVersion.fixes(kvm, "guest tools"));
    }

    @Test
    void toolsThatRpmInstalledGo() throws IOException {
        Path rpms = Files.createDirectory(folder.resolve("rpms"));
        String database = Tools.bash("cd '" + rpms + "' && " + """
                mkdir root && cat > tools.spec <<'END'
                Name: open-vm-tools
                Version: 12.3.5
                Release: 1
                Summary: for tests
                License: EPL-2.0
                BuildArch: noarch
                %description
                for tests
                %files
                END
                rpmbuild -bb --quiet --define "_topdir $PWD/top" tools.spec >&2
                rpm --root "$PWD/root" --dbpath /var/lib/rpm -i --nodeps top/RPMS/noarch/*.rpm >&2
                ls root/var/lib/rpm/rpmdb.sqlite""").strip();
        version.root().file("usr/bin/vmtoolsd", "x").file("usr/sbin/VBoxService", "x").file("usr/bin/rpm", "x").file("var/lib/rpm/rpmdb.sqlite",
                Files.readString(rpms.resolve(database), StandardCharsets.ISO_8859_1));
        Readiness kvm = version.modules("virtio_blk", "virtio_pci").check("kvm", Firmware.BIOS);

        assertEquals("remove-packages\n  package open-vm-tools\n", CheckedVersion.fixes(kvm, "guest tools"));
        assertEquals(List.of("Remove it with the program that installed it", "Remove open-vm-tools",
                "When they are wanted: mirage install " + kvm.version().name()
                        + " qemu-guest-agent --from FOLDER, with a folder of the distribution's packages"),
                kvm.findings().stream().filter(one -> one.topic().equals("guest tools")).map(Finding::remedy).toList());
    }

    @Test
    void networkOfTheOldCard() throws IOException {
        version.root().file("etc/udev/rules.d/70-persistent-net.rules", "SUBSYSTEM==\"net\", ATTR{address}==\"00:0c:29:aa:bb:cc\", NAME=\"eth0\"\n")
                .file("etc/network/interfaces",
                "auto lo\niface lo inet loopback\n# iface eth9 inet dhcp\nallow-hotplug ens192\niface ens192 inet dhcp\n")
                .file("etc/netplan/01.yaml", "network:\n  ethernets:\n    ens160:\n      match:\n        macaddress: 00:0c:29:aa:bb:cc\n")
                .file("etc/sysconfig/network-scripts/ifcfg-eth0", "DEVICE=eth0\nHWADDR=00:0C:29:AA:BB:CC\n")
                .file("etc/systemd/network/any.network", "[Match]\nName=e*\n");
        Readiness kvm = version.modules("virtio_blk", "virtio_pci").check("kvm", Firmware.BIOS);

        assertEquals(List.of("/etc/udev/rules.d/70-persistent-net.rules", "/etc/network/interfaces:4", "/etc/netplan/01.yaml:3",
                "/etc/netplan/01.yaml:5",
                "/etc/sysconfig/network-scripts/ifcfg-eth0:1", "/etc/sysconfig/network-scripts/ifcfg-eth0:2"),
                kvm.findings().stream().filter(one -> one.topic().equals("network")).map(Finding::where).toList());
        assertEquals("remove /etc/udev/rules.d/70-persistent-net.rules\ndrop-line /etc/sysconfig/network-scripts/ifcfg-eth0\n  pattern ^\\\\s*HWADDR=\n",
                CheckedVersion.fixes(kvm, "network"));
    }

    @Test
    void whatIsNoLinuxIsSaidToBeUnknown() throws IOException {
        try (var made = new org.mirage.engine.made.MadeVersion(folder.resolve("other"), new MadeVolume(0, 1, "1").file("x", "y"))) {
            Readiness readiness = CheckReadiness.check(made.files(), Presets.ALL.getFirst(), org.mirage.engine.machine.MachineChoice.NONE,
                    org.mirage.engine.Monitor.NONE);
            assertEquals(List.of("firmware", "system"), readiness.findings().stream().map(Finding::topic).toList());
            assertEquals(List.of(), readiness.fixes().edits());
        }
    }

    @Test
    void everyPresetHasHardware() {
        Presets.ALL.forEach(preset -> assertFalse(TargetHardware.of(preset).storage().isEmpty()));
    }
}
