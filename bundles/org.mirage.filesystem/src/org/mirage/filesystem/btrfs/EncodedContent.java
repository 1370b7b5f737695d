// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.btrfs;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.mirage.filesystem.ContentVisitor;

/** Gives the content of a file of which at least a part is compressed. */
final class EncodedContent {

    private static final int PIECE = 128 << 10;

    private final Volume volume;
    private final DataChecksums data;
    private final InodeItem inode;
    private final ContentVisitor visitor;
    private long lastAddress;
    private byte[] last;

    EncodedContent(Volume volume, DataChecksums data, InodeItem inode, ContentVisitor visitor) {
        this.volume = volume;
        this.data = data;
        this.inode = inode;
        this.visitor = visitor;
    }

    void visit(Tree tree) throws IOException {
        FileExtents.visit(volume, tree, inode.number(), extent -> {
            if (extent.fileOffset() >= inode.size()) {
                return false;
            }
            if (extent.written() && !extent.isHole()) {
                visit(extent);
            }
            return true;
        });
    }

    private void visit(FileExtent extent) throws IOException {
        int sector = volume.superblock().sectorSize();
        if (extent.compression() != Compression.NONE) {
            byte[] decoded = extent.inline() == null ? decoded(extent)
                    : ExtentDecoder.decode(extent.compression(), extent.inline(), extent.decodedLength(), sector);
            give(extent.fileOffset(), decoded, (int) extent.skip(), (int) extent.length());
        } else if (extent.inline() != null) {
            give(0, extent.inline(), 0, extent.inline().length);
        } else {
            plain(extent);
        }
    }

    /** Files that were written to in the middle refer to parts of one extent again and again. */
    private byte[] decoded(FileExtent extent) throws IOException {
        if (last == null || lastAddress != extent.address() || last.length != extent.decodedLength()) {
            byte[] stored = data.read(extent.address(), (int) extent.storedLength(), isChecked());
            last = ExtentDecoder.decode(extent.compression(), stored, extent.decodedLength(), volume.superblock().sectorSize());
            lastAddress = extent.address();
        }
        return last;
    }

    private void plain(FileExtent extent) throws IOException {
        long end = Math.min(extent.length(), inode.size() - extent.fileOffset());
        for (long at = 0; at < end; at += PIECE) {
            int length = (int) Math.min(PIECE, extent.length() - at);
            give(extent.fileOffset() + at, data.read(extent.address() + extent.skip() + at, length, isChecked()), 0, length);
        }
    }

    private boolean isChecked() {
        return (inode.flags() & InodeFlags.NO_DATA_SUM) == 0;
    }

    private void give(long fileOffset, byte[] bytes, int from, int length) throws IOException {
        int wanted = (int) Math.min(length, inode.size() - fileOffset);
        if (wanted > 0) {
            visitor.bytes(fileOffset, ByteBuffer.wrap(bytes, from, wanted));
        }
    }
}
