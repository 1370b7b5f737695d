// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.updating;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mirage.engine.EntryFlags;
import org.mirage.engine.Monitor;
import org.mirage.engine.UpdateReport;
import org.mirage.engine.UpdatedVersion;
import org.mirage.engine.made.MadeVolume;
import org.mirage.store.Entry;
import org.mirage.store.Hash;

/** What files are like after edits of them: on the volume that they lie on, with their links and with what its file system keeps. */
class UpdatedFilesTest extends UpdatedLibrary {

    @Test
    void textsAreMergedWhereThatIsAskedForAndClean() throws IOException {
        made.add("a", TIME, volume());
        made.add("a", TIME, volume().file("etc/motd", "zero\none\ntwo\nthree\nfour\nfive\n"));
        made.add("b", TIME, volume().file("etc/motd", "one\ntwo\nthree\nfour\nFIVE\n"));
        String edits = """
                put file /etc/motd
                  expect file
                  expect content sha256:%s
                  expect time 1970-01-01T00:00:00Z
                  mode 0600
                  time 2020-01-01T00:00:00Z
                  text
                  | one
                  | two
                  | three
                  | four
                  | 5
                """.formatted(Hash.sha256(bytes("one\ntwo\nthree\nfour\nfive\n")));

        assertEquals(1, update(edits, "a").check(Monitor.NONE).count(UpdatedVersion.State.CONFLICTS));
        UpdateReport report = update(edits, "a", "b", "a@1").threeWay(true).skipConflicts(true).call(Monitor.NONE);

        assertEquals("zero\none\ntwo\nthree\nfour\n5\n", read("a@3:/etc/motd"));
        assertTrue(entry("a@3:/etc/motd").seconds() > 1_700_000_000);
        assertEquals(0600, entry("a@3:/etc/motd").permissions());
        assertEquals(UpdatedVersion.State.CONFLICTS, report.versions().get(1).state());
        assertEquals("one\ntwo\nthree\nfour\n5\n", read("a@4:/etc/motd"));
        assertEquals(1_577_836_800, entry("a@4:/etc/motd").seconds());
    }

    @Test
    void linksStayLinksOnTheVolumeThatIsMounted() throws IOException {
        made.add("a", TIME, volume().file("l/x", "1").file("l/y", "1").file("z", "1").linked("l/x", "l/y", "z"), boot());

        update("""
                put file /boot/k2
                  text
                  | kernel
                remove /l/x
                rename /l to /moved
                rename /a to /boot/a
                rename /boot/k2 to /boot/grub/k
                """, "a").call(Monitor.NONE);

        assertEquals("/boot/grub/k /boot/k1", links("a:/boot/k1"));
        assertEquals("kernel\n", read("a:/boot/k1"));
        assertEquals("/moved/y /z", links("a:/z"));
        assertEquals("c", read("a:/boot/a/b/c"));
        assertEquals("c", read("a:/volumes/two/a/b/c"));
        update("remove /z\n", "a").call(Monitor.NONE);
        assertFalse(entry("a:/moved/y").linked());
        assertNull(files("a").record().volumes().getFirst().links());
        assertEquals(files("a@2").record().volumes().get(1).root(), files("a").record().volumes().get(1).root());
    }

    @Test
    void fatKeepsWhatItCanAndOtherFileSystemsNothing() throws IOException {
        made.add("a", TIME, volume(), new MadeVolume(0, 2, "two").type("vfat").file("efi/x", "x"));
        made.add("b", TIME, volume(), boot().type("ntfs"));

        update("""
                put file /boot/efi/x
                  mode 0640
                  owner 5:6
                  time 2026-01-01T00:00:01.000000007Z
                  attribute user.x y
                put file /boot/efi/y
                  mode 0400
                put dir /boot/new
                  mode 0700
                """, "a").call(Monitor.NONE);

        Entry file = entry("a:/boot/efi/x");
        assertEquals("755 0 0 1767225600 0 []", Integer.toOctalString(file.permissions()) + " " + file.owner() + " " + file.group() + " "
                + file.seconds() + " " + file.nanoseconds() + " " + file.attributes());
        assertEquals(List.of("archive"), EntryFlags.names(file.flags()));
        assertEquals(0555, entry("a:/boot/efi/y").permissions());
        assertEquals(0755, entry("a:/boot/new").permissions());
        UpdateReport refused = update("put link /boot/l\n  target x\nlink /boot/m to /boot/efi/x\nrename /a to /boot/a\n", "a")
                .check(Monitor.NONE);
        assertEquals(3, refused.versions().getFirst().conflicts().size(), refused.toString());
        assertEquals(List.of("line 2: /boot/k1: expected a volume that can be written to, found sda2 (ntfs)"),
                conflicts(update("remove /boot/k1\n", "b").check(Monitor.NONE).versions().getFirst()));
    }

    @Test
    void aLargeFolderIsAsIfItHadAlwaysBeenSo() throws IOException {
        MadeVolume before = volume();
        MadeVolume after = volume();
        for (int i = 0; i < 20_000; i++) {
            String name = "large/" + Integer.toHexString(i * 7919);
            if (i % 5000 != 3) {
                before.file(name, "x");
            }
            if (i % 7000 != 5) {
                after.file(name, i == 12_345 ? "changed\n" : "x");
            }
        }
        made.add("a", TIME, before);
        made.add("b", TIME, after);
        StringBuilder edits = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            String name = "/large/" + Integer.toHexString(i * 7919);
            if (i % 5000 == 3) {
                edits.append("put file ").append(name).append("\n  time 1970-01-01T00:00:00Z\n  text no-newline\n  | x\n");
            } else if (i % 7000 == 5) {
                edits.append("remove ").append(name).append('\n');
            } else if (i == 12_345) {
                edits.append("put file ").append(name).append("\n  time 1970-01-01T00:00:00Z\n  text\n  | changed\n");
            }
        }

        UpdateReport report = update(edits.toString(), "a").call(Monitor.NONE);

        assertEquals(files("b").record().volumes().getFirst().root(), files("a").record().volumes().getFirst().root());
        assertTrue(report.storedBytes() < 100_000, report.storedBytes() + " bytes");
    }

    @Test
    void foldersComeFromDiskAndFromVersions() throws IOException {
        made.add("a", TIME, volume().file("l/x", "1").file("l/y", "1").file("z", "2").file("l/z", "2").linked("l/x", "l/y")
                .linked("z", "l/z"), boot());
        Path tree = Files.createDirectories(folder.resolve("tree/in"));
        Files.writeString(tree.resolve("one"), "1");
        Files.createLink(tree.resolve("two"), tree.resolve("one"));
        Files.createSymbolicLink(tree.resolve("link"), Path.of("../nowhere"));

        UpdateReport report = update("""
                put-tree /srv
                  from disk tree
                  mode 0700
                put-tree /copy
                  from version a@1 /l
                """, "a").call(Monitor.NONE);

        assertEquals(List.of(), report.versions().getFirst().conflicts());
        assertEquals("/srv/in/one /srv/in/two", links("a:/srv/in/one"));
        assertArrayEquals(bytes("../nowhere"), entry("a:/srv/in/link").target());
        assertEquals(0700, entry("a:/srv").permissions());
        assertEquals("/copy/x /copy/y", links("a:/copy/y"));
        assertEquals("/copy/z", links("a:/copy/z"));
        assertFalse(entry("a:/copy/z").linked());
        assertEquals("/l/x /l/y", links("a:/l/y"));
        assertEquals(UpdatedVersion.State.CONFLICTS,
                update("put-tree /all\n  from version a@1 /\n", "a").check(Monitor.NONE).versions().getFirst().state());
    }
}
