// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.Command;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;
import org.mirage.disk.ImageSource;
import org.mirage.disk.PatternedDisk;
import org.mirage.testing.MutationRun;

/** Whatever bytes a header has, looking at it ends soon, with an answer or an IOException. */
class DamagedHeadersTest {

    private static final String QCOW2 = "qcow2, compat=1.1, 0 196608 262144";
    private static final String QCOW2_SUBCLUSTERS = "qcow2, extended_l2=on, 0 196608 262144";
    private static final String VMDK = "vmdk, subformat=monolithicSparse, 0 512 10752";
    private static final String VMDK_STREAM = "vmdk, subformat=streamOptimized, 0 512 -1024";
    private static final String VDI = "vdi, static=off, 0 340";
    private static final String VHD = "vpc, subformat=dynamic, 0 512 1536";
    private static final String VHD_FIXED = "vpc, subformat=fixed, -512";
    private static final String QED = "qed, cluster_size=65536, 0 65536 327680";
    private static final String PARALLELS = "parallels, cluster_size=1048576, 0 64";
    private static final String VHDX = "vhdx, block_size=1M, 0 65536 131072 196608 1048576 2097152 3145728 2162688 3211264";

    private static final int[] EXTREMES = {0, 1, 2, 0x7F, 0x80, 0xFF};

    private static final String CUT_SHORT = "is cut short";
    private static final String NO_TABLE = "refers to a table of";
    private static final List<String> OF_QCOW2 = List.of(CUT_SHORT, NO_TABLE, "bytes at -N, which makes no sense", "is marked as corrupt",
            "is encrypted", "is QCOW version N", "uses features that are not known", "the name of its backing file is longer",
            "its first-level table of N entries is larger", "second-level tables lies askew", "its QCOWN header makes no sense");
    private static final List<String> OF_VMDK = List.of(CUT_SHORT, "its VMDK header makes no sense", "places the descriptor nowhere",
            "places the grain directory nowhere", "promises a disk larger than any", "is one piece of a split VMDK",
            "compressed without saying how long", "gives the disk no size");

    /** What is told of the damage by each format's parser, one part for each of its checks, but for those of {@link #twoPlaces}. */
    private static final Map<String, List<String>> TOLD = Map.of(QCOW2, OF_QCOW2, QCOW2_SUBCLUSTERS, OF_QCOW2, VMDK,
            Stream.concat(OF_VMDK.stream(), Stream.of("is a VMDK of type '…'")).toList(), VMDK_STREAM, OF_VMDK,
            VDI, List.of(CUT_SHORT, "its VDI header makes no sense", "is a snapshot and does not say", "a kind of VDI that is not known"),
            VHD, List.of(CUT_SHORT, NO_TABLE, "its VHD footer makes no sense", "the checksum of its VHD footer",
                    "its VHD header is not where", "the header of its VHD makes no sense", "its block table is too short",
                    "a kind of VHD that is not known"),
            VHD_FIXED, List.of(CUT_SHORT, "its VHD footer makes no sense", "the checksum of its VHD footer",
                    "its VHD header is not where", "a kind of VHD that is not known"),
            QED, List.of(CUT_SHORT, NO_TABLE, "its QED header makes no sense", "second-level tables lies askew", "was not closed cleanly",
                    "uses features that are not known"),
            PARALLELS, List.of(CUT_SHORT, "its Parallels header makes no sense", "a Parallels disk of version"),
            VHDX, List.of(CUT_SHORT, NO_TABLE, "bytes at -N, which makes no sense", "its VHDX header makes no sense",
                    "its VHDX headers are missing", "its VHDX metadata is not complete", "its VHDX metadata table is missing",
                    "its VHDX region table is not complete", "its VHDX sizes make no sense",
                    "its VHDX block table lies askew", "changes still wait in its log", "does not say what that is"));

    @TempDir
    Path folder;

    private final Set<String> told = new TreeSet<>();

    @ParameterizedTest
    @ValueSource(strings = {QCOW2, QCOW2_SUBCLUSTERS, VMDK, VMDK_STREAM, VDI, VHD, VHD_FIXED, QED, PARALLELS, VHDX})
    @Timeout(300)
    void someDamage(String image) throws Exception {
        damage(image, 800, 20260101);
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {QCOW2, QCOW2_SUBCLUSTERS, VMDK, VMDK_STREAM, VDI, VHD, VHD_FIXED, QED, PARALLELS, VHDX})
    @Timeout(1200)
    void muchDamage(String image) throws Exception {
        damage(image, 30_000, 11);
        List<String> never = TOLD.getOrDefault(image, List.of()).stream()
                .filter(part -> told.stream().noneMatch(message -> message.contains(part))).toList();
        assertEquals(List.of(), never, "checks that no damage has reached; told was " + String.join("\n", told));
    }

    /** What takes damage of two places at once, which chance hardly does. */
    @ParameterizedTest
    @CsvSource({"qed, 16=1 61=16, the name of its backing file is longer than any", "vhdx, 196608=0 262144=0, its VHDX region tables are missing"})
    void twoPlaces(String format, String damage, String message) throws Exception {
        Path file = folder.resolve("image");
        Command.run("qemu-img", "create", "-q", "-f", format, file, "8M");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            for (String place : damage.split(" ")) {
                bytes.seek(Long.parseLong(place.split("=")[0]));
                bytes.write(Integer.parseInt(place.split("=")[1]));
            }
        }
        assertTrue(isRefused(file) && told.stream().anyMatch(words -> words.contains(message)), told::toString);
    }

    private void damage(String image, int usualRounds, long usualSeed) throws Exception {
        MutationRun run = MutationRun.of(usualRounds, usualSeed);
        String[] words = image.split(", ");
        Path raw = PatternedDisk.make(folder.resolve("raw"));
        Path file = folder.resolve("image." + words[0]);
        Command.run("qemu-img", "convert", "-f", "raw", "-O", words[0], "-o", words[1], raw, file);
        long[] places = Stream.of(words[2].split(" ")).mapToLong(Long::parseLong).toArray();
        Random random = new Random(run.seed());
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            int refused = run.each(DamagedHeadersTest.class, round -> isRefusedWithChanges(bytes, file, places, random));
            assertTrue(refused > 0, "no damage was noticed");
        }
    }

    /** Changes something within 512 bytes of one to four of the places, looks at the file, and changes it back. */
    private boolean isRefusedWithChanges(RandomAccessFile bytes, Path file, long[] places, Random random)
            throws IOException {
        byte[][] before = new byte[places.length][512];
        for (int i = 0; i < places.length; i++) {
            bytes.seek(offset(bytes, places[i]));
            bytes.readFully(before[i]);
        }
        try {
            for (int i = random.nextInt(4); i >= 0; i--) {
                int place = random.nextInt(places.length);
                byte[] part = before[place].clone();
                change(part, random);
                if (random.nextInt(8) > 0) {
                    sealVhd(part);
                    sealVhdx(part);
                }
                bytes.seek(offset(bytes, places[place]));
                bytes.write(part);
            }
            return isRefused(file);
        } finally {
            for (int i = 0; i < places.length; i++) {
                bytes.seek(offset(bytes, places[i]));
                bytes.write(before[i]);
            }
        }
    }

    private static long offset(RandomAccessFile bytes, long place) throws IOException {
        return place < 0 ? bytes.length() + place : place;
    }

    /** A bit, a byte or an extreme number. */
    private static void change(byte[] part, Random random) {
        int at = random.nextInt(random.nextBoolean() ? 80 : part.length);
        switch (random.nextInt(3)) {
            case 0 -> part[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> part[at] = (byte) random.nextInt();
            default -> {
                int width = random.nextBoolean() ? 4 : 8;
                at = at / 4 * 4;
                int end = Math.min(at + width, part.length);
                Arrays.fill(part, at, end, (byte) (random.nextBoolean() ? 0xFF : 0));
                part[random.nextBoolean() ? at : end - 1] = (byte) EXTREMES[random.nextInt(EXTREMES.length)];
            }
        }
    }

    /** A footer's checksum, else everything but the checksum would go unlooked at. */
    private static void sealVhd(byte[] part) {
        if (new String(part, 0, 8, StandardCharsets.ISO_8859_1).equals("conectix")) {
            ByteBuffer.wrap(part).putInt(64, 0);
            int sum = 0;
            for (byte b : part) {
                sum += Byte.toUnsignedInt(b);
            }
            ByteBuffer.wrap(part).putInt(64, ~sum);
        }
    }

    /** A header's checksum, likewise; of its 4 KiB all behind the part are zeros. */
    private static void sealVhdx(byte[] part) {
        if (new String(part, 0, 4, StandardCharsets.ISO_8859_1).equals("head")) {
            ByteBuffer header = ByteBuffer.wrap(part).order(ByteOrder.LITTLE_ENDIAN).putInt(4, 0);
            CRC32C sum = new CRC32C();
            sum.update(part);
            sum.update(new byte[4096 - part.length]);
            header.putInt(4, (int) sum.getValue());
        }
    }

    private boolean isRefused(Path file) {
        try (ImageSource source = ImageSource.of(file)) {
            DiskHeader header = Headers.inspect(source);
            header.obstacles().forEach(obstacle -> note(String.valueOf(obstacle), file));
            Headers.requireComplete(source, header.format());
            Headers.dataFileReach(source, header.format());
            Headers.presentBlocks(source, header.format());
            if (header.format() == DiskFormat.VHD && !header.variant().equals("fixed")) {
                try (ImageBytes bytes = new ImageBytes(source)) {
                    VhdBlocks.read(bytes).sectors(bytes);
                }
            }
            return !header.references().isEmpty() || !header.obstacles().isEmpty();
        } catch (IOException e) {
            note(String.valueOf(e.getMessage()), file);
            return true;
        }
    }

    private void note(String message, Path file) {
        told.add(message.replace(file.toString(), "").replaceAll("'.*'", "'…'").replaceAll("[0-9]+", "N"));
    }
}
