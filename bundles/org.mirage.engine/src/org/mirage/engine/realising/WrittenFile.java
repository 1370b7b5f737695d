// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.realising;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.engine.Zeros;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.Node;
import org.mirage.store.ContentName;
import org.mirage.store.ContentReader;
import org.mirage.store.FastCdc;
import org.mirage.store.Hash;

/** Compares what a file holds with a content of the store, chunk by chunk, without reading the store. */
final class WrittenFile {

    /** Bytes of a file that lie on the volume. */
    private record Extent(long fileOffset, long offset, long length) {
    }

    private final FileSystemReader reader;
    private final Node node;
    private final List<Extent> extents;

    private WrittenFile(FileSystemReader reader, Node node, List<Extent> extents) {
        this.reader = reader;
        this.node = node;
        this.extents = extents;
    }

    /** A file whose bytes lie on the volume as they are. */
    static WrittenFile of(FileSystemReader reader, Node node) throws IOException {
        List<Extent> extents = new ArrayList<>();
        node.visitExtents((fileOffset, offset, length, written) -> {
            if (written && fileOffset < node.size()) {
                extents.add(new Extent(fileOffset, offset, Math.min(length, node.size() - fileOffset)));
            }
        });
        return new WrittenFile(reader, node, extents);
    }

    /** True when another file has its bytes at the same places, and none of those is among some ranges. */
    boolean liesWhere(WrittenFile other, RangeTable changed) {
        return node.size() == other.node.size() && extents.equals(other.extents)
                && extents.stream().noneMatch(extent -> changed.touches(extent.offset(), extent.length()));
    }

    /**
     * Reads the file.
     *
     * @param pieces takes where what of the content lies
     * @return false when it holds something else
     */
    boolean holds(ContentName name, ContentReader contents, List<WrittenPiece> pieces) throws IOException {
        if (name.extents() || !contents.contains(name)) {
            throw new UnclearException("the content of inode " + node.id() + " has a name of another kind");
        }
        if (contents.size(name) != node.size()) {
            return false;
        }
        byte[] bytes = new byte[(int) Math.min(FastCdc.MAXIMUM, node.size())];
        boolean[] same = {true};
        contents.pieces(name, (fileOffset, chunk, length) -> {
            for (long done = 0; same[0] && done < length; done += bytes.length) {
                // holes may be longer than any chunk
                int part = (int) Math.min(bytes.length, length - done);
                read(fileOffset + done, bytes, part);
                same[0] = chunk == null ? Zeros.only(bytes, 0, part) : part == length && Hash.sha256(bytes, 0, part).equals(chunk);
            }
            if (same[0] && chunk != null) {
                add(fileOffset, length, chunk, pieces);
            }
        });
        return same[0];
    }

    private void read(long fileOffset, byte[] bytes, int length) throws IOException {
        Arrays.fill(bytes, 0, length, (byte) 0);
        for (Extent extent : extents) {
            long from = Math.max(fileOffset, extent.fileOffset());
            long to = Math.min(fileOffset + length, extent.fileOffset() + extent.length());
            if (from < to) {
                reader.view().read(extent.offset() + from - extent.fileOffset(),
                        ByteBuffer.wrap(bytes, (int) (from - fileOffset), (int) (to - from)));
            }
        }
    }

    private void add(long fileOffset, long length, Hash chunk, List<WrittenPiece> pieces) {
        for (Extent extent : extents) {
            long from = Math.max(fileOffset, extent.fileOffset());
            long to = Math.min(fileOffset + length, extent.fileOffset() + extent.length());
            if (from < to) {
                pieces.add(new WrittenPiece(extent.offset() + from - extent.fileOffset(), to - from, chunk, (int) (from - fileOffset)));
            }
        }
    }
}
