// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.made.MadeVolume;
import org.mirage.store.EntryType;

/** Machines laid out as their distributions lay them out are told for what they are. */
class PlatformFactsTest {

    private static final String ESP = "c12a7328-f81f-11d2-ba4b-00a0c93ec93b";
    private static final String BIOS_BOOT = "21686148-6449-6e6f-744e-656564454649";

    @TempDir
    Path folder;
    @AutoClose
    private MadeFacts made;

    @BeforeEach
    void make() {
        made = new MadeFacts(folder);
    }

    private static MadeVolume esp(String... programs) {
        MadeVolume esp = new MadeVolume(0, 2, "1111").partitionType(ESP);
        for (String program : programs) {
            esp.file(program, "MZ");
        }
        return esp;
    }

    private Map<String, String> describe(MadeVolume... volumes) throws IOException {
        return new DescribePlatform(made.version(volumes)).call();
    }

    @Test
    void fedoraWithBootLoaderSpecification() throws IOException {
        MadeVolume root = MadeFacts.machine()
                .file("etc/os-release", "NAME=\"Fedora Linux\"\nVERSION_ID=41\nID=fedora\nPRETTY_NAME=\"Fedora Linux 41 (Cloud Edition)\"\n")
                .file("etc/hostname", "build.example\n").file("usr/lib/systemd/systemd", "x").link("sbin", "usr/sbin")
                .link("usr/sbin/init", "../lib/systemd/systemd").file("usr/lib/sysimage/rpm/rpmdb.sqlite", "x")
                .file("boot/grub2/grub.cfg", "set default=\"${saved_entry}\"\nblscfg\n")
                .file("boot/grub2/grubenv", "# GRUB Environment Block\nsaved_entry=0123-6.11.4-301.fc41.x86_64\n")
                .file("boot/loader/entries/0123-6.11.4-301.fc41.x86_64.conf",
                        "title Fedora Linux\nversion 6.11.4-301.fc41.x86_64\nlinux /boot/vmlinuz-6.11.4-301.fc41.x86_64\n")
                .file("boot/vmlinuz-6.11.4-301.fc41.x86_64", "x").directory("usr/lib/modules/6.11.4-301.fc41.x86_64")
                .link("lib", "usr/lib").file("usr/bin/qemu-ga", "x").file("usr/bin/cloud-init", "x").file("usr/sbin/hypervkvpd", "x")
                .file("etc/fstab", "UUID=1111 /boot/efi vfat defaults 0 2\n");

        assertEquals("{family=Linux, version=41, kernels=6.11.4-301.fc41.x86_64, default-kernel=vmlinuz-6.11.4-301.fc41.x86_64, "
                + "boot-loader=GRUB 2, firmware=UEFI, host-name=build.example, init=systemd, packages=RPM (SQLite), "
                + "tools=Hyper-V daemons, QEMU guest agent, cloud-init}",
                describe(root, esp("EFI/fedora/grubx64.efi", "EFI/fedora/shimx64.efi", "EFI/BOOT/BOOTX64.EFI")).toString());
    }

    @Test
    void suseForEitherFirmware() throws IOException {
        MadeVolume root = MadeFacts.machine().file("usr/lib/os-release", "ID=opensuse-leap\nVERSION_ID=15.6\n")
                .file("boot/grub2/grub.cfg", "linux /boot/vmlinuz-6.4.0-default root=UUID=1\n").file("boot/vmlinuz-6.4.0-default", "x")
                .file("usr/lib/systemd/systemd", "x").file("usr/lib/sysimage/rpm/Packages.db", "x").file("usr/bin/vmtoolsd", "x");
        MadeVolume grub = new MadeVolume(0, 3, "2222").partitionType(BIOS_BOOT).unreadable();

        assertEquals("{family=Linux, version=15.6, kernels=6.4.0-default, default-kernel=vmlinuz-6.4.0-default, boot-loader=GRUB 2, "
                + "firmware=BIOS, UEFI, init=systemd, packages=RPM (ndb), tools=open-vm-tools}",
                describe(root, esp("efi/opensuse/GRUB.EFI"), grub).toString());
    }

    @Test
    void alpineWithExtlinux() throws IOException {
        MadeVolume root = MadeFacts.machine().file("etc/os-release", "ID=alpine\nVERSION_ID=3.20.3\n")
                .file("etc/alpine-release", "3.20.3\n").file("etc/hostname", "edge\n").file("bin/busybox", "x")
                .link("sbin/init", "/bin/busybox").file("sbin/openrc", "x").file("etc/inittab", "::sysinit:/sbin/openrc sysinit\n")
                .file("boot/extlinux.conf", "DEFAULT lts\n").file("boot/vmlinuz-lts", "x").directory("lib/modules/6.6.58-0-lts")
                .file("lib/apk/db/installed", "P:musl\n").file("usr/sbin/xe-daemon", "x");

        assertEquals("{family=Linux, version=3.20.3, kernels=6.6.58-0-lts, boot-loader=EXTLINUX, host-name=edge, init=OpenRC, "
                + "packages=apk, tools=Xen guest utilities}", describe(root).toString());
    }

    @Test
    void archWithSystemdBoot() throws IOException {
        MadeVolume root = MadeFacts.machine().file("etc/os-release", "ID=arch\nBUILD_ID=rolling\n").directory("var/lib/pacman/local")
                .file("usr/lib/systemd/systemd", "x").directory("usr/lib/modules/6.11.5-arch1-1").link("lib", "usr/lib")
                .file("usr/bin/VBoxService", "x").file("etc/fstab", "UUID=1111 /boot vfat rw 0 2\n").directory("boot");
        MadeVolume boot = esp("EFI/systemd/systemd-bootx64.efi", "EFI/BOOT/BOOTX64.EFI").file("loader/loader.conf", "default arch\n")
                .file("vmlinuz-linux", "x");

        assertEquals("{family=Linux, kernels=6.11.5-arch1-1, boot-loader=systemd-boot, firmware=UEFI, init=systemd, packages=pacman, "
                + "tools=VirtualBox Guest Additions}", describe(root, boot).toString());
    }

    @Test
    void olderAndOtherMachines() throws IOException {
        assertEquals(List.of("boot loader = LILO", "init system = System V init"), made.of("platform",
                MadeFacts.machine().file("etc/lilo.conf", "boot=/dev/sda\n").file("sbin/init", "x").file("etc/inittab", "id:3:initdefault:\n")));
        assertEquals(List.of("boot loader = GRUB Legacy", "package system = RPM (Berkeley DB)"), made.of("platform",
                MadeFacts.machine().file("boot/grub/menu.lst", "default 0\n").file("var/lib/rpm/Packages", "x")));
        assertEquals(List.of("init system = runit"), made.of("platform",
                MadeFacts.machine().link("sbin/init", "/usr/bin/runit-init").file("usr/bin/runit-init", "x")));
        assertEquals(List.of("boot loader = SYSLINUX", "hypervisor tools = Azure agent"), made.of("platform",
                MadeFacts.machine().file("syslinux.cfg", "DEFAULT x\n").file("usr/sbin/waagent", "x")));
        assertEquals("{boot-loader=Windows Boot Manager, firmware=UEFI}",
                describe(new MadeVolume(0, 1, "0000").unreadable(), esp("EFI/Microsoft/Boot/bootmgfw.efi").file("EFI/Microsoft/x.efi", "x"))
                        .toString());
        assertEquals("{firmware=UEFI}", describe(MadeFacts.machine(), esp().unreadable()).toString());
        assertEquals("{}", describe(MadeFacts.machine()).toString());
    }

    @Test
    void whatLiesOnTheEfiPartitionIsCompared() throws IOException {
        assertEquals(List.of("boot loader | GRUB 2 | GRUB 2, systemd-boot | CONTENT"), MadeFacts.rows(new CompareFacts(null,
                made.version(MadeFacts.machine(), esp("EFI/debian/grubx64.efi")),
                made.version(MadeFacts.machine(), esp("EFI/debian/grubx64.efi", "EFI/systemd/systemd-bootx64.efi")))
                .call(org.mirage.engine.Monitor.NONE)).stream()
                .map(row -> row.name() + " | " + row.left() + " | " + row.right() + " | " + row.kind()).toList());
    }

    @Test
    void namesThatAreNoFilesMeanNothing() throws IOException {
        assertEquals("{firmware=UEFI}", describe(MadeFacts.machine().link("sbin/init", "/sbin/init").link("etc/hostname", "hostname"),
                esp("EFI/a/notes.efi").other("EFI/b", EntryType.SOCKET).directory("EFI/debian/grubx64.efi")).toString());
    }
}
