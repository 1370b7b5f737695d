// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.engine.CancelledException;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.Cancelling;
import org.mirage.engine.made.MadeVolume;
import org.mirage.store.ContentName;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;
import org.mirage.store.MissingObjectException;

class CompareFactsTest {

    @TempDir
    Path folder;
    @AutoClose
    private MadeFacts made;

    @BeforeEach
    void make() {
        made = new MadeFacts(folder);
    }

    private static MadeVolume users(String passwd) {
        return MadeFacts.machine().file("etc/passwd", passwd);
    }

    private static MadeVolume users(String passwd, String shadow) {
        return users(passwd).file("etc/shadow", shadow);
    }

    @Test
    void whatIsOnOneSideOnlyIsARowAndWhatIsOnBothARowForEachPropertyThatDiffers() throws IOException {
        List<String> found = made.difference(users("""
                root:x:0:0:root:/root:/bin/bash
                ann:x:1000:1000::/home/ann:/bin/sh
                bob:x:1001:1001::/home/bob:/bin/sh
                """), users("""
                ann:x:1000:100:Ann:/home/ann:/bin/zsh
                root:x:0:0:root:/root:/bin/bash
                eve:x:0:0::/:/bin/sh
                """));

        assertEquals(List.of("ann: gid | 1000 | 100 | CONTENT", "ann: name | null | Ann | ADDED",
                "ann: shell | /bin/sh | /bin/zsh | CONTENT",
                        "bob | uid 1001, gid 1001, home /home/bob, shell /bin/sh | null | REMOVED",
                "eve | null | uid 0, gid 0, home /, shell /bin/sh | ADDED"), found);
    }

    @Test
    void withABaseTheSideThatChangedIsTold() throws IOException {
        String same = "root:x:0:0:::/bin/sh\n";

        List<String> found = made.difference(users(same + "gone:x:1:1:::\nboth:x:2:2:::/a\nwar:x:3:3:::/a\none:x:4:4:A::/a\n"),
                users(same + "both:x:2:2:::/b\nwar:x:3:3:::/b\none:x:4:4:B::/a\nnew:x:5:5:::\ntwin:x:6:6:::\n"),
                users(same + "gone:x:1:1:::\nboth:x:2:2:::/b\nwar:x:3:3:::/c\none:x:4:4:A::/d\ntwin:x:6:7:::\n"));

        assertEquals(List.of("both: shell | /a | /b | /b | CONTENT BOTH",
                "gone | uid 1, gid 1 | null | uid 1, gid 1 | REMOVED LEFT",
                "new | null | uid 5, gid 5 | null | ADDED LEFT", "one: name | A | B | A | CONTENT LEFT",
                "one: shell | /a | /a | /d | CONTENT RIGHT", "twin | null | uid 6, gid 6 | uid 6, gid 7 | ADDED CONFLICT",
                "war: shell | /a | /b | /c | CONTENT CONFLICT"), found);
    }

    @Test
    void sidesThatChangedAlikeAreTold() throws IOException {
        MadeVolume changed = users("root:x:0:0:::/bin/zsh\n");

        assertEquals(List.of("root: shell | /bin/sh | /bin/zsh | /bin/zsh | CONTENT BOTH"),
                made.difference(users("root:x:0:0:::/bin/sh\n"), changed, changed));
    }

    @Test
    void subjectsHaveAFixedOrderAndOnlyThoseThatDifferAreThere() throws IOException {
        MadeVolume left = users("root:x:0:0:::\n").file("etc/hostname", "a\n").file("etc/group", "root:x:0:\n");
        MadeVolume right = users("root:x:0:1:::\n").file("etc/hostname", "b\n").file("etc/group", "root:x:0:\n# nothing\n");

        List<FactGroup> groups = new CompareFacts(null, made.version(left), made.version(right)).call(Monitor.NONE);

        assertEquals(List.of("host", "users"), groups.stream().map(FactGroup::id).toList());
        assertEquals(List.of("Host settings", "Users"), groups.stream().map(FactGroup::title).toList());
    }

    @Test
    void passwordsThatDifferAreToldApartWithoutShowingThem() throws IOException {
        String root = "root:x:0:0:::\n";

        List<String> found = made.difference(users(root, "root:$y$j9T$one$aaaa:19000::::::\n"),
                users(root, "root:$y$j9T$two$bbbb:19001::::::\n"), users(root, "root:$y$j9T$one$aaaa:19002::::::\n"));

        assertEquals(List.of("root: password | set | set (differs) | set | CONTENT LEFT"), found);
        assertFalse(found.toString().contains("aaaa"));
    }

    @Test
    void whatIsEqualIsNotRead() throws IOException {
        ContentName nowhere = new ContentName(Hash.sha256(new byte[] {1}), false);
        MadeVolume left = users("root:x:0:0:::\n").file("etc/hostname", "a\n");
        MadeVolume right = users("root:x:0:0:::\n").file("etc/hostname", "b\n");
        for (MadeVolume volume : List.of(left, right)) {
            volume.other("etc/group", EntryType.FILE).entry("etc/group").content(nowhere).size(10);
        }

        assertEquals(List.of("host name | a | b | CONTENT"), made.difference(left, right));
        right.other("etc/group", EntryType.FILE);
        right.file("etc/group", "root:x:0:\n");
        assertThrows(MissingObjectException.class, () -> made.difference(left, right));
    }

    @Test
    void ownersModesAndTimesMakeNoDifference() throws IOException {
        MadeVolume left = users("root:x:0:0:::\n").link("etc/systemd/system/a.target.wants/b.service", "/b.service");
        MadeVolume right = users("root:x:0:0:::\n").link("etc/systemd/system/a.target.wants/b.service", "/b.service");
        right.entry("etc/passwd").permissions(0600).owner(7).time(1, 2);
        right.entry("etc/systemd/system/a.target.wants/b.service").time(3, 4);

        assertEquals(List.of(), made.difference(left, right));
    }

    @Test
    void whatIsMountedBelowADirectoryCounts() throws IOException {
        MadeVolume left = MadeFacts.machine().file("etc/fstab", "UUID=1111 /boot/grub ext4 defaults\n").directory("boot/grub");
        MadeVolume right = MadeFacts.machine().file("etc/fstab", "UUID=1111 /boot/grub ext4 defaults\n").directory("boot/grub");

        List<FactGroup> groups = new CompareFacts(null,
                made.version(left, new MadeVolume(0, 2, "1111").file("grub.cfg", "linux /vmlinuz-1 ro\n")),
                made.version(right, new MadeVolume(0, 2, "1111").file("grub.cfg", "linux /vmlinuz-2 ro\n"))).call(Monitor.NONE);

        assertEquals("default", MadeFacts.rows(groups).getFirst().name());
        assertEquals("vmlinuz-2", MadeFacts.rows(groups).getFirst().right());
    }

    @Test
    void itEndsWhenAsked() throws IOException {
        MadeVolume volume = users("root:x:0:0:::\n");
        CompareFacts comparison = new CompareFacts(null, made.version(volume), made.version(volume));
        Cancelling monitor = new Cancelling(3);

        assertThrows(CancelledException.class, () -> comparison.call(monitor));
        assertTrue(monitor.tasks().contains("comparing facts"));
    }
}
