// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.Command;
import org.mirage.disk.RawFile;

/** Groups are what LVM's own tools say that they are; what is missing, twice there or damaged is said. */
class VolumeGroupsTest {

    @TempDir
    Path folder;

    @Test
    void groupsAndSegmentsAsTheToolsSeeThem() throws Exception {
        try (LvmDisks disks = LvmDisks.make(folder, 3, 64)) {
            disks.lvm("vgcreate -s 1m group @0 @1");
            disks.lvm("vgcreate -s 2m other @2");
            disks.lvm("lvcreate -an -Zn -Wn -n one -l 5 group @0");
            disks.lvm("lvcreate -an -Zn -Wn -n two -i 2 -I 16k -l 8 group");
            disks.lvm("lvextend -l +7 group/one @1");
            disks.lvm("lvextend -l +3 group/one @0");
            disks.lvm("lvextend -l +6 group/two");
            disks.lvm("lvcreate -an -Zn -Wn -n with-dash --addtag a.tag -l 9 other @2");
            List<VolumeGroup> groups = VolumeGroups.find(disks.devices());
            List<String> found = new ArrayList<>();
            for (VolumeGroup group : groups) {
                assertEquals(List.of(), group.warnings());
                group.logicalVolumes().forEach(volume -> found.add(String.join(" ", group.name(), group.uuid(),
                        String.valueOf(group.seqno()), String.valueOf(group.extentSize()), volume.name(), volume.uuid(),
                        String.valueOf(volume.size()), group.path(volume))));
            }
            String truth = disks.lvm("lvs --noheadings --units b --nosuffix -o vg_name,vg_uuid,vg_seqno,vg_extent_size,lv_name,"
                    + "lv_uuid,lv_size,lv_path");
            assertEquals(truth.lines().filter(line -> !line.contains("WARNING"))
                    .map(line -> line.strip().replaceAll(" +", " ")).toList(), found);
            assertEquals(segments(disks, "one"), places(groups.getFirst().logicalVolumes().getFirst(), disks));
        }
    }

    /** Ranges of extents as LVM lists them, such as {@code /dev/loop0:0-4}. */
    private static List<String> segments(LvmDisks disks, String volume) throws IOException {
        return disks.lvm("lvs --noheadings -o seg_pe_ranges group/" + volume).lines().filter(line -> !line.contains("WARNING"))
                .map(String::strip).toList();
    }

    private static List<String> places(LogicalVolume volume, LvmDisks disks) throws IOException {
        List<String> places = new ArrayList<>();
        volume.placement().visit(0, volume.size(), (offset, device, deviceOffset, length) -> {
            long first = (deviceOffset - (1 << 20)) >> 20;
            places.add(disks.loop(device) + ":" + first + "-" + (first + (length >> 20) - 1));
        });
        return places;
    }

    @Test
    void descriptionsThatGoRoundTheRing() throws Exception {
        try (LvmDisks disks = LvmDisks.make(folder, 1, 16)) {
            disks.lvm("pvcreate --metadatasize 32k --dataalignment 64k @0");
            disks.lvm("vgcreate -s 64k ring @0");
            disks.lvm("lvcreate -an -Zn -Wn -n volume -l 1 ring");
            boolean wrapped = false;
            for (int round = 0; round < 16; round++) {
                disks.lvm("lvchange --addtag " + "x".repeat(900) + round + " ring/volume");
                VolumeGroup group = VolumeGroups.find(disks.devices()).getFirst();
                assertEquals(3 + round, group.seqno());
                assertEquals(List.of(), group.warnings());
                assertEquals(1, group.logicalVolumes().size());
                wrapped |= wraps(disks.file(0));
            }
            assertTrue(wrapped, "no text went on at the ring's beginning");
        }
    }

    /** Whether the valid text, by the area's header at 4 KiB, reaches beyond the area's end. */
    private static boolean wraps(Path disk) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(Files.readAllBytes(disk), 4096, 512).slice().order(ByteOrder.LITTLE_ENDIAN);
        return header.getLong(40) + header.getLong(48) > header.getLong(32);
    }

    @Test
    void missingDisksLeaveTheVolumesOfTheOthers() throws Exception {
        try (LvmDisks disks = LvmDisks.make(folder, 2, 64)) {
            disks.lvm("vgcreate -s 1m group @0 @1");
            disks.lvm("lvcreate -an -Zn -Wn -n here -l 5 group @0");
            disks.lvm("lvcreate -an -Zn -Wn -n there -l 5 group @1");
            VolumeGroup group = VolumeGroups.find(disks.devices().subList(0, 1)).getFirst();
            String uuid = group.physicalVolumes().get(1).uuid();
            assertEquals(List.of("Physical volume " + uuid + " (" + disks.loop(1) + " when it was last used) is missing."), group.warnings());
            assertEquals("", group.logicalVolumes().get(0).reason());
            assertEquals("physical volume " + uuid + ", on which it lies, is missing", group.logicalVolumes().get(1).reason());
            assertNull(group.logicalVolumes().get(1).device());
        }
    }

    @Test
    void copiesOfADiskAreNotGuessedAbout() throws Exception {
        try (LvmDisks disks = LvmDisks.make(folder, 1, 64)) {
            disks.lvm("vgcreate -s 1m group @0");
            disks.lvm("lvcreate -an -Zn -Wn -n volume -l 5 group");
            Path copy = Files.copy(disks.file(0), folder.resolve("copy.raw"));
            List<BlockDevice> both = new ArrayList<>(disks.devices());
            try (BlockDevice second = RawFile.open(copy)) {
                both.add(second);
                VolumeGroup group = VolumeGroups.find(both).getFirst();
                assertTrue(group.warnings().getFirst().contains("is there 2 times"), group.warnings().toString());
                assertNull(group.logicalVolumes().getFirst().device());
                assertTrue(group.logicalVolumes().getFirst().reason().contains("is there 2 times"));
            }
        }
    }

    @Test
    void groupsOfTheSameNameAreToldApart() throws Exception {
        // tools that see one disk each do not mind
        try (LvmDisks one = LvmDisks.make(Files.createDirectory(folder.resolve("one")), 1, 32);
                LvmDisks two = LvmDisks.make(Files.createDirectory(folder.resolve("two")), 1, 32)) {
            for (LvmDisks disks : List.of(one, two)) {
                disks.lvm("vgcreate -s 1m group @0");
                disks.lvm("lvcreate -an -Zn -Wn -n volume -l 5 group");
            }
            List<VolumeGroup> groups = VolumeGroups.find(List.of(one.devices().getFirst(), two.devices().getFirst()));
            assertEquals(List.of("group", "group"), groups.stream().map(VolumeGroup::name).toList());
            for (VolumeGroup group : groups) {
                assertTrue(group.warnings().getFirst().contains("2 volume groups of the name group"));
                assertEquals("", group.logicalVolumes().getFirst().reason());
            }
        }
    }

    @Test
    void staleMembersDoNotCount() throws Exception {
        try (LvmDisks disks = LvmDisks.make(folder, 2, 32)) {
            disks.lvm("vgcreate -s 1m group @0 @1");
            disks.lvm("lvcreate -an -Zn -Wn -n volume -l 5 group @0");
            Path old = Files.copy(disks.file(1), folder.resolve("old.raw"));
            disks.lvm("lvextend -l +5 group/volume @0");
            try (BlockDevice stale = RawFile.open(old)) {
                VolumeGroup group = VolumeGroups.find(List.of(stale, disks.devices().getFirst())).getFirst();
                assertEquals(10 << 20, group.logicalVolumes().getFirst().size());
                assertTrue(group.warnings().getFirst().contains("1 of 2 copies of the metadata are older than change 3"),
                        group.warnings().toString());
            }
            disks.lvm("vgreduce group @1");
            try (BlockDevice stale = RawFile.open(old)) {
                List<VolumeGroup> groups = VolumeGroups.find(List.of(stale, disks.devices().getFirst()));
                assertEquals(List.of("group", ""), groups.stream().map(VolumeGroup::name).toList());
                assertTrue(groups.get(1).warnings().getFirst().contains("is no longer a part of volume group group"));
            }
        }
    }

    @Test
    void volumesWithoutMetadataAreFoundByOthers() throws Exception {
        try (LvmDisks disks = LvmDisks.make(folder, 2, 32)) {
            disks.lvm("pvcreate --metadatacopies 0 @0");
            disks.lvm("pvcreate --metadatacopies 2 @1");
            disks.lvm("vgcreate -s 1m group @0 @1");
            disks.lvm("lvcreate -an -Zn -Wn -n volume -l 5 group @0");
            assertEquals(List.of(), VolumeGroups.find(disks.devices().subList(0, 1)));
            VolumeGroup group = VolumeGroups.find(disks.devices()).getFirst();
            assertEquals(0, group.physicalVolumes().getFirst().device());
            assertEquals("", group.logicalVolumes().getFirst().reason());
            assertEquals(List.of(), group.warnings());
        }
    }

    @Test
    void aDiskWithoutLvmIsNoMember() throws Exception {
        Path file = folder.resolve("plain.raw");
        Command.run("truncate", "-s", "1000", file);
        try (BlockDevice plain = RawFile.open(file)) {
            assertEquals(List.of(), VolumeGroups.find(List.of(plain)));
        }
    }
}
