// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Extents are free where LVM's own tools say so, and nowhere when that is in doubt. */
class FreeExtentsTest {

    @TempDir
    Path folder;

    private static List<String> truth(LvmDisks disks) throws IOException {
        return disks.lvm("pvs --segments --noheadings --units b --nosuffix -o pv_name,seg_type,pvseg_start,pvseg_size,vg_extent_size,pe_start").lines()
                .map(line -> line.strip().split(" +")).filter(words -> words.length == 6 && words[1].equals("free"))
                .map(words -> words[0] + " " + (Long.parseLong(words[5]) + Long.parseLong(words[2]) * Long.parseLong(words[4])) + " "
                        + Long.parseLong(words[3]) * Long.parseLong(words[4])).sorted().toList();
    }

    private static List<String> ours(LvmDisks disks) throws IOException {
        return VolumeGroups.find(disks.devices()).stream().flatMap(group -> FreeExtents.of(group).stream())
                .map(free -> disks.loop(free.device()) + " " + free.offset() + " " + free.length()).sorted().toList();
    }

    @Test
    void asTheToolsSeeThem() throws Exception {
        try (LvmDisks disks = LvmDisks.make(folder, 3, 64)) {
            disks.lvm("vgcreate -s 1m group @0 @1");
            disks.lvm("vgcreate -s 2m other @2");
            assertEquals(truth(disks), ours(disks));
            disks.lvm("lvcreate -an -Zn -Wn -n one -l 5 group @0");
            disks.lvm("lvcreate -an -Zn -Wn -n two -i 2 -I 16k -l 8 group");
            disks.lvm("lvcreate -an -Zn -Wn -n three -l 7 group @1");
            disks.lvm("lvextend -l +3 group/one @1");
            disks.lvm("lvremove -f group/two");
            List<String> free = ours(disks);
            assertEquals(truth(disks), free);
            assertEquals(4, free.size(), free.toString());
            disks.lvm("lvcreate -an -Zn -Wn -n all -l 100%FREE other");
            assertEquals(truth(disks), ours(disks));
        }
    }

    @Test
    void noneWhereAnyVolumeCannotBeRead() throws Exception {
        try (LvmDisks disks = LvmDisks.make(folder, 2, 64)) {
            disks.lvm("vgcreate -s 1m group @0 @1");
            disks.lvm("lvcreate -an -Zn -Wn -n here -l 5 group @0");
            disks.lvm("lvcreate -an -Zn -Wn -n there -l 5 group @1");
            assertFalse(ours(disks).isEmpty());
            assertEquals(List.of(), FreeExtents.of(VolumeGroups.find(disks.devices().subList(0, 1)).getFirst()));
        }
    }
}
