// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.KernelOnlyException;
import org.mirage.filesystem.reading.Warnings;
import org.mirage.filesystem.xfs.XfsFileSystem;
import org.mirage.filesystem.xfs.XfsImage;
import org.mirage.filesystem.xfs.XfsProof;
import org.mirage.filesystem.xfs.XfsVolume;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** Compares a volume with a log to be replayed, as it is read, with what a kernel makes of a copy. */
final class ReplayProof {

    /**
     * What xfs_repair says of every volume in a file and of every log that it leaves alone, of totals that are summed
     * anew at mounting, and of room that was set aside for copies on write, which is freed at mounting.
     */
    private static final Pattern HARMLESS = Pattern.compile(String.join("|", "Phase .*", " +- .*", "", "No modify flag set.*",
            "Cannot get host filesystem geometry.", "Repair may fail if there is a sector size mismatch between",
            "the image and the host filesystem.", "ALERT: The filesystem has valuable metadata changes in a log which is being",
            "ignored because the -n option was used.  Expect spurious inconsistencies",
            "which may be resolved by first mounting the filesystem to replay the log.",
            "sb_(fdblocks|ifree|icount) \\d+, counted \\d+", "leftover CoW extent .*"));

    private final XfsImage image;
    private long replayed;

    ReplayProof(XfsImage image) {
        this.image = image;
    }

    /** There is something to replay, and the tree is the kernel's. */
    ReplayProof likeKernel() throws IOException {
        sameTree();
        assertTrue(replayed > 0, "there is something to replay");
        return this;
    }

    /** The tree is the kernel's, be there anything to replay or not. */
    ReplayProof sameTree() throws IOException {
        Map<String, Truth> truth = image.recovered().truth();
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = new XfsFileSystem().open(device)) {
            XfsProof.proveTree(reader, truth);
            assertEquals("", reader.info().keepWhole());
            assertTrue(reader.info().warnings().isEmpty(), reader.info().warnings()::toString);
            reader.visitReplayed((offset, length) -> replayed += length);
            differOnlyThere(device, reader);
        }
        return this;
    }

    /** The tree is the kernel's, or it is said that only the kernel can tell. */
    ReplayProof likeKernelOrHandedOver() throws IOException {
        try {
            sameTree();
        } catch (KernelOnlyException e) {
            replayed = -1;
        }
        return this;
    }

    /** What is said to be replayed is all in which view and device differ. */
    private static void differOnlyThere(BlockDevice device, FileSystemReader reader) throws IOException {
        TreeSet<Long> pages = new TreeSet<>();
        reader.visitReplayed((offset, length) -> {
            for (long page = offset >> 12; page < offset + length >> 12; page++) {
                pages.add(page);
            }
        });
        ByteBuffer a = ByteBuffer.allocate(4096);
        ByteBuffer b = ByteBuffer.allocate(4096);
        for (long page = 0; page < device.size() >> 12; page += 7) {
            device.read(page << 12, a.clear());
            reader.view().read(page << 12, b.clear());
            assertEquals(!pages.contains(page), a.flip().equals(b.flip()), "page " + page);
        }
    }

    /** The replayed view is a sound file system for {@code xfs_repair}: every checksum, count and tree of it. */
    ReplayProof soundForRepair() throws IOException {
        Path copy = Files.createTempFile(image.file().getParent(), "view", ".raw");
        try (BlockDevice device = RawFile.open(image.file()); FileSystemReader reader = new XfsFileSystem().open(device);
                FileChannel out = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            ByteBuffer piece = ByteBuffer.allocate(1 << 20);
            byte[] zeros = new byte[1 << 20];
            for (long at = 0; at < device.size(); at += piece.capacity()) {
                piece.clear().limit((int) Math.min(piece.capacity(), device.size() - at));
                reader.view().read(at, piece);
                if (!piece.flip().equals(ByteBuffer.wrap(zeros, 0, piece.limit()))) {
                    out.write(piece, at);
                }
            }
            out.write(ByteBuffer.allocate(1), device.size() - 1);
        }
        Tools.Result repair = Tools.attempt("xfs_repair", "-n", "-f", copy.toString());
        List<String> complaints = (repair.output() + repair.errors()).lines().filter(line -> !isHarmless(line)).toList();
        assertEquals(List.of(), complaints, repair.output() + repair.errors());
        return this;
    }

    private static boolean isHarmless(String line) {
        return HARMLESS.matcher(line).matches();
    }

    long replayedBytes() {
        return replayed;
    }

    List<String> paths() throws IOException {
        return image.recovered().truth().keySet().stream().sorted().toList();
    }

    /** From where to where the log has to be replayed, and the round that it is in. */
    LogBounds bounds() throws IOException {
        try (BlockDevice device = RawFile.open(image.file())) {
            return LogBounds.find(new LogArea(new XfsVolume(device, new Warnings())));
        }
    }
}
