// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.mirage.engine.made.MadeVolume;

/** Which disk a name in an fstab means, and which volume is the root. */
class RootOfMachineTest extends ViewedMachine {

    @Test
    void aDiskOfAnotherLetterIsTheOnlyOne() throws IOException {
        made(system("/dev/sdb1 / ext4\n/dev/sdb2 /home ext4\n/dev/sdb5 none swap\n"), data());

        assertEquals("/=0 /home=1", version.mounts());
        assertTrue(version.notes().contains("/dev/sdb2 is taken for a partition of the only disk"), version.notes());
    }

    @Test
    void aDiskThatFitsNothingIsLeftOut() throws IOException {
        made(system("/dev/sda1 / ext4\n/dev/sdc2 /home ext4\n/dev/sda9 /srv ext4\n"), data());

        assertEquals("/=0", version.mounts());
        assertTrue(version.notes().contains("line 2: /home: no volume of this version is called /dev/sdc2"), version.notes());
        assertTrue(version.notes().contains("line 3: /srv: no volume of this version is called /dev/sda9"), version.notes());
    }

    @Test
    void aDiskNamedByItsHardwareIsTheOnlyOne() throws IOException {
        made(system("/dev/disk/by-id/scsi-0QEMU_HARDDISK_1-part2 /home ext4\n/dev/disk/by-path/pci-0 /srv ext4\n"), data());

        assertEquals("/=0 /home=1", version.mounts());
        assertTrue(version.notes().contains("line 2: /srv: no volume of this version"), version.notes());
    }

    @Test
    void theSecondDiskIsFoundByItsLetter() throws IOException {
        made(system("/dev/vda1 / ext4\n/dev/vdb1 /home ext4\n/dev/vdb /srv ext4\n"), new MadeVolume(1, 1, DATA).file("second", ""),
                new MadeVolume(1, 0, "whole").file("whole", ""));

        assertEquals("/=0 /home=1 /srv=2", version.mounts());
    }

    @Test
    void ofSeveralSystemsTheOneThatNamesItselfIsTheRoot() throws IOException {
        made(system("UUID=" + DATA + " / ext4\n"),
                new MadeVolume(0, 2, DATA).file("etc/fstab", "UUID=" + DATA + " / ext4\nUUID=" + ROOT + " /old ext4\n"));

        assertEquals("/=1 /old=0", version.mounts());
        assertTrue(version.notes().contains("another system is on sda1; the root of this view is that on sda2"), version.notes());
        assertEquals("etc home srv usr", version.list("/old"));
    }

    @Test
    void ofSeveralSystemsWithoutAnFstabTheFirstWithANameIsTheRoot() throws IOException {
        made(new MadeVolume(0, 1, "c").directory("etc").directory("usr").file("nameless", ""),
                system(null).file("chosen", ""), new MadeVolume(0, 3, "d").file("usr/lib/os-release", ""));

        assertTrue(version.list("/").contains("chosen"), version.list("/"));
        assertEquals("/=1", version.mounts());
    }

    @Test
    void anFstabThatNamesAnotherRootDoesNotMoveIt() throws IOException {
        made(system("UUID=" + DATA + " / ext4\n"), data());

        assertEquals("/=0", version.mounts());
        assertTrue(version.notes().contains("the fstab names sda2 as the root, but stands on sda1"), version.notes());
    }

    @Test
    void theOnlyVolumeOfADataDiskIsTheRoot() throws IOException {
        made(data());

        assertEquals("/=0", version.mounts());
        assertEquals("inner volumes", version.list("/"));
        assertEquals("there is no operating system; the only volume is the root", version.notes());
    }

    @Test
    void severalVolumesWithoutASystemAreUnderVolumes() throws IOException {
        made(data(), new MadeVolume(0, 3, "c").file("other", ""));

        assertEquals("", version.mounts());
        assertEquals("volumes", version.list("/"));
        assertEquals(DATA + " c", version.list("/volumes"));
        assertFalse(version.files().shownElsewhere(version.find("/volumes")));
    }

    @Test
    void withoutAReadableVolumeTheRootIsEmpty() throws IOException {
        made(data().unreadable());

        assertEquals("", version.list("/"));
        assertEquals("there is no volume whose files Mirage can read", version.notes());
    }
}
