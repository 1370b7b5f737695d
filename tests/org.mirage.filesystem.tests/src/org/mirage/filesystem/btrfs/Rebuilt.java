// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.PooledReader;

/** Copies of a volume's devices that have only what its reader does not let drop. */
final class Rebuilt {

    private final PooledReader reader;
    private final TreeMap<Long, Long> used = new TreeMap<>();

    private Rebuilt(PooledReader reader) {
        this.reader = reader;
    }

    /** Makes them in a folder. */
    static BtrfsImage of(BtrfsImage image, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        image.read(reader -> {
            Rebuilt rebuilt = new Rebuilt(reader);
            reader.visitUsed(rebuilt.used::put);
            for (int device = 0; device < image.files().size(); device++) {
                files.add(rebuilt.device(image.files().get(device), device, folder));
            }
        });
        return BtrfsImage.of(files);
    }

    private Path device(Path original, int device, Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "rebuilt", ".raw");
        try (BlockDevice from = RawFile.open(original); FileChannel to = FileChannel.open(file, StandardOpenOption.WRITE)) {
            to.write(ByteBuffer.allocate(1), from.size() - 1);
            TreeMap<Long, Long> ofNoChunk = new TreeMap<>(Map.of(0L, from.size()));
            reader.placement().visitDevice(device, 0, from.size(), (deviceOffset, offset, length, copy) -> {
                remove(ofNoChunk, deviceOffset, length);
                copyUsed(from, to, deviceOffset, offset, length);
            });
            reader.visitUnallocated(device, (offset, length) -> remove(ofNoChunk, offset, length));
            for (Map.Entry<Long, Long> range : ofNoChunk.entrySet()) {
                copy(from, to, range.getKey(), range.getValue());
            }
        }
        return file;
    }

    /** Takes a range out of the one of the others that it lies in. */
    private static void remove(TreeMap<Long, Long> ranges, long offset, long length) {
        Map.Entry<Long, Long> whole = ranges.floorEntry(offset);
        long end = whole.getKey() + whole.getValue();
        if (offset + length > end) {
            throw new AssertionError("told twice: " + offset + " + " + length);
        }
        ranges.remove(whole.getKey());
        if (offset > whole.getKey()) {
            ranges.put(whole.getKey(), offset - whole.getKey());
        }
        if (offset + length < end) {
            ranges.put(offset + length, end - offset - length);
        }
    }

    private void copyUsed(BlockDevice from, FileChannel to, long deviceOffset, long offset, long length) throws IOException {
        Long first = used.floorKey(offset);
        for (Map.Entry<Long, Long> range : used.subMap(first == null ? offset : first, true, offset + length, false).entrySet()) {
            long begin = Math.max(offset, range.getKey());
            long end = Math.min(offset + length, range.getKey() + range.getValue());
            if (begin < end) {
                copy(from, to, deviceOffset + begin - offset, end - begin);
            }
        }
    }

    private void copy(BlockDevice from, FileChannel to, long offset, long length) throws IOException {
        for (long at = 0; at < length; at += 1 << 20) {
            ByteBuffer piece = ByteBuffer.allocate((int) Math.min(1 << 20, length - at));
            from.read(offset + at, piece);
            to.write(piece.flip(), offset + at);
        }
    }
}
