// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.mirage.store.ContentName;
import org.mirage.store.ContentWriter;
import org.mirage.store.Hash;
import org.mirage.store.PieceVisitor;

/**
 * Finds out, without reading them, what files of a volume hold whose blocks nobody wrote since an earlier version: the
 * earlier disk map names the chunks that lie there, and a content that is made of just these chunks is the file's.
 */
final class KnownFiles {

    /** Files in more pieces are read: gathering these would take more memory than it saves time. */
    private static final int MOST_PIECES = 1 << 17;

    private record Piece(long fileOffset, long length, Hash chunk, int chunkOffset) {

        long end() {
            return fileOffset + length;
        }
    }

    private final VolumeImage volume;
    private final EarlierContents earlier;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean unknown;

    KnownFiles(VolumeImage volume, EarlierContents earlier) {
        this.volume = volume;
        this.earlier = earlier;
    }

    /** Gives a file its content when that is known; false when it has to be read. */
    boolean take(long node) throws IOException {
        NodeTable nodes = volume.nodes();
        // what replay of a journal changes is not what lies on the disk
        if (volume.replayed().size() > 0 || nodes.is(node, NodeTable.INLINE) || nodes.is(node, NodeTable.ENCODED)
                || nodes.count(node) == 0 || !gather(node)) {
            return false;
        }
        boolean found = nodes.bytes(node) <= ContentWriter.SMALL_LIMIT ? takeSmall(node) : takeLarge(node);
        if (found) {
            for (long extent = nodes.first(node); extent < nodes.first(node) + nodes.count(node); extent++) {
                leave(extent);
            }
        }
        return found;
    }

    /** Lists what the file's blocks were made of; false when one of them may have changed. */
    private boolean gather(long node) throws IOException {
        NodeTable nodes = volume.nodes();
        ExtentTable extents = volume.extents();
        pieces.clear();
        unknown = false;
        for (long extent = nodes.first(node); extent < nodes.first(node) + nodes.count(node) && !unknown; extent++) {
            long shift = extents.fileOffset(extent) - extents.volumeOffset(extent);
            volume.placement().visit(extents.volumeOffset(extent), extents.length(extent),
                    (at, disk, diskOffset, part) -> gather(volume.earlier(disk), at + shift, diskOffset, part));
        }
        return !unknown && !pieces.isEmpty();
    }

    private void gather(EarlierDisk disk, long fileOffset, long diskOffset, long length) throws IOException {
        if (unknown || disk.isChanged(diskOffset, length)) {
            unknown = true;
            return;
        }
        disk.pieces(diskOffset, length, (at, part, chunk, chunkOffset) -> {
            pieces.add(new Piece(fileOffset + at - diskOffset, part, chunk, chunkOffset));
            unknown |= pieces.size() > MOST_PIECES;
        });
    }

    // The only chunk of a small file begins with the file, has its size, and lies wherever the file has bytes.
    private boolean takeSmall(long node) throws IOException {
        Hash chunk = firstChunk();
        long size = volume.nodes().bytes(node);
        if (chunk == null || !earlier.hasSize(chunk, size) || !isMadeOf(0, 0, size, chunk)) {
            return false;
        }
        volume.nodes().setContent(node, new ContentName(chunk, false));
        return true;
    }

    /** The first chunk that the device has anything of; where that is not the one the file begins with, it is read. */
    private Hash firstChunk() {
        return pieces.stream().map(Piece::chunk).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private boolean takeLarge(long node) throws IOException {
        Hash chunk = firstChunk();
        for (ContentName name : chunk == null ? List.<ContentName>of() : earlier.beginningWith(chunk)) {
            if (earlier.reader().size(name) == volume.nodes().bytes(node) && isMadeOf(name)) {
                earlier.reader().pieces(name, (offset, part, length) -> {
                    if (part != null) {
                        volume.chunks().add(node, offset, part, (int) length);
                    }
                });
                volume.nodes().setContent(node, name);
                return true;
            }
        }
        return false;
    }

    private boolean isMadeOf(ContentName name) throws IOException {
        var match = new PieceVisitor() {
            private int next;
            private boolean fits = true;

            @Override
            public void piece(long fileOffset, Hash chunk, long length) throws IOException {
                if (!fits) {
                    return;
                }
                if (chunk == null) {
                    fits = next == pieces.size() || pieces.get(next).fileOffset() >= fileOffset + length;
                    return;
                }
                fits = isMadeOf(next, fileOffset, length, chunk);
                while (next < pieces.size() && pieces.get(next).end() <= fileOffset + length) {
                    next++;
                }
            }
        };
        earlier.reader().pieces(name, match);
        return match.fits && match.next == pieces.size();
    }

    /** True when the pieces from one on cover a range of the file without gaps, and all of that is one chunk from its beginning. */
    private boolean isMadeOf(int first, long fileOffset, long length, Hash chunk) throws IOException {
        long at = fileOffset;
        for (int i = first; at < fileOffset + length; i++) {
            if (i == pieces.size() || pieces.get(i).fileOffset() > at || pieces.get(i).end() <= at) {
                return false;
            }
            Piece piece = pieces.get(i);
            long end = Math.min(piece.end(), fileOffset + length);
            boolean same = piece.chunk() == null ? earlier.isZero(chunk, (int) (at - fileOffset), (int) (end - at))
                    : piece.chunk().equals(chunk) && piece.chunkOffset() - piece.fileOffset() == -fileOffset;
            if (!same) {
                return false;
            }
            at = end;
        }
        return true;
    }

    /** Notes that an extent's bytes are not summed up, and whether what follows it is known to be zero. */
    private void leave(long extent) throws IOException {
        ExtentTable extents = volume.extents();
        long own = extents.ownStart(extent);
        long end = extents.end(extent);
        if (own == end) {
            return;
        }
        volume.leave(own, end - own);
        unknown = false;
        volume.placement().visit(end, volume.tail(end), (at, disk, diskOffset, part) -> {
            unknown |= volume.earlier(disk).isChanged(diskOffset, part);
            volume.earlier(disk).pieces(diskOffset, part, (start, length, chunk, chunkOffset) -> unknown |= chunk != null);
        });
        if (!unknown) {
            extents.setZeroTail(extent);
        }
    }
}
