// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.unpacking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.ImageSource;
import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.Cancelling;
import org.mirage.store.Hash;
import org.mirage.testing.Tools;

/** What the real packers write is unpacked to the byte; what is damaged is refused. */
@Timeout(300)
class UnpackingTest {

    @TempDir
    Path folder;

    Path temporary;

    @BeforeEach
    void makeFolder() throws IOException {
        temporary = Files.createDirectory(folder.resolve("temporary"));
        Tools.bash("cd '" + folder + "'; { seq 400000; head -c 3000000 /dev/zero; head -c 1000000 /dev/urandom; "
                + "for i in $(seq 3000); do printf '%0*d' $((i % 300)) 0; done; seq 500000 | tr -d 0-9; } > plain; truncate -s +20M plain");
    }

    private ImageSource unpack(Path file, DiskFormat method) throws IOException {
        try (ImageSource packed = ImageSource.of(file)) {
            return new Unpacking(packed, method, temporary, Monitor.NONE).run(folder.resolve("plain"));
        }
    }

    private static String sum(ImageSource source) throws IOException {
        try (BlockDevice device = source.bytes()) {
            byte[] bytes = new byte[(int) device.size()];
            device.read(0, ByteBuffer.wrap(bytes));
            return Hash.sha256(bytes).toString();
        }
    }

    private void requireNothingLeft() throws IOException {
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(0, left.count());
        }
    }

    @ParameterizedTest
    @CsvSource({"GZIP, gzip -1", "GZIP, gzip -9", "XZ, xz -0", "XZ, xz -T2 -6 --block-size=1MiB", "XZ, xz --check=sha256 -0",
        "XZ, xz --x86 --lzma2=preset=0", "ZSTD, zstd -q -1", "ZSTD, zstd -q -19 --long=27", "ZSTD, zstd -q --no-check -3", "BZIP2, bzip2 -1", "BZIP2, bzip2 -9"})
    void whatPackersWrite(DiskFormat method, String command) throws Exception {
        Path file = folder.resolve("packed");
        Tools.bash("cd '" + folder + "'; " + command + " < plain > packed");
        try (ImageSource unpacked = unpack(file, method)) {
            requireNothingLeft();
            assertEquals(Tools.bash("sha256sum < '" + folder.resolve("plain") + "'").substring(0, 64), sum(unpacked));
            long blocks = Long.parseLong(Tools.run("stat", "-L", "-c", "%b", unpacked.file().path().toString()).strip()) * 512;
            assertTrue(blocks < unpacked.length() - (15 << 20), "zeros take room: " + blocks);
        }
    }

    @ParameterizedTest
    @CsvSource({"GZIP, gzip", "XZ, xz -0", "ZSTD, zstd -q", "BZIP2, bzip2"})
    void severalStreamsInOneFile(DiskFormat method, String command) throws Exception {
        Tools.bash("cd '" + folder + "'; split -b 7654321 plain part.; for p in part.*; do " + command + " < $p; done > packed");
        try (ImageSource unpacked = unpack(folder.resolve("packed"), method)) {
            assertEquals(Tools.bash("sha256sum < '" + folder.resolve("plain") + "'").substring(0, 64), sum(unpacked));
        }
    }

    @ParameterizedTest
    @CsvSource({"GZIP, gzip", "XZ, xz -0", "ZSTD, zstd -q", "BZIP2, bzip2"})
    void whatIsCutShort(DiskFormat method, String command) throws Exception {
        Tools.bash("cd '" + folder + "'; " + command + " < plain > packed");
        byte[] packed = Files.readAllBytes(folder.resolve("packed"));
        for (int length : new int[] {packed.length - 1, packed.length - 9, packed.length / 2, 30}) {
            Path file = Files.write(folder.resolve("short"), Arrays.copyOf(packed, length));
            MirageException e = assertThrows(MirageException.class, () -> unpack(file, method), () -> "with " + length + " bytes");
            assertTrue(e.getMessage().startsWith(file + " cannot be unpacked"), e.getMessage());
            requireNothingLeft();
        }
    }

    @ParameterizedTest
    @EnumSource(value = DiskFormat.class, names = {"GZIP", "XZ", "ZSTD", "BZIP2"})
    void damageIsNoticed(DiskFormat method) throws Exception {
        damage(method, 150, 1);
    }

    @Tag("full")
    @ParameterizedTest
    @EnumSource(value = DiskFormat.class, names = {"GZIP", "XZ", "ZSTD", "BZIP2"})
    void muchMoreDamageIsNoticed(DiskFormat method) throws Exception {
        damage(method, 4000, 2);
    }

    private void damage(DiskFormat method, int rounds, long seed) throws Exception {
        String command = method == DiskFormat.GZIP ? "gzip" : method == DiskFormat.XZ ? "xz -0" : method == DiskFormat.ZSTD ? "zstd -q --check" : "bzip2 -1";
        Tools.bash("cd '" + folder + "'; seq 30000 | " + command + " > packed");
        String truth = Tools.bash("seq 30000 | sha256sum").substring(0, 64);
        byte[] packed = Files.readAllBytes(folder.resolve("packed"));
        Random random = new Random(seed);
        int refused = 0;
        for (int round = 0; round < rounds; round++) {
            byte[] damaged = packed.clone();
            for (int i = 0; i <= random.nextInt(3); i++) {
                int place = random.nextInt(random.nextBoolean() ? 64 : damaged.length);
                damaged[place] ^= (byte) (1 << random.nextInt(8));
            }
            Path file = Files.write(folder.resolve("damaged"), damaged);
            try (ImageSource unpacked = unpack(file, method)) {
                // names and times in headers mean nothing
                assertEquals(truth, sum(unpacked), () -> "seed " + seed + ": " + HexFormat.of().formatHex(damaged, 0, 64));
            } catch (IOException e) {
                refused++;
            }
        }
        assertTrue(refused > rounds / 2, refused + " of " + rounds);
    }

    @Test
    void aFileMadeToFillADisk() throws Exception {
        Tools.bash("cd '" + folder + "'; head -c 45000000 /dev/zero | bzip2 > one; for i in $(seq 20); do cat one; done > bomb");
        MirageException e = assertThrows(MirageException.class, () -> unpack(folder.resolve("bomb"), DiskFormat.BZIP2).close());
        assertTrue(e.getMessage().contains("made to fill"), e.getMessage());
    }

    @Test
    void isCancelled() throws Exception {
        Tools.bash("cd '" + folder + "'; gzip -1 < plain > packed");
        try (ImageSource packed = ImageSource.of(folder.resolve("packed"))) {
            assertThrows(CancelledException.class,
                    () -> new Unpacking(packed, DiskFormat.GZIP, temporary, new Cancelling(2)).run(folder.resolve("plain")).close());
        }
        requireNothingLeft();
    }
}
