// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Changes to devices of a test, with checksums that fit where they are to. */
final class Damage {

    static final long FIRST = 64 << 10;
    static final long SECOND = 64 << 20;

    private Damage() {
    }

    /** Takes the bytes of a block to change them. */
    @FunctionalInterface
    interface Change {

        void apply(byte[] bytes);
    }

    /** Changes a superblock or tree block, and gives it its checksum again. */
    static void sealed(Path file, long offset, int length, BlockChecksum checksum, Change change) throws IOException {
        change(file, offset, length, bytes -> {
            change.apply(bytes);
            seal(bytes, 0, length, checksum);
        });
    }

    /** Gives a superblock or tree block in an image its checksum again. */
    static void seal(byte[] image, int offset, int length, BlockChecksum checksum) {
        byte[] sum = checksum.of(image, offset + BlockChecksum.FIELD, length - BlockChecksum.FIELD);
        System.arraycopy(sum, 0, image, offset, sum.length);
    }

    static void change(Path file, long offset, int length, Change change) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.allocate(length);
            channel.read(bytes, offset);
            change.apply(bytes.array());
            channel.write(bytes.rewind(), offset);
        }
    }
}
