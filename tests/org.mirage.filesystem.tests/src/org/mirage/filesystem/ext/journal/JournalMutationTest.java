// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.bytes.BigEndian;
import org.mirage.filesystem.ext.ExtFileSystem;
import org.mirage.filesystem.mutation.WholeReading;
import org.mirage.testing.MutationRun;

/** Thousands of journals with a few bytes changed: each is refused or read, with bounded work, and nothing else happens. */
class JournalMutationTest {

    private static final int COUNT = 500;
    /** Some times the size of the images, which are mostly holes. */
    private static final long MOST_BYTES = 400L << 20;
    private static final long MOST_CALLS = 1 << 20;
    private static final int[] EVIL = {0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0x10000, 0xFFFF};

    private final MutationRun run = MutationRun.of(COUNT, 0);
    private int refused;
    private int read;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "-t ext3 -b 1024 -J size=1 | -",
        "-t ext4 -b 1024 -J size=1 | data=journal",
        "-t ext4 -b 1024 -O ^metadata_csum,^64bit -J size=1 | journal_async_commit,data=writeback"})
    void log(String make, String mount) throws IOException {
        Path image = Crash.of(make, mount == null ? "" : mount, "wrap").image();
        LogArea area = LogArea.of(image);
        List<Integer> live = new ArrayList<>(List.of(0));
        for (int type : new int[] {LogArea.DESCRIPTOR, LogArea.COMMIT, LogArea.REVOKE}) {
            live.addAll(area.live(type));
        }
        try (BlockDevice device = RawFile.open(image)) {
            run.each(JournalMutationTest.class, round -> {
                Random random = new Random(run.seed() + round);
                DamagedDevice damaged = new DamagedDevice(device);
                for (int i = random.nextInt(3); i >= 0; i--) {
                    int block = live.get(random.nextInt(live.size()));
                    // the first part holds most of what means something
                    int within = random.nextInt(random.nextBoolean() ? 64 : area.block(block).length - 4);
                    damaged.patch(area.offset(block) + within, evil(random));
                }
                return isRefused(damaged, make + ", round " + round + " of " + run);
            });
        }
        assertTrue(refused > 0 && read > 0, refused + " refused, " + read + " read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-b 4096", "-b 1024", "-b 4096 -O bigalloc -C 16384", "-b 4096 -O inline_data"})
    void fastCommits(String options) throws IOException {
        Path image = Crash.of("-t ext4 -O fast_commit " + options, "", "fast").image();
        try (BlockDevice device = RawFile.open(image)) {
            run.each(JournalMutationTest.class, round -> {
                Random random = new Random(run.seed() + round);
                FastArea area = FastArea.of(device);
                List<int[]> tags = new ArrayList<>();
                area.visit((at, tag) -> tags.add(new int[] {at, tag.length()}));
                for (int i = random.nextInt(4); i >= 0; i--) {
                    int[] tag = tags.get(random.nextInt(tags.size()));
                    // mostly the value, sometimes type and length
                    int from = random.nextInt(10) == 0 ? 0 : FastTag.HEADER;
                    int within = from + random.nextInt(Math.max(1, Math.min(tag[1] - 3, random.nextBoolean() ? 16 : 160)));
                    byte[] evil = evil(random);
                    System.arraycopy(evil, 0, area.bytes(), tag[0] + within, evil.length);
                }
                area.sumUp();
                DamagedDevice damaged = new DamagedDevice(device);
                for (int i = 0; i < area.offsets().length; i++) {
                    damaged.patch(area.offsets()[i],
                            Arrays.copyOfRange(area.bytes(), i * area.blockSize(), (i + 1) * area.blockSize()));
                }
                return isRefused(damaged, options + ", round " + round + " of " + run);
            });
        }
        assertTrue(refused > 0 && read > 0, refused + " refused, " + read + " read");
    }

    private static byte[] evil(Random random) {
        byte[] bytes = new byte[random.nextBoolean() ? 4 : 1];
        if (bytes.length == 4 && random.nextBoolean()) {
            BigEndian.put32(bytes, 0, EVIL[random.nextInt(EVIL.length)]);
        } else {
            random.nextBytes(bytes);
        }
        return bytes;
    }

    private boolean isRefused(DamagedDevice device, String what) throws IOException {
        boolean refusal = false;
        try (FileSystemReader reader = new ExtFileSystem().open(device)) {
            new WholeReading(reader, MOST_CALLS).run();
            read++;
        } catch (DamagedException e) {
            refused++;
            refusal = true;
        } catch (RuntimeException e) {
            throw new AssertionError(what, e);
        }
        assertTrue(device.bytesRead() < MOST_BYTES, what + ": " + device.bytesRead() + " bytes read");
        return refusal;
    }
}
