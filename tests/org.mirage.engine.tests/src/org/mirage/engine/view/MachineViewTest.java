// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.made.MadeVolume;
import org.mirage.store.EntryType;

/** Which volumes the view shows where, whatever the fstab says. */
class MachineViewTest extends ViewedMachine {

    @ParameterizedTest
    @ValueSource(strings = {
        "UUID=aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
        "UUID=\"AAAAAAAA-BBBB-cccc-dddd-eeeeeeeeeeee\"",
        "LABEL=my\\040data",
        "PARTUUID=0E6ADC1F-0000-0000-0000-00000000000a",
        "PARTLABEL=part\\040" + DATA,
        "/dev/disk/by-uuid/" + DATA,
        "/dev/disk/by-label/my\\x20data",
        "/dev/disk/by-partuuid/0e6adc1f-0000-0000-0000-00000000000a",
        "/dev/sda2", "/dev/vda2", "/dev/hda2", "/dev/xvda2", "/dev/nvme0n1p2", "/dev/mmcblk0p2"})
    void aVolumeIsFoundByWhateverNamesIt(String source) throws IOException {
        made(system("UUID=" + ROOT + " / ext4 defaults 0 1\n" + source + "\t/home  ext4 \t defaults,noatime 0 2\n"), data());

        assertEquals("/=0 /home=1", version.mounts());
        assertEquals("inner", version.list("/home"));
        assertEquals("data", version.read("/home/inner"));
        assertEquals("", version.notes());
        assertEquals(1, version.find("/home/inner").volume());
        assertTrue(version.find("/home").mountPoint());
    }

    @Test
    void everyVolumeIsUnderVolumesBeside() throws IOException {
        made(system("/dev/sda2 /home ext4\n"), data());

        assertEquals("etc home srv usr volumes", version.list("/"));
        assertEquals(ROOT + " " + DATA, version.list("/volumes"));
        assertEquals("inner", version.list("/volumes/" + DATA));
        // what is mounted on the machine's /home is not seen in the volume below it
        assertEquals("", version.list("/volumes/" + ROOT + "/home"));
        assertTrue(version.files().shownElsewhere(version.find("/volumes/" + DATA)));
        assertTrue(version.files().shownElsewhere(version.find("/volumes")));
        assertFalse(version.files().shownElsewhere(version.find("/home")));
    }

    @Test
    void mountsNestInWhateverOrderTheyAreWritten() throws IOException {
        made(system("/dev/sda3 /srv/deep/er ext4\n/dev/sda2 /srv ext4\n"), data().directory("deep/er"),
                new MadeVolume(0, 3, "c").file("last", ""));

        assertEquals("/=0 /srv=1 /srv/deep/er=2", version.mounts());
        assertEquals("deep inner", version.list("/srv"));
        assertEquals("last", version.list("/srv/deep/er"));
    }

    @Test
    void aMountPointMayBeReachedThroughLinksAndMayBeMissing() throws IOException {
        made(system("/dev/sda2 /lib/data ext4\n/dev/sda3 /new/mount\\040point ext4\n").link("lib", "usr/lib").directory("usr/lib"),
                data(), new MadeVolume(0, 3, "c").file("last", ""));

        assertEquals("/=0 /new/mount point=2 /usr/lib/data=1", version.mounts());
        assertEquals("inner", version.list("/usr/lib/data"));
        assertEquals("last", version.list("/new/mount point"));
        assertEquals(-1, version.find("/new").volume());
        assertTrue(version.notes().contains("/new/mount point: is missing in the volume below"), version.notes());
    }

    @Test
    void whatIsNoDiskOfTheVersionIsLeftOut() throws IOException {
        made(system("""
                # comment
                proc /proc proc defaults 0 0
                tmpfs /tmp tmpfs size=1g 0 0
                UUID=dead-beef none swap sw 0 0
                /swapfile none swap sw 0 0
                /dev/sr0 /media/cdrom udf,iso9660 user,noauto 0 0
                server:/export /mnt nfs defaults 0 0
                //server/share /mnt cifs defaults 0 0
                /srv /home none bind 0 0
                overlay /srv overlay lowerdir=/a,upperdir=/b 0 0
                /image.iso /mnt iso9660 loop 0 0
                /dev/sda2 /home ext4 noauto 0 0
                UUID=00000000-0000-0000-0000-000000000000 /opt ext4 nofail 0 2
                """), data());

        assertEquals("/=0", version.mounts());
        String notes = version.notes();
        assertTrue(notes.contains("line 8: /mnt: comes from the network"), notes);
        assertTrue(notes.contains("line 7: /mnt: comes from the network"), notes);
        assertTrue(notes.contains("line 9: /home: is a bind mount"), notes);
        assertTrue(notes.contains("line 10: /srv: is put together"), notes);
        assertTrue(notes.contains("line 11: /mnt: is a file within the machine"), notes);
        assertTrue(notes.contains("line 12: /home: is not mounted at start; sda2 is under /volumes"), notes);
        assertTrue(notes.contains("line 13: /opt: no volume of this version is called UUID=00000000"), notes);
        assertEquals(7, version.files().notes().size(), notes);
    }

    @Test
    void whatIsMountedWhenFirstUsedIsMounted() throws IOException {
        made(system("/dev/sda2 /home ext4 noauto,x-systemd.automount 0 0\n"), data());

        assertEquals("/=0 /home=1", version.mounts());
    }

    @Test
    void brokenLinesAreLeftOutAndTheOthersCount() throws IOException {
        made(system("nonsense\n\0\0\0\n/dev/sda2 /home\n/dev/sda2 relative ext4\n/dev/sda2 /a/../b ext4\n/dev/sda2 /srv ext4"), data());

        assertEquals("/=0 /srv=1", version.mounts());
        assertTrue(version.notes().contains("line 1 of /etc/fstab is broken"), version.notes());
        assertTrue(version.notes().contains("line 2 of /etc/fstab is broken"), version.notes());
        assertTrue(version.notes().contains("line 3 of /etc/fstab is broken"), version.notes());
        assertTrue(version.notes().contains("line 4: relative: is no path"), version.notes());
        assertTrue(version.notes().contains("line 5: /a/../b: has .. in its path"), version.notes());
    }

    @Test
    void aMountPointThatIsNoDirectoryIsLeftOut() throws IOException {
        made(system("/dev/sda2 /etc/os-release ext4\n/dev/sda2 /loop ext4\n/dev/sda2 /to-root ext4\n").link("loop", "loop")
                .link("to-root", "/"), data());

        assertEquals("/=0", version.mounts());
        assertTrue(version.notes().contains("line 1: /etc/os-release: is no directory"), version.notes());
        assertTrue(version.notes().contains("line 2: /loop: is no directory"), version.notes());
        assertTrue(version.notes().contains("line 3: /to-root: leads to the root itself"), version.notes());
    }

    @Test
    void withoutAnFstabOnlyTheRootIsMounted() throws IOException {
        made(system(null), data());

        assertEquals("/=0", version.mounts());
        assertEquals("there is no /etc/fstab; only the root volume is mounted", version.notes());
        assertEquals("inner", version.list("/volumes/" + DATA));
    }

    @Test
    void anFstabThatIsNoFileIsTold() throws IOException {
        made(system(null).directory("etc/fstab"), data());

        assertEquals("/=0", version.mounts());
        assertTrue(version.notes().startsWith("/etc/fstab is no file"), version.notes());
    }

    @Test
    void anFstabWhoseContentIsLostIsTold() throws IOException {
        MadeVolume root = system(null).other("etc/fstab", EntryType.FILE);
        root.entry("etc/fstab").size(10);
        made(root, data());

        assertEquals("/=0", version.mounts());
        assertTrue(version.notes().startsWith("/etc/fstab is no file that can be read"), version.notes());
    }

    @Test
    void nothingIsNoName() throws IOException {
        made(system("LABEL= /home ext4\nUUID=\"\" /srv ext4\nPARTUUID= /mnt ext4\n"), new MadeVolume(0, 2, "").file("nameless", ""));

        assertEquals("/=0", version.mounts());
        assertEquals(3, version.files().notes().size(), version.notes());
    }

    @Test
    void anFstabMayBeALinkWithinTheRoot() throws IOException {
        made(system(null).link("etc/fstab", "../usr/share/fstab").file("usr/share/fstab", "/dev/sda2 /home ext4\n"), data());

        assertEquals("/=0 /home=1", version.mounts());
    }

    @Test
    void theRootMountedOnItselfEndsThere() throws IOException {
        made(system("UUID=" + ROOT + " / ext4\nUUID=" + ROOT + " /srv ext4\nUUID=" + ROOT + " /srv/home ext4\n"));

        assertEquals("/=0 /srv=0 /srv/home=0", version.mounts());
        assertEquals("etc home srv usr", version.list("/srv"));
        assertEquals("etc home srv usr", version.list("/srv/home"));
        assertEquals("", version.list("/srv/srv"));
        assertEquals("", version.list("/srv/home/home"));
    }

    @Test
    void ofTwoLinesForOnePathTheFirstCounts() throws IOException {
        made(system("/dev/sda2 /home ext4\n/dev/sda3 /home/ ext4\n"), data(), new MadeVolume(0, 3, "c"));

        assertEquals("/=0 /home=1", version.mounts());
        assertTrue(version.notes().contains("line 2: /home/: another line mounts there already"), version.notes());
    }

    @Test
    void ofTwinsTheFirstIsTakenAndBothAreShown() throws IOException {
        made(system("UUID=" + DATA + " /home ext4\n"), data(), new MadeVolume(0, 3, DATA).file("twin", ""));

        assertEquals("/=0 /home=1", version.mounts());
        assertTrue(version.notes().contains("2 volumes are called UUID=" + DATA + "; the first, sda2, is taken"), version.notes());
        assertEquals(ROOT + " " + DATA + " sda3", version.list("/volumes"));
        assertEquals("twin", version.list("/volumes/sda3"));
    }

    @Test
    void aMountOfAVolumeThatIsNotReadIsTold() throws IOException {
        made(system("/dev/sda2 /home xfs\n"), data().unreadable());

        assertEquals("/=0", version.mounts());
        assertTrue(version.notes().contains("line 1: /home: the files on sda2 (ext4) cannot be read"), version.notes());
        assertEquals(ROOT, version.list("/volumes"));
    }

    @Test
    void theMachinesOwnVolumesDirectoryIsKeptBeside() throws IOException {
        made(system(null).file("volumes/own", "mine"));

        assertEquals(ROOT + " own", version.list("/volumes"));
        assertEquals("mine", version.read("/volumes/own"));
        assertFalse(version.files().shownElsewhere(version.find("/volumes")));
        assertTrue(version.files().shownElsewhere(version.find("/volumes/" + ROOT)));
    }

    @Test
    void namesOfVolumesCannotLeadElsewhere() throws IOException {
        made(system(null), new MadeVolume(0, 2, "../../etc").file("inner", ""), new MadeVolume(0, 3, "").file("unnamed", ""));

        assertEquals(ROOT + " ______etc sda3", version.list("/volumes"));
    }

    @Test
    void aLargeFstabIsNoFstab() throws IOException {
        made(system("# " + "x".repeat(1 << 20)), data());

        assertEquals("/=0", version.mounts());
        assertTrue(version.notes().startsWith("/etc/fstab is larger than any fstab"), version.notes());
    }

    @Test
    void anEndlessFstabIsCutOff() throws IOException {
        made(system("/dev/sda2 /home ext4\n".repeat(5_000)), data());

        assertEquals("/=0 /home=1", version.mounts());
        assertTrue(version.notes().contains("has more than 1000 lines"), version.notes());
    }

    @Test
    void linksAreFollowedWithinTheView() throws IOException {
        made(system("/dev/sda2 /home ext4\n").link("up", "../../../home/inner").link("a", "b").link("b", "a").link("down", "up/x"),
                data().link("back", "/etc/os-release").link("relative", "../etc"));

        assertEquals("data", version.read("/up"));
        assertTrue(version.read("/home/back").contains("Some Linux"));
        assertEquals("/etc", version.files().resolve("/home/relative".getBytes()).toString());
        assertEquals("/home/relative", version.files().locate("/home/relative".getBytes()).toString());
        assertEquals("/etc", version.files().locate("/home/relative/".getBytes()).toString());
        assertEquals("/etc/fstab", version.files().locate("/home/relative/fstab".getBytes()).toString());
        assertThrows(NotFoundException.class, () -> version.find("/home/relative/fstab"));
        NotFoundException loop = assertThrows(NotFoundException.class, () -> version.read("/a"));
        assertTrue(loop.getMessage().contains("more than 40 links"), loop.getMessage());
        NotFoundException file = assertThrows(NotFoundException.class, () -> version.read("/down"));
        assertTrue(file.getMessage().contains("/home/inner is no directory"), file.getMessage());
        NotFoundException none = assertThrows(NotFoundException.class, () -> version.find("/etc/nothing/more"));
        assertEquals("made@1 has no /etc/nothing/more: /etc holds no \"nothing\"", none.getMessage());
    }

    @Test
    void largeDirectoriesWithMountsComeInOrderAndByThePage() throws IOException {
        MadeVolume root = system("/dev/sda2 /many/m ext4\n");
        for (int i = 0; i < 6_000; i++) {
            root.file("many/%04d".formatted(i), "");
        }
        root.directory("many/m");
        made(root, data());

        assertEquals(6_001, version.files().list(version.find("/many")).size());
        StringBuilder page = new StringBuilder();
        version.files().visitFrom(version.find("/many"), "5998".getBytes(), entry -> {
            page.append(entry).append(entry.mountPoint()).append(' ');
            return true;
        });
        assertEquals("/many/5998false /many/5999false /many/mtrue ", page.toString());
    }

    @Test
    void hardLinksAreNamedAsTheViewShowsThem() throws IOException {
        made(system("/dev/sda2 /home ext4\n"),
                data().file("one", "x").file("sub/two", "x").linked("one", "sub/two"));

        assertEquals("[/home/one, /home/sub/two]", links("/home/one"));
        assertEquals("[/volumes/" + DATA + "/one, /volumes/" + DATA + "/sub/two]", links("/volumes/" + DATA + "/sub/two"));
        assertEquals("[/home/inner]", links("/home/inner"));
    }

    private String links(String path) throws IOException {
        return version.files().links(version.find(path)).stream().map(bytes -> new String(bytes)).toList().toString();
    }
}
