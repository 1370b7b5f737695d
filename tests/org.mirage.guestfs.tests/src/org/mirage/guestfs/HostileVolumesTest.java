// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mirage.disk.BlockDevice;
import org.mirage.disk.BlockStatus;
import org.mirage.disk.RawFile;
import org.mirage.testing.Tools;

/** Volumes that are made to keep the appliance busy for ever end in an error, and the appliance with it, emulated or not. */
@Tag("full")
@Timeout(900)
class HostileVolumesTest {

    /**
     * Each ends within a minute by the appliance's own clock, which stands while others have the processors; a machine busy with
     * other tests gets several.
     */
    private static final Duration MOST = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    private Path make(String script) throws IOException {
        Path image = folder.resolve("image");
        Tools.bash("cd '" + folder + "'; out=image\n" + script);
        return image;
    }

    private void assertEnds(BlockDevice device, String type, String why) throws IOException {
        Path base = Files.createDirectory(folder.resolve("temporary"));
        try (GuestVolumes volumes = GuestVolumes.open(List.of(new GuestDrive("sda1", device)), PassPhrases.NONE, base, GuestMonitor.NONE)) {
            GuestVolume volume = volumes.volumes().getFirst();
            assertEquals(type, volume.type());
            assertReadEnds(volumes, volume, why);
            // it is not asked again
            assertThrows(IOException.class, () -> volumes.systems(GuestMonitor.NONE));
        }
        try (Stream<Path> left = Files.list(base)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static void assertReadEnds(GuestVolumes volumes, GuestVolume volume, String why) {
        long began = System.nanoTime();
        GuestfsException e = assertThrows(GuestfsException.class, () -> volumes.read(volume, GuestMonitor.NONE).close());
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertTrue(e.getMessage().contains(why), e.getMessage());
        assertTrue(took.compareTo(MOST) < 0, took + " until: " + e.getMessage());
    }

    @Test
    void foldersThatHoldEachOtherTwice() throws IOException {
        Path image = make("""
                truncate -s 16M $out; mkfs.ext2 -q -F $out
                { for i in $(seq 0 60); do echo "mkdir d$i"; done
                for i in $(seq 0 59); do echo "ln d$((i + 1)) d$i/a"; echo "ln d$((i + 1)) d$i/b"; done; } | debugfs -w $out > log 2>&1
                """);
        try (BlockDevice device = RawFile.open(image)) {
            assertEnds(device, "ext2", "made to keep its reader busy");
        }
    }

    @Test
    void filesThatAreNothingButClaims() throws IOException {
        Path image = make("""
                mkdir files; for i in 1 2 3 4; do truncate -s 7G files/$i; printf $i >> files/$i; done
                mksquashfs files $out -b 1M -quiet -no-progress > /dev/null
                """);
        try (BlockDevice device = RawFile.open(image)) {
            assertEnds(device, "squashfs", "made to keep its reader busy");
        }
    }

    /** Answers until it is told to stop. */
    private record Mute(BlockDevice device, AtomicBoolean mute, CountDownLatch over) implements BlockDevice {

        @Override
        public long size() {
            return device.size();
        }

        @Override
        public void read(long offset, ByteBuffer target) throws IOException {
            if (mute.get() && offset > 1 << 20) {
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new IOException("gone");
            }
            device.read(offset, target);
        }

        @Override
        public List<BlockStatus> status(long offset, long length) throws IOException {
            return device.status(offset, length);
        }

        @Override
        public void close() {
            // it is the test's
        }
    }

    @Test
    void aDriveThatNeverAnswers() throws IOException {
        Path image = make("""
                mkdir files; head -c 20M /dev/urandom > files/random; truncate -s 40M $out; mke2fs -q -F -t ext4 -d files $out
                """);
        CountDownLatch over = new CountDownLatch(1);
        AtomicBoolean mute = new AtomicBoolean();
        Path base = Files.createDirectory(folder.resolve("temporary"));
        try (BlockDevice device = RawFile.open(image);
                GuestVolumes volumes = GuestVolumes.open(List.of(new GuestDrive("sda1", new Mute(device, mute, over))), PassPhrases.NONE, base,
                        GuestMonitor.NONE)) {
            mute.set(true);
            GuestVolume volume = volumes.volumes().getFirst();
            assertReadEnds(volumes, volume, "nothing moved");
            // a read of the image itself is waited for
            over.countDown();
        }
    }
}
