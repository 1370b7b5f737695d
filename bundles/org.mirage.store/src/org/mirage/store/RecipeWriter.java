// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Writes the recipe of one content; of a very long one only a part is in memory. */
final class RecipeWriter {

    private record Piece(long length, Hash hash) {
    }

    private final ObjectTarget target;
    private final List<Piece> parts = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();
    private long size;

    RecipeWriter(ObjectTarget target) {
        this.target = target;
    }

    /** The next piece: a chunk, or a hole when the hash is null. */
    void add(long length, Hash chunk) throws IOException {
        if (pieces.size() == Recipe.MOST_PIECES) {
            endPart();
        }
        pieces.add(new Piece(length, chunk));
        size += length;
    }

    /** Stores the recipe under the name of the content. */
    void finish(Hash content) throws IOException {
        ByteWriter out;
        if (parts.isEmpty()) {
            out = encode(pieces);
        } else {
            endPart();
            if (parts.size() > Recipe.MOST_PIECES) {
                throw new IOException("A file of " + size + " bytes has more pieces than the format has room for");
            }
            out = Recipe.encode(1, size, parts.size());
            for (Piece part : parts) {
                Recipe.encodePart(out, part.length, part.hash);
            }
        }
        put(ObjectName.recipe(content), out);
    }

    private void endPart() throws IOException {
        ByteWriter out = encode(pieces);
        byte[] bytes = out.toBytes();
        ObjectName name = ObjectKind.RECIPE.nameOf(bytes);
        put(name, out);
        parts.add(new Piece(pieces.stream().mapToLong(Piece::length).sum(), name.hash()));
        pieces = new ArrayList<>();
    }

    private void put(ObjectName name, ByteWriter out) throws IOException {
        if (target.claim(name)) {
            ByteBuffer bytes = out.asBuffer();
            target.put(name, bytes);
        }
    }

    private static ByteWriter encode(List<Piece> pieces) {
        long size = pieces.stream().mapToLong(Piece::length).sum();
        ByteWriter out = Recipe.encode(0, size, pieces.size());
        for (Piece piece : pieces) {
            Recipe.encodePiece(out, piece.length, piece.hash);
        }
        return out;
    }
}
