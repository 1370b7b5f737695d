// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.mirage.filesystem.bytes.BigEndian.i32;
import static org.mirage.filesystem.bytes.BigEndian.put32;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.disk.BlockDevice;
import org.mirage.disk.RawFile;
import org.mirage.filesystem.bytes.Crc32c;
import org.mirage.filesystem.ext.ExtVolume;

/** The blocks of a journal, to be changed. */
final class LogArea {

    static final int DESCRIPTOR = 1;
    static final int COMMIT = 2;
    static final int REVOKE = 5;

    private final long[] offsets;
    private final byte[][] blocks;
    private final JournalSuperblock superblock;

    private LogArea(ExtVolume volume) throws IOException {
        JournalFile file = new JournalFile(volume, volume.inode(volume.superblock().journalInode()));
        byte[] first = file.read(0);
        superblock = new JournalSuperblock(first, file.blocks());
        offsets = new long[(int) superblock.length()];
        blocks = new byte[offsets.length][];
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = file.offset(i);
            blocks[i] = i == 0 ? first : file.read(i);
        }
    }

    static LogArea of(Path image) throws IOException {
        try (BlockDevice device = RawFile.open(image)) {
            return new LogArea(new ExtVolume(device));
        }
    }

    JournalSuperblock superblock() {
        return superblock;
    }

    /** A block; changing it changes what {@link #write} writes. */
    byte[] block(int number) {
        return blocks[number];
    }

    /** Where on the volume a block lies, bytes. */
    long offset(int number) {
        return offsets[number];
    }

    int length() {
        return blocks.length;
    }

    /** The blocks of the log that a replay goes through and that are of a type, in the order of the log. */
    List<Integer> live(int type) {
        List<Integer> found = new ArrayList<>();
        int sequence = superblock.sequence();
        int at = (int) superblock.start();
        int left = blocks.length;
        while (left-- > 0 && isOwn(at) && i32(blocks[at], 8) == sequence) {
            int now = i32(blocks[at], 4);
            if (now == type) {
                found.add(at);
            }
            sequence += now == COMMIT ? 1 : 0;
            at = next(at, 1 + (now == DESCRIPTOR ? tags(at) : 0));
        }
        return found;
    }

    boolean isOwn(int number) {
        return i32(blocks[number], 0) == JournalSuperblock.MAGIC;
    }

    int next(int at, int count) {
        int next = at + count;
        return next >= superblock.end() ? next - (int) (superblock.end() - superblock.first()) : next;
    }

    int tags(int descriptor) {
        try {
            return Descriptor.count(superblock, blocks[descriptor]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives the journal's superblock the checksum that fits. */
    void sumUp() {
        put32(blocks[0], 0xFC, 0);
        put32(blocks[0], 0xFC, Crc32c.of(Crc32c.START, blocks[0], 0, JournalSuperblock.SIZE));
    }

    /** Puts it back into an image. */
    void write(Path image) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            for (int i = 0; i < blocks.length; i++) {
                file.seek(offsets[i]);
                file.write(blocks[i]);
            }
        }
    }
}
