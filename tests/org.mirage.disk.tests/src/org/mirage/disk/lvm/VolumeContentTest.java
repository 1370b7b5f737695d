// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.PatternedDisk;

/** Logical volumes have the bytes that the kernel's device mapper shows of them. */
class VolumeContentTest {

    @Test
    void volumesReadAsTheKernelReadsThem() throws Exception {
        try (ApplianceVolumes made = new ApplianceVolumes()) {
            List<VolumeGroup> groups = VolumeGroups.find(made.candidates());
            assertEquals(List.of("main", "spare-parts"), groups.stream().map(VolumeGroup::name).toList());
            int read = 0;
            for (VolumeGroup group : groups) {
                assertEquals(List.of(), group.warnings());
                for (LogicalVolume volume : group.logicalVolumes()) {
                    String sum = made.sum(group.name() + "/" + volume.name());
                    if (volume.visible() && volume.device() != null) {
                        assertEquals(sum, sum(volume.device()), volume.name());
                        PatternedDisk.requireTrue(volume.device().status(0, volume.size()), volume.device());
                        read++;
                    }
                }
            }
            assertEquals(5, read);
        }
    }

    @Test
    void whatCannotBeReadSaysWhy() throws Exception {
        try (ApplianceVolumes made = new ApplianceVolumes()) {
            Map<String, LogicalVolume> volumes = VolumeGroups.find(made.candidates()).getFirst().logicalVolumes().stream()
                    .collect(Collectors.toMap(LogicalVolume::name, volume -> volume));
            assertReason("snapshot", "it is a snapshot of root", volumes.get("snap"));
            assertReason("thin", "logical volumes of type thin are not read here", volumes.get("thin"));
            assertReason("raid1", "logical volumes of type raid1 are not read here", volumes.get("mirror"));
            List<String> visible = volumes.values().stream().filter(LogicalVolume::visible).map(LogicalVolume::name).sorted().toList();
            assertEquals(List.of("home", "mirror", "root", "snap", "swap", "thin"), visible);
            assertEquals("linear", volumes.get("root").type());
            assertEquals("striped", volumes.get("home").type());
        }
    }

    private static void assertReason(String type, String reason, LogicalVolume volume) {
        assertEquals(type, volume.type());
        assertEquals(reason, volume.reason());
        assertNull(volume.device());
        assertNull(volume.placement());
        assertTrue(volume.visible());
    }

    @Test
    void placesAreWhereTheBytesAre() throws Exception {
        try (ApplianceVolumes made = new ApplianceVolumes()) {
            Random random = new Random(5);
            for (String name : List.of("root", "home")) {
                LogicalVolume volume = VolumeGroups.find(made.candidates()).getFirst().logicalVolumes().stream()
                        .filter(each -> each.name().equals(name)).findFirst().orElseThrow();
                for (int round = 0; round < 200; round++) {
                    long offset = random.nextLong(volume.size());
                    int length = (int) Math.min(random.nextInt(300_000), volume.size() - offset);
                    ByteBuffer whole = ByteBuffer.allocate(length);
                    volume.device().read(offset, whole);
                    ByteBuffer pieces = ByteBuffer.allocate(length);
                    volume.placement().visit(offset, length, (at, device, deviceOffset, count) -> {
                        assertEquals(pieces.position(), at - offset);
                        ByteBuffer piece = ByteBuffer.allocate((int) count);
                        made.candidates().get(device).read(deviceOffset, piece);
                        pieces.put(piece.flip());
                    });
                    assertEquals(whole.flip(), pieces.flip());
                    PatternedDisk.requireTrue(volume.device().slice(offset, length).status(0, length),
                            volume.device().slice(offset, length));
                }
            }
        }
    }

    @Test
    void everyByteOfADeviceIsTakenForTheSameByteFromEitherSide() throws Exception {
        try (ApplianceVolumes made = new ApplianceVolumes()) {
            for (LogicalVolume volume : VolumeGroups.find(made.candidates()).getFirst().logicalVolumes()) {
                if (volume.placement() == null) {
                    continue;
                }
                Set<String> fromVolume = new TreeSet<>();
                volume.placement().visit(0, volume.size(), (offset, device, deviceOffset, length) ->
                        split(deviceOffset, offset, length, device, fromVolume));
                Set<String> fromDevices = new TreeSet<>();
                for (int i = 0; i < made.candidates().size(); i++) {
                    int device = i;
                    long size = made.candidates().get(i).size();
                    for (long at = 0; at < size; at += 1_000_448) {
                        long[] last = {at};
                        long end = Math.min(size, at + 1_000_448);
                        volume.placement().visitDevice(device, at, end - at, (deviceOffset, offset, length, copy) -> {
                            assertTrue(deviceOffset >= last[0] && deviceOffset + length <= end && !copy);
                            last[0] = deviceOffset + length;
                            split(deviceOffset, offset, length, device, fromDevices);
                        });
                    }
                }
                assertEquals(fromVolume, fromDevices, volume.name());
            }
        }
    }

    /** Notes the place of each sector. */
    private static void split(long deviceOffset, long offset, long length, int device, Set<String> places) {
        assertEquals(0, (deviceOffset | offset | length) % 512);
        for (long i = 0; i < length; i += 512) {
            places.add(device + ":" + (deviceOffset + i) + "=" + (offset + i));
        }
    }

    @Test
    void severalThreadsReadAtOnce() throws Exception {
        try (ApplianceVolumes made = new ApplianceVolumes(); ExecutorService threads = Executors.newFixedThreadPool(4)) {
            LogicalVolume volume = VolumeGroups.find(made.candidates()).getFirst().logicalVolumes().stream()
                    .filter(each -> each.name().equals("home")).findFirst().orElseThrow();
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                tasks.add(() -> sum(volume.device()));
            }
            for (Future<String> sum : threads.invokeAll(tasks)) {
                assertEquals(made.sum("main/home"), sum.get());
            }
        }
    }

    private static String sum(BlockDevice device) throws Exception {
        assertNotNull(device);
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        ByteBuffer piece = ByteBuffer.allocate(700_001);
        for (long offset = 0; offset < device.size(); offset += piece.capacity()) {
            piece.clear().limit((int) Math.min(piece.capacity(), device.size() - offset));
            device.read(offset, piece);
            digest.update(piece.flip());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
