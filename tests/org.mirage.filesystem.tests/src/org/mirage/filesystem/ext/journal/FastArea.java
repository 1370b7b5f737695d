// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.mirage.filesystem.bytes.LittleEndian.put32;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.bytes.Crc32c;
import org.mirage.filesystem.ext.ExtVolume;

/** The blocks of a journal that hold fast commits, to be changed. */
final class FastArea {

    private final int blockSize;
    private final byte[] bytes;
    private final long[] offsets;

    private FastArea(JournalFile file, JournalSuperblock journal) throws IOException {
        blockSize = journal.blockSize();
        int blocks = (int) (journal.length() - journal.fastFirst());
        bytes = new byte[blocks * blockSize];
        offsets = new long[blocks];
        for (int i = 0; i < blocks; i++) {
            offsets[i] = file.offset(journal.fastFirst() + i);
            System.arraycopy(file.read(journal.fastFirst() + i), 0, bytes, i * blockSize, blockSize);
        }
    }

    static FastArea of(Path image) throws IOException {
        try (BlockDevice device = RawFile.open(image)) {
            return of(device);
        }
    }

    static FastArea of(BlockDevice device) throws IOException {
        ExtVolume volume = new ExtVolume(device);
        JournalFile file = new JournalFile(volume, volume.inode(volume.superblock().journalInode()));
        return new FastArea(file, new JournalSuperblock(file.read(0), file.blocks()));
    }

    /** All of it. */
    byte[] bytes() {
        return bytes;
    }

    int blockSize() {
        return blockSize;
    }

    /** Where on the volume its blocks lie, bytes. */
    long[] offsets() {
        return offsets;
    }

    /** Where tags of tails stand. */
    List<Integer> tails() {
        return tags(FastTag.TAIL);
    }

    /** Where tags of inodes stand. */
    List<Integer> inodes() {
        return tags(FastTag.INODE);
    }

    private List<Integer> tags(int type) {
        List<Integer> found = new ArrayList<>();
        visit((at, tag) -> {
            if (tag.type() == type) {
                found.add(at);
            }
        });
        return found;
    }

    @FunctionalInterface
    interface Visitor {

        void tag(int at, FastTag tag);
    }

    /** Visits tags as far as they make sense. */
    void visit(Visitor visitor) {
        for (int block = 0; block < bytes.length; block += blockSize) {
            int at = block;
            while (at + FastTag.HEADER <= block + blockSize) {
                FastTag tag = FastTag.at(bytes, at);
                if (tag.type() < FastTag.ADD_RANGE || tag.type() > FastTag.HEAD
                        || at + FastTag.HEADER + tag.length() > block + blockSize) {
                    return;
                }
                visitor.tag(at, tag);
                at += FastTag.HEADER + tag.length();
            }
        }
    }

    /** Changes one byte of a tag. */
    void flip(int tag, int within) {
        bytes[tag + within] ^= 0x5A;
    }

    /** Gives all tails the checksums that fit. */
    void sumUp() {
        Crc32c[] sum = {new Crc32c(0)};
        visit((at, tag) -> {
            if (tag.type() == FastTag.TAIL) {
                put32(bytes, tag.at() + FastTag.TAIL_SUM, sum[0].add(bytes, at, FastTag.HEADER + FastTag.TAIL_SUM).value());
                sum[0] = new Crc32c(0);
            } else {
                sum[0].add(bytes, at, FastTag.HEADER + tag.length());
            }
        });
    }

    /** Puts it back into an image. */
    void write(Path image) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            for (int i = 0; i < offsets.length; i++) {
                file.seek(offsets[i]);
                file.write(bytes, i * blockSize, blockSize);
            }
        }
    }
}
