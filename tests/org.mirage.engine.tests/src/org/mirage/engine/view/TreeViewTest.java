// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.engine.made.MadeVersion;
import org.mirage.engine.made.MadeVolume;

/** How a machine is shown whose volumes are subvolumes or logical volumes. */
class TreeViewTest {

    private static final String POOL = "11111111-2222-3333-4444-555555555555";

    @TempDir
    private Path folder;
    private MadeVersion version;

    @AfterEach
    void close() throws IOException {
        if (version != null) {
            version.close();
        }
    }

    private static MadeVolume tree(String path, long id, boolean standard) {
        return new MadeVolume(0, 2, POOL).tree(path, id, standard);
    }

    private static MadeVolume system(String path, long id, String fstab) {
        return tree(path, id, false).file("etc/os-release", "PRETTY_NAME=\"Some Linux\"\n").file("etc/fstab", fstab).directory("usr")
                .directory("home");
    }

    @ParameterizedTest
    @CsvSource({"subvol=@home", "subvol=/@home", "subvolid=257", "subvolid=0x101", "'subvolid=9,subvol=@home'"})
    void aSubvolumeIsMountedByWhateverNamesIt(String option) throws IOException {
        version = new MadeVersion(folder, tree("", 5, true).directory("@").directory("@home"),
                system("@", 256, "UUID=" + POOL + " / btrfs subvol=@ 0 0\nUUID=" + POOL + " /home btrfs " + option + " 0 0\n"),
                tree("@home", 257, false).file("mine", "x"));

        assertEquals("/=1 /home=2", version.mounts());
        assertEquals("mine", version.list("/home"));
        assertEquals("", version.notes());
    }

    @Test
    void aSnapshotOfTheSystemIsNotItsRoot() throws IOException {
        String fstab = "UUID=" + POOL + " / btrfs subvol=@ 0 0\n";
        version = new MadeVersion(folder, tree("", 5, true), system("snapshots/1", 300, fstab), system("@", 256, fstab));

        assertEquals("/=2", version.mounts());
        assertEquals("another system is on sda2[/snapshots/1]; the root of this view is that on sda2[/@]", version.notes());
        assertEquals(POOL + " " + POOL + "_@ " + POOL + "_snapshots_1", version.list("/volumes"));
    }

    @Test
    void theStandardTreeIsTheRootWhereNoneIsAskedFor() throws IOException {
        MadeVolume old = system("old", 256, "");
        MadeVolume standard = tree("now", 257, true).file("etc/os-release", "PRETTY_NAME=\"Some Linux\"\n").file("etc/fstab", "")
                .directory("usr");
        version = new MadeVersion(folder, tree("", 5, false), old, standard);

        assertEquals("/=2", version.mounts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/mapper/big--group-home--of--all", "/dev/big-group/home-of-all"})
    void aLogicalVolumeIsFoundByItsNames(String source) throws IOException {
        version = new MadeVersion(folder, system("", 5, source + " /home ext4 defaults 0 0\n"),
                new MadeVolume(0, 3, "a").device("big-group/home-of-all").file("mine", "x"));

        assertEquals("mine", version.list("/home"));
    }

    @ParameterizedTest
    @CsvSource({"a-b,a/b", "a--b-c,a-b/c", "a---b,a-/b", "nohyphen,"})
    void hyphensOfNamesAreDoubled(String mapped, String name) {
        assertEquals(name, LogicalName.parse(mapped));
    }
}
