// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;

/** Writes an index file, as {@code docs/format.md} has it. */
final class IndexFileWriter {

    private final List<PackEntry> packs;
    private final FrameTable frames;
    private final int[] counts;
    private final int[] firsts = new int[IndexFormat.KINDS];
    private final int[][] fans = new int[IndexFormat.KINDS][];
    private int objects;

    /** @param counts objects of each kind, by code less one */
    IndexFileWriter(List<PackEntry> packs, FrameTable frames, int[] counts) {
        this.packs = packs;
        this.frames = frames;
        this.counts = counts;
        for (int i = 0; i < counts.length; i++) {
            firsts[i] = objects;
            fans[i] = new int[(1 << IndexFormat.fanBits(counts[i])) + 1];
            objects = Math.addExact(objects, counts[i]);
        }
    }

    /** Writes the file anew and syncs it; nothing is left of it when that fails. */
    void write(Path file, SortedObjects source) throws IOException {
        Files.deleteIfExists(file);
        try (FileChannel channel = LibraryFolder.create(file)) {
            write(channel, source);
            channel.force(true);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }

    private void write(FileChannel channel, SortedObjects source) throws IOException {
        long fanStart = IndexFormat.HEADER_SIZE + (long) packs.size() * IndexFormat.PACK_SIZE;
        long rows = fanStart;
        for (int[] fan : fans) {
            rows += 4L * fan.length;
        }
        long keys = rows + (long) frames.count() * IndexFormat.FRAME_SIZE;
        PositionedOutput rowOutput = new PositionedOutput(channel, rows);
        for (int i = 0; i < frames.count(); i++) {
            Frame frame = frames.frame(i);
            rowOutput.putInt(frames.pack(i)).putInt(frame.stored()).putLong(frame.offset()).putInt(frame.plain())
                    .putInt(frame.check());
        }
        rowOutput.flush();
        writeObjects(channel, keys, source);
        PositionedOutput fanOutput = new PositionedOutput(channel, fanStart);
        for (int[] fan : fans) {
            for (int i = 1; i < fan.length; i++) {
                fan[i] += fan[i - 1];
            }
            for (int beginning : fan) {
                fanOutput.putInt(beginning);
            }
        }
        fanOutput.flush();
        ByteBuffer head = head();
        while (head.hasRemaining()) {
            channel.write(head, head.position());
        }
    }

    private void writeObjects(FileChannel channel, long keys, SortedObjects source) throws IOException {
        PositionedOutput keyOutput = new PositionedOutput(channel, keys);
        PositionedOutput valueOutput =
                new PositionedOutput(channel, keys + (long) objects * IndexFormat.KEY_SIZE);
        int written = 0;
        while (source.next()) {
            int kind = source.kind();
            Hash hash = source.hash();
            int bits = IndexFormat.fanBits(counts[kind - 1]);
            fans[kind - 1][1 + (bits == 0 ? 0 : (int) (hash.word(0) >>> 64 - bits))]++;
            keyOutput.put(hash);
            int frame = source.frame();
            valueOutput.putInt(frame).putInt(source.offset()).putInt(source.size())
                    .putInt(IndexFormat.check(kind, hash, packs.get(frames.pack(frame)).name(), frames.frame(frame),
                            source.offset(), source.size()));
            written++;
        }
        if (written != objects) {
            throw new IllegalStateException(written + " objects where " + objects + " were counted");
        }
        keyOutput.flush();
        valueOutput.flush();
    }

    private ByteBuffer head() {
        ByteBuffer head = ByteBuffer.allocate(IndexFormat.HEADER_SIZE + packs.size() * IndexFormat.PACK_SIZE)
                .order(ByteOrder.LITTLE_ENDIAN);
        head.put(IndexFormat.MAGIC).putInt(IndexFormat.VERSION).putInt(0).putInt(packs.size())
                .putInt(frames.count()).putInt(objects).putInt(0);
        for (int i = 0; i < counts.length; i++) {
            head.putInt(firsts[i]).putInt(counts[i]).putInt(IndexFormat.fanBits(counts[i])).putInt(0);
        }
        head.position(IndexFormat.HEADER_SIZE);
        for (PackEntry pack : packs) {
            pack.name().put(head);
            head.putLong(pack.bytes()).putInt(pack.objects()).putInt(0);
        }
        CRC32C check = new CRC32C();
        check.update(head.array(), 0, IndexFormat.CHECK);
        check.update(head.array(), IndexFormat.HEADER_SIZE, packs.size() * IndexFormat.PACK_SIZE);
        head.putInt(IndexFormat.CHECK, (int) check.getValue());
        return head.clear();
    }
}
