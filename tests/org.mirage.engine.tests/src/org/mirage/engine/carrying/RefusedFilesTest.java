// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.mirage.engine.made.MadeVolume;
import org.mirage.store.EntryAttribute;
import org.mirage.store.EntryType;

/** Machines whose files are not as a run found them cannot take what it changed, and why is said; what is elsewhere is no reason. */
class RefusedFilesTest extends MadeMachines {

    private static final String SETTINGS = "etc/editor.conf";

    /** The run changed the second line of the settings. */
    private static MadeVolume changed() {
        return machine().file(SETTINGS, "one\nTWO\nthree\n");
    }

    @Test
    void settingsThatWereChangedElsewhereTakeIt() throws IOException {
        assertEquals(CarryResult.State.CARRIED, carry(changed(), machine().file(SETTINGS, "one\ntwo\nthree\nfour\nfive\n")).state());
        assertEquals("one\nTWO\nthree\nfour\nfive\n", read("/" + SETTINGS));
    }

    @Test
    void settingsThatWereChangedAtTheSameLines() throws IOException {
        assertEquals(List.of("/etc/editor.conf: was changed here at the same lines"),
                refusal(changed(), machine().file(SETTINGS, "one\n2\nthree\n")));
    }

    @Test
    void settingsThatAreNoText() throws IOException {
        assertEquals(List.of("/etc/editor.conf: was changed here at the same lines"),
                refusal(changed(), machine().file(SETTINGS, "one\0two\nthree\n")));
    }

    @Test
    void settingsThatAreNotThere() throws IOException {
        MadeVolume other = new MadeVolume(0, 1, "one").file(PASSWD, ROOT).file(GROUP, ROOTS).file(STATUS, status("editor 1.0", "libc6 2.36"));

        assertEquals(List.of("/etc/editor.conf: is not there"), refusal(changed(), other));
    }

    @Test
    void aProgramThatIsAnother() throws IOException {
        assertEquals(List.of("/usr/bin/editor: is not as expected"),
                refusal(machine().file("usr/bin/editor", "patched"), machine().file("usr/bin/editor", "patched in another way")));
    }

    @Test
    void aFileWhereNothingWasExpected() throws IOException {
        assertEquals(List.of("/usr/bin/game: is not as expected: nothing was expected there"),
                refusal(machine().file("usr/bin/game", "game"), machine().file("usr/bin/game", "a script of somebody")));
    }

    @Test
    void aFolderWithFilesWhereAFileWouldBe() throws IOException {
        assertEquals(List.of("/usr/bin/editor: is a folder with files of this image"),
                refusal(machine().file("usr/bin/editor", "patched"), machine().directory("usr/bin/editor").file("usr/bin/editor/own", "own")));
    }

    @Test
    void aFileWhereAFolderWouldBe() throws IOException {
        assertEquals(List.of("/usr/share: is no folder here", "/usr/share/game: has no folder to be in"),
                refusal(machine().file("usr/share/game", "game"), machine().file("usr/share", "a file")));
    }

    @Test
    void aFolderThatIsNotThere() throws IOException {
        MadeVolume other = new MadeVolume(0, 1, "one").file(PASSWD, ROOT).file(GROUP, ROOTS).file(SETTINGS, "one\ntwo\nthree\n")
                .file(STATUS, status("editor 1.0", "libc6 2.36"));

        assertEquals(List.of("/usr/bin/game: has no folder to be in"), refusal(machine().file("usr/bin/game", "game"), other));
    }

    @Test
    void aFileThatWouldBeRemovedIsAnother() throws IOException {
        MadeVolume without = new MadeVolume(0, 1, "one").file(PASSWD, ROOT).file(GROUP, ROOTS).file(SETTINGS, "one\ntwo\nthree\n")
                .file(STATUS, status("editor 1.0", "libc6 2.36")).directory("usr/bin").directory("var/log");

        assertEquals(List.of("/usr/bin/editor: is not as expected where it would be removed"),
                refusal(without, machine().file("usr/bin/editor", "patched")));
    }

    @Test
    void modesThatBothChanged() throws IOException {
        MadeVolume run = machine();
        run.entry("usr/bin/editor").permissions(0755);
        MadeVolume other = machine();
        other.entry("usr/bin/editor").permissions(04755);

        assertEquals(List.of("/usr/bin/editor: has another mode than expected"), refusal(run, other));
    }

    @Test
    void ownersAttributesAndFlagsThatBothChanged() throws IOException {
        MadeVolume run = machine();
        run.entry("usr/bin/editor").owner(7).group(7).attributes(attribute("a")).flags(1);
        MadeVolume other = machine();
        other.entry("usr/bin/editor").owner(8).group(8).attributes(attribute("b")).flags(2);

        assertEquals(List.of("/usr/bin/editor: has another owner, group, attributes, flags than expected"), refusal(run, other));
    }

    private static List<EntryAttribute> attribute(String value) {
        return List.of(new EntryAttribute("user.x".getBytes(StandardCharsets.US_ASCII), value.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void anOwnerWhoIsNotThere() throws IOException {
        String editor = "editor:x:150:150::/:/bin/sh\n";
        MadeVolume parent = machine().file(PASSWD, ROOT + editor);
        MadeVolume run = machine().file(PASSWD, ROOT + editor).file("var/log/editor", "").file("usr/bin/game", "game");
        run.entry("usr/bin/game").owner(150);

        assertEquals(List.of("/usr/bin/game: belongs to a user that is not here"), problems(carry(parent, run, DEBIAN, machine())));
    }

    @Test
    void aPrivateKeyOfOneMachine() throws IOException {
        MadeVolume run = machine().file("etc/game.key", "-----BEGIN RSA PRIVATE KEY-----\nMII\n-----END RSA PRIVATE KEY-----\n");

        assertEquals(List.of("/etc/game.key: holds a private key that the run made for one machine; install in full"),
                refusal(run, machine()));
    }

    @Test
    void aFileOfTheRunThatCouldNotBeRead() throws IOException {
        assertEquals(List.of("/usr/bin/game: could not be read when base@2 was imported"),
                refusal(machine().other("usr/bin/game", EntryType.FILE), machine()));
    }

    @Test
    void whatTheFileSystemThereCannotHold() throws IOException {
        MadeVolume run = machine().link("boot/efi/link", "there").file("boot/efi/loader", "loader");
        MadeVolume other = machine().directory("boot/efi").file("etc/fstab", "UUID=two /boot/efi vfat\n");

        assertEquals(List.of("/boot/efi/link: expected a file or a directory, as FAT holds nothing else, found a symbolic link"),
                refusal(run, other, new MadeVolume(0, 2, "two").type("vfat").file("kernel", "kernel")));
    }

    @Test
    void aVolumeThatMirageDoesNotWrite() throws IOException {
        MadeVolume other = machine().directory("srv").file("etc/fstab", "UUID=two /srv ntfs\n");

        assertEquals(List.of("/srv/game: expected a volume that can be written to, found sda2 (ntfs)"),
                refusal(machine().file("srv/game", "game"), other, new MadeVolume(0, 2, "two").type("ntfs").file("own", "own")));
    }

    @Test
    void alternativesThatBothChanged() throws IOException {
        String group = "auto\n/usr/bin/editor\n\n/usr/bin/one\n%d\n\n";
        MadeVolume parent = machine().file("var/lib/dpkg/alternatives/editor", group.formatted(10));
        MadeVolume run = machine().file("var/lib/dpkg/alternatives/editor", group.formatted(20));

        assertEquals(List.of("/var/lib/dpkg/alternatives/editor: the alternative /usr/bin/one is not as expected"), problems(
                carry(parent, run, DEBIAN, machine().file("var/lib/dpkg/alternatives/editor", group.formatted(30)))));
    }

    @Test
    void diversionsThatBothMade() throws IOException {
        assertEquals(List.of("/var/lib/dpkg/diversions: the entry \"/usr/bin/vi\" is not as expected"),
                refusal(machine().file("var/lib/dpkg/diversions", "/usr/bin/vi\n/usr/bin/vi.one\ngame\n"),
                        machine().file("var/lib/dpkg/diversions", "/usr/bin/vi\n/usr/bin/vi.two\n:\n")));
    }
}
