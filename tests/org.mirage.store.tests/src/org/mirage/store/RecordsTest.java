// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class RecordsTest {

    private static final Hash HASH = Hash.sha256(new byte[] {1});

    static VersionRecord version() {
        Entry root = Entry.builder(new byte[0], EntryType.DIRECTORY).permissions(0755).owner(1).group(2)
                .time(-5, 999_999_999).flags(3).project(4)
                .attributes(List.of(new EntryAttribute(Data.bytes("user.x"), new byte[] {1, 2, 3})))
                .subtree(new Subtree(HASH, Hash.sha256(new byte[] {2}), 14_000, 1L << 40)).build();
        VolumeRecord volume = new VolumeRecord(0, "ext4", "0b1d", new byte[] {'r', (byte) 0xff},
                List.of(new VolumeRange(0, 1 << 20, 1L << 35), new VolumeRange(1, 0, 512)), "part", "sda1", root, HASH,
                14_000, 1L << 40, 1L << 35, 1L << 30, 4096, List.of("extent", "64bit"), List.of("a warning"), "",
                Map.of());
        VolumeRecord bare = new VolumeRecord(1, "", "", new byte[0], List.of(), "", "sda2", null, null, 0, 0, 0, 0, 0,
                List.of(), List.of(), "no reader knows it", Map.of("later", 5L));
        DiskLayout disk = new DiskLayout(1L << 35, 512, "gpt", "abc", List.of(
                new PartitionRecord(1, 1 << 20, 1L << 30, "0fc6", "uuid", "root", Map.of("bootable", true))), Map.of());
        return new VersionRecord(new UUID(5, -6), 7, List.of(HASH), "someone", "first\nlines \u2713",
                Instant.ofEpochSecond(1_700_000_000, 123_456_789), List.of(volume, bare), List.of(disk),
                Map.of("ID", "debian", "PRETTY_NAME", "Debian"), null, Map.of("unknown", List.of(1L, "x")));
    }

    @Test
    void aVersionComesBackWithWhatIsNotKnownToUs() throws IOException {
        VersionRecord version = version();
        byte[] bytes = version.encode();
        VersionRecord decoded = VersionRecord.decode(bytes);
        assertArrayEquals(bytes, decoded.encode());
        assertEquals(version.image(), decoded.image());
        assertEquals(version.message(), decoded.message());
        assertEquals(version.time(), decoded.time());
        assertEquals(version.system(), decoded.system());
        assertEquals(version.disks(), decoded.disks());
        assertEquals(version.parents(), decoded.parents());
        assertEquals(version.extra(), decoded.extra());
        assertEquals(version.changes(), decoded.changes());
        VolumeRecord volume = decoded.volumes().getFirst();
        assertEquals(version.volumes().getFirst().root(), volume.root());
        assertEquals(version.volumes().getFirst().ranges(), volume.ranges());
        assertEquals(version.volumes().getFirst().features(), volume.features());
        assertArrayEquals(version.volumes().getFirst().label(), volume.label());
        assertEquals(HASH, volume.links());
        assertEquals(null, decoded.volumes().get(1).root());
        assertEquals(Map.of("later", 5L), decoded.volumes().get(1).extra());
    }

    @Test
    void aLogRecordComesBack() throws IOException {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("image", "0123");
        arguments.put("count", 5L);
        arguments.put("none", null);
        LogRecord log = new LogRecord(3, Instant.ofEpochSecond(-1, 5), "me", "create-image", arguments);
        assertEquals(log, LogRecord.decode(log.encode()));
    }

    @Test
    void whatRealisesAVersionComesBack() throws IOException {
        RealisedRecord realised = new RealisedRecord(HASH, List.of(HASH, Hash.sha256(new byte[0])), "imported");
        LogRecord log = new LogRecord(1, Instant.EPOCH, "me", RealisedRecord.ACTION, realised.arguments());
        assertEquals(realised, RealisedRecord.of(log));
        assertEquals(realised, RealisedRecord.of(LogRecord.decode(log.encode())));
    }

    @Test
    void newerRecordsAreRefused() {
        byte[] bytes = Cbor.encode(Map.of("format", 2));
        assertThrows(NewerFormatException.class, () -> VersionRecord.decode(bytes));
        assertThrows(NewerFormatException.class, () -> LogRecord.decode(bytes));
        assertThrows(NewerFormatException.class, () -> DiskRecord.decode(bytes));
    }

    @Test
    void damagedRecordsAreRefused() throws IOException {
        byte[] good = version().encode();
        Random random = new Random(1);
        for (int i = 0; i < 30_000; i++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(5) == 0 ? random.nextInt(good.length) : good.length);
            for (int j = random.nextInt(3); j >= 0 && bad.length > 0; j--) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                VersionRecord.decode(bad);
            } catch (DamagedObjectException | NewerFormatException expected) {
                // Either these or some version, but nothing else.
            }
        }
    }
}
