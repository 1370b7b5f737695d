// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirage.testing.MutationRun;

/** Disks that are read natively, damaged in their tables: reading some of them ends soon, with bytes or an IOException. */
@Timeout(600)
class DamagedDisksTest {

    @TempDir
    Path folder;

    private Path raw;

    @BeforeEach
    void makeDisk() throws IOException {
        raw = PatternedDisk.make(folder.resolve("disk.raw"));
    }

    @ParameterizedTest
    @CsvSource({"monolithicSparse, image.vmdk, 0 512 10752 11264 22016", "streamOptimized, image.vmdk, 0 512 65536 66048 -1024",
        "twoGbMaxExtentSparse, image-s001.vmdk, 0 512 10752 11264", "monolithicFlat, image.vmdk, 0", "differencing, child.vhd, 0 512 1024 1536 2048 2560"})
    void someDamage(String kind, String file, String spots) throws Exception {
        damage(kind, file, spots, 300, 20262);
    }

    @Tag("full")
    @ParameterizedTest
    @CsvSource({"monolithicSparse, image.vmdk, 0 512 10752 11264 22016", "streamOptimized, image.vmdk, 0 512 65536 66048 -1024",
        "twoGbMaxExtentSparse, image-s001.vmdk, 0 512 10752 11264", "monolithicFlat, image.vmdk, 0", "differencing, child.vhd, 0 512 1024 1536 2048 2560"})
    void muchDamage(String kind, String file, String spots) throws Exception {
        damage(kind, file, spots, 10_000, 3);
    }

    private void damage(String kind, String file, String spots, int usualRounds, long usualSeed) throws Exception {
        MutationRun run = MutationRun.of(usualRounds, usualSeed);
        Path named;
        if (kind.equals("differencing")) {
            Command.run("qemu-img", "convert", "-f", "raw", "-O", "vpc", "-o", "force_size=on", raw, folder.resolve("base.vhd"));
            named = folder.resolve("child.vhd");
            HandMadeVhd.differencing(folder.resolve("base.vhd"), named, "base.vhd", Files.copy(raw, folder.resolve("expected")));
        } else {
            named = folder.resolve("image.vmdk");
            Command.run("qemu-img", "convert", "-f", "raw", "-O", "vmdk", "-o", "subformat=" + kind, raw, named);
        }
        String[] places = spots.split(" ");
        Random random = new Random(run.seed());
        int refused;
        try (RandomAccessFile bytes = new RandomAccessFile(folder.resolve(file).toFile(), "rw")) {
            refused = run.each(DamagedDisksTest.class, round -> {
                long place = Long.parseLong(places[random.nextInt(places.length)]);
                long offset = Math.min(bytes.length() - 5, (place < 0 ? bytes.length() + place : place) + random.nextInt(500));
                byte[] before = new byte[1 + random.nextInt(4)];
                bytes.seek(offset);
                bytes.readFully(before);
                byte[] after = before.clone();
                for (int i = 0; i < after.length; i++) {
                    after[i] = (byte) (random.nextBoolean() ? random.nextInt(256) : after[i] ^ 1 << random.nextInt(8));
                }
                bytes.seek(offset);
                bytes.write(after);
                boolean refusal = isRefused(named, random);
                bytes.seek(offset);
                bytes.write(before);
                return refusal;
            });
        }
        assertTrue(refused > 0 && refused < run.rounds(), refused + " of " + run);
    }

    private static boolean isRefused(Path file, Random random) {
        try (DiskImage image = DiskImages.open(file, null)) {
            BlockDevice device = image.device();
            ByteBuffer piece = ByteBuffer.allocate(100_000);
            for (int i = 0; i < 5 && device.size() > piece.capacity(); i++) {
                long offset = random.nextLong(Math.min(device.size(), 80 << 20) - piece.capacity());
                device.status(offset, piece.capacity());
                device.read(offset, piece.clear());
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
