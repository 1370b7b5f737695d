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
}
