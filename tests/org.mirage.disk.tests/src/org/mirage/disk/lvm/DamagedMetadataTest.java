// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.disk.BlockDevice;
import org.mirage.testing.MutationRun;

/** Whatever metadata say, looking at them ends soon, within little memory, and with a word on what is wrong. */
@Timeout(120)
class DamagedMetadataTest {

    private static final int LABEL = 512;
    private static final int AREA = 4096;
    /** Of the disk only its beginning is of interest; the rest is zeros, and need not be copied for every round. */
    private static final int KEPT = 16 << 10;
    private static final long SIZE = 16L << 20;
    private static final int ROUNDS = 4000;

    @TempDir
    static Path folder;

    private static byte[] sound;

    @BeforeAll
    static void make() throws Exception {
        try (LvmDisks disks = LvmDisks.make(folder, 1, 16)) {
            disks.lvm("vgcreate -s 256k group @0");
            disks.lvm("lvcreate -an -Zn -Wn -n one -l 5 group");
            disks.lvm("lvcreate -an -Zn -Wn -n two -l 5 group");
            disks.lvm("lvextend -l +5 group/one");
            sound = Arrays.copyOf(Files.readAllBytes(disks.file(0)), KEPT);
        }
    }

    @AfterAll
    static void forget() {
        sound = null;
    }

    private static List<VolumeGroup> find(byte[] disk) throws Exception {
        return VolumeGroups.find(List.of(new Bytes(disk)));
    }

    /** A disk in memory: bytes, and zeros behind them. */
    private record Bytes(byte[] bytes) implements BlockDevice {

        @Override
        public long size() {
            return Math.max(SIZE, bytes.length);
        }

        @Override
        public void read(long offset, ByteBuffer target) throws EOFException {
            requireWithin(offset, target.remaining());
            for (long at = offset; target.hasRemaining(); at++) {
                target.put(at < bytes.length ? bytes[(int) at] : 0);
            }
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    private static boolean isTold(List<VolumeGroup> groups) {
        return groups.isEmpty() || !groups.getFirst().warnings().isEmpty();
    }

    private static ByteBuffer at(byte[] disk, int offset) {
        return ByteBuffer.wrap(disk, offset, disk.length - offset).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void sumLabel(byte[] disk) {
        at(disk, LABEL).putInt(16, LvmChecksum.of(disk, LABEL + 20, LABEL + 512));
    }

    private static void sumHeader(byte[] disk) {
        at(disk, AREA).putInt(0, LvmChecksum.of(disk, AREA + 4, AREA + 512));
    }

    /** The disk with another text as its group's description. */
    private static byte[] with(byte[] text) {
        byte[] disk = Arrays.copyOf(sound, Math.max(KEPT, AREA + 512 + text.length));
        ByteBuffer header = at(disk, AREA);
        header.putLong(40, 512).putLong(48, text.length).putInt(56, LvmChecksum.of(text, 0, text.length));
        header.putLong(32, Math.max(header.getLong(32), text.length + 512L));
        at(disk, LABEL).putLong(32 + 40 + 32 + 8, header.getLong(32));
        System.arraycopy(text, 0, disk, AREA + 512, text.length);
        sumHeader(disk);
        sumLabel(disk);
        return disk;
    }

    private static byte[] text() {
        ByteBuffer header = at(sound, AREA);
        int from = AREA + (int) header.getLong(40);
        return Arrays.copyOfRange(sound, from, from + (int) header.getLong(48));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void theHelpersOfTheseTestsChangeNothing() throws Exception {
        assertEquals(List.of("", ""), find(with(text())).getFirst().logicalVolumes().stream().map(LogicalVolume::reason).toList());
    }

    @Test
    void flippedBitsAreNoticedByChecksums() throws Exception {
        MutationRun run = MutationRun.of(ROUNDS, 20260102);
        Random random = new Random(run.seed());
        ByteBuffer header = at(sound, AREA);
        int[][] places = {{LABEL, 512}, {AREA, 512}, {AREA + (int) header.getLong(40), (int) header.getLong(48)}};
        run.each(DamagedMetadataTest.class, round -> {
            byte[] disk = sound.clone();
            int[] place = places[round % places.length];
            disk[place[0] + random.nextInt(place[1])] ^= (byte) (1 << random.nextInt(8));
            List<VolumeGroup> groups = find(disk);
            assertTrue(groups.isEmpty() || groups.getFirst().name().isEmpty() && !groups.getFirst().warnings().isEmpty(),
                    groups::toString);
            return true;
        });
    }

    /** Damage under right checksums: what only malice makes. */
    @Test
    void hostileHeaders() throws Exception {
        MutationRun run = MutationRun.of(ROUNDS, 20260103);
        Random random = new Random(run.seed());
        Set<String> said = new HashSet<>();
        run.each(DamagedMetadataTest.class, round -> {
            byte[] disk = sound.clone();
            int place = (round % 2 == 0 ? LABEL : AREA) + random.nextInt(round % 2 == 0 ? 160 : 72);
            at(disk, place).put(0, (byte) (random.nextBoolean() ? random.nextInt() : disk[place] ^ 1 << random.nextInt(8)));
            sumLabel(disk);
            sumHeader(disk);
            List<VolumeGroup> groups = find(disk);
            for (VolumeGroup group : groups) {
                group.warnings().forEach(warning -> said.add(warning.replaceAll(".*: ", "")));
            }
            return isTold(groups);
        });
        assertTrue(said.containsAll(List.of("its label contradicts itself.", "a metadata area lies outside of it.",
                "a metadata area's header contradicts its label.", "a UUID in them is none.",
                "a metadata area's header names a text that it cannot hold.",
                "the checksum of its group's description is wrong.")), said::toString);
    }

    @Test
    void hostileTexts() throws Exception {
        MutationRun run = MutationRun.of(ROUNDS, 20260104);
        Random random = new Random(run.seed());
        Set<String> said = new HashSet<>();
        List<String> words = List.of("0", "-1", "9223372036854775807", "4294967296", "{", "}", "[", "]", "\"", "=", "#", "\n", "\\",
                "pv0", "segment1", "one", "two", "\"raid1\"", "18446744073709551616", "id", ",", "\0", "\"snapshot\"");
        run.each(DamagedMetadataTest.class, round -> {
            String text = new String(text(), StandardCharsets.ISO_8859_1);
            for (int i = random.nextInt(3); i >= 0; i--) {
                int place = random.nextInt(text.length());
                int length = random.nextInt(random.nextBoolean() ? 4 : 40);
                text = text.substring(0, place) + words.get(random.nextInt(words.size()))
                        + text.substring(Math.min(text.length(), place + length));
            }
            List<VolumeGroup> groups = find(with(bytes(text)));
            for (VolumeGroup group : groups) {
                group.warnings().forEach(said::add);
                for (LogicalVolume volume : group.logicalVolumes()) {
                    if (volume.device() != null) {
                        volume.device().read(0, ByteBuffer.allocate((int) Math.min(volume.size(), 100_000)));
                        volume.device().status(0, volume.size());
                    }
                }
            }
            return isTold(groups);
        });
        assertTrue(said.size() > 30, said::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stripe_count = 1 | stripe_count = 0 | its stripes do not make up its segments
            stripe_count = 1 | stripe_count = 2 | its stripes do not make up its segments
            "pv0", 0 | "pv0", 62 | a stripe of it lies outside of its physical volume
            "pv0", 0 | "pv0", -1 | a stripe of it lies outside of its physical volume
            "pv0", 0 | 0, "pv0" | a stripe of it names no place
            "pv0", 0 | "two", 0 | it lies on another logical volume
            pe_count = 60 | pe_count = 2147483647 | ''
            pe_start = 2048 | pe_start = 32000 | it goes on where the device
            start_extent = 0 | start_extent = 1 | its segments do not follow one another
            type = "striped" | type = "zero" | logical volumes of type zero are not read here
            """)
    void hostileSegments(String before, String after, String reason) throws Exception {
        String text = new String(text(), StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(before), text);
        VolumeGroup group = find(with(bytes(text.replaceFirst(Pattern.quote(before), after)))).getFirst();
        assertTrue(group.logicalVolumes().getFirst().reason().contains(reason), group::toString);
        assertEquals(reason.isEmpty(), group.logicalVolumes().getFirst().device() != null);
    }

    @Test
    void neitherOfTwoVolumesOnTheSameExtentsIsBelieved() throws Exception {
        String text = new String(text(), StandardCharsets.ISO_8859_1);
        VolumeGroup group = find(with(bytes(text.replaceFirst("\"pv0\", 0", "\"pv0\", 4")))).getFirst();
        assertEquals(List.of("one", "two"), group.logicalVolumes().stream().map(LogicalVolume::name).toList());
        for (LogicalVolume volume : group.logicalVolumes()) {
            assertEquals("its group's description is damaged: extents of it are another volume's, too", volume.reason());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            extent_size = 512 | extent_size = 0 | their extents have no size
            extent_size = 512 | extent_size = 99999999999 | 'extent_size' in them is out of bounds
            seqno = | number = | 'seqno' is missing in them
            version = 1 | version = 2 | its group's description is of an unknown kind
            group { | gr/oup { | a name in them is not allowed
            two { | "../two" { | a name in them is not allowed
            two { | one { | they say twice what 'one' is
            extent_count = 5 | extent_count = 99999999999 | 'extent_count' in them is out of bounds
            segment_count = 2 | segment_count = 3 | 'segment3' is missing in them
            """)
    void hostileGroups(String before, String after, String warning) throws Exception {
        String text = new String(text(), StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(before), text);
        VolumeGroup group = find(with(bytes(text.replace(before, after)))).getFirst();
        assertTrue(group.warnings().getFirst().contains(warning), group::toString);
        assertEquals(List.of(), group.logicalVolumes());
    }

    @Test
    void nestingAndCountsAreBounded() throws Exception {
        assertTrue(find(with(bytes("a{".repeat(100_000)))).getFirst().warnings().getFirst().contains("nested too deep"));
        StringBuilder many = new StringBuilder("a { b = [");
        for (int i = 0; i < 600_000; i++) {
            many.append(i).append(',');
        }
        assertTrue(find(with(bytes(many + "0] }"))).getFirst().warnings().getFirst().contains("more than 500000 values"));
        byte[] huge = new byte[MetadataArea.LARGEST_TEXT + 1];
        assertTrue(find(with(huge)).getFirst().warnings().getFirst().contains("a text that it cannot hold"));
        assertThrows(DamagedMetadataException.class, () -> TextParser.parse(bytes("a = \"")));
    }
}
