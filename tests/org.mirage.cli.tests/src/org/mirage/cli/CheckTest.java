// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.testing.Tools;

/** What keeps a machine from running elsewhere is told, written as edits, and gone when these are applied. */
class CheckTest {

    @TempDir
    private Path folder;

    @Test
    void theWayOfAMachineThatMoves() throws IOException {
        CommandLineRun run = new CommandLineRun(folder);
        SmallMachine.make(folder, "small.raw");
        assertEquals(0, run.run("import", "small.raw").code());
        Files.writeString(folder.resolve("fstab"), "/dev/sda1 / ext4 defaults 0 1\nUUID=" + SmallMachine.HOME + " /home ext4 defaults 0 2\n");
        assertEquals(0, run.run("put", "small", "fstab", "/etc/fstab").code());

        CommandLineRun.Ended check = run.run("check", "small", "--for", "kvm", "-o", "kvm.changes");

        assertEquals(1, check.code());
        assertTrue(check.output().startsWith("blocks  mounts: / is mounted as /dev/sda1, and disks are not called so on KVM: "
                + "the machine stops there when it starts\n        /etc/fstab:1\n        fix: Name it UUID=" + SmallMachine.ROOT + "\nwarns "), check.output());
        assertTrue(check.output().endsWith("\nsmall@2 for KVM, libvirt, virt-manager, started by BIOS: 1 finding blocks, 2 warn\n"
                + "1 edit written; apply with: mirage update small --changes kvm.changes\n"), check.output());
        assertEquals(2, run.run("check", "small", "--for", "kvm", "-o", "kvm.changes").code());
        assertTrue(run.run("check", "small", "--for", "kvm", "--json").output().contains("\"blocked\":true"));
        assertEquals(0, run.run("update", "small", "--changes", "kvm.changes").code());
        assertEquals("UUID=" + SmallMachine.ROOT + " / ext4 defaults 0 1\nUUID=" + SmallMachine.HOME + " /home ext4 defaults 0 2\n",
                run.run("cat", "small:/etc/fstab").output());
        assertEquals(0, run.run("check", "small", "--for", "kvm").code());
        assertEquals(1, run.run("check", "small@2", "--for", "xen", "-q").code());
        assertEquals("mirage: nothing is known of \"abacus\"; --for takes one of kvm, esxi, workstation, virtualbox, hyperv, azure, xen, proxmox\n",
                run.run("check", "small", "--for", "abacus").errors());
    }

    @Test
    void anExportTellsThatItsMachineWillNotStart() throws IOException {
        CommandLineRun run = new CommandLineRun(folder);
        String disk = SmallMachine.make(folder, "old.raw") + "?offset=" + (1 << 20);
        Files.writeString(folder.resolve("fstab"), "/dev/sda1 / ext4 defaults 0 1\n");
        Tools.run("debugfs", "-w", "-R", "rm /etc/fstab", disk);
        Tools.run("debugfs", "-w", "-R", "write " + folder.resolve("fstab") + " /etc/fstab", disk);
        assertEquals(0, run.run("import", "old.raw").code());
        String blocked = "does not start on KVM: / is mounted as /dev/sda1, and disks are not called so on KVM: the machine stops there when it starts; "
                + "see: mirage check old@1 --for kvm\n";

        CommandLineRun.Ended one = run.run("export", "-q", "old", "one.qcow2", "--for", "kvm");
        assertEquals(0, one.code(), one.errors());
        assertEquals("old@1 " + blocked, one.errors());
        assertEquals("", run.run("export", "-q", "old", "two.vhdx", "--for", "hyperv").errors());
        assertEquals("", run.run("export", "-q", "old", "three.qcow2").errors());
        Files.writeString(folder.resolve("web.csv"), "name\nred\nblue\n");
        assertEquals("red, the first of 2, " + blocked, run.run("export", "-q", "old", "many", "--instances", "web.csv", "--for", "kvm").errors());
        assertTrue(Files.exists(folder.resolve("many/blue.qcow2")));
    }

    @Test
    void anExportTellsThatTheFirmwareIsTheWrongOne() throws IOException {
        CommandLineRun run = new CommandLineRun(folder);
        Path disk = SmallMachine.make(folder, "efi.raw");
        Tools.bash("cd '" + folder + "'; truncate -s 8M esp; mkfs.vfat esp > /dev/null; mmd -i esp ::EFI ::EFI/BOOT; "
                + "printf x > loader; mcopy -i esp loader ::EFI/BOOT/BOOTX64.EFI; dd if=esp of='" + disk + "' bs=1M seek=25 conv=notrunc status=none; "
                + "sfdisk -q --part-type '" + disk + "' 2 C12A7328-F81F-11D2-BA4B-00A0C93EC93B");
        assertEquals(0, run.run("import", "efi.raw").code());

        CommandLineRun.Ended bios = run.run("export", "-q", "efi", "bios.qcow2", "--for", "kvm", "--firmware", "bios");
        assertEquals(0, bios.code(), bios.errors());
        assertEquals("efi@1 does not start on KVM: The machine is made for UEFI, but would be started by BIOS on KVM, which finds no boot loader on its "
                + "disks; see: mirage check efi@1 --for kvm --firmware bios\n", bios.errors());
        assertEquals("", run.run("export", "-q", "efi", "uefi.qcow2", "--for", "kvm").errors());
    }
}
