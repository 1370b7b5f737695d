// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** Reads files' contents by name; for any number of threads. */
public final class ContentReader {

    private static final int STEP = 1 << 20;

    private final ObjectSource source;
    private final RecipeCache recipes;

    /** A reader of the contents that are among some objects. */
    public ContentReader(ObjectSource source) {
        this.source = source;
        recipes = new RecipeCache(source);
    }

    /** True when the content's chunk or recipe is there. */
    public boolean contains(ContentName name) throws IOException {
        return small(name) || source.contains(ObjectName.recipe(name.hash()));
    }

    /**
     * Bytes of the content, holes included.
     *
     * @throws MissingObjectException when it is not there
     */
    public long size(ContentName name) throws IOException {
        return small(name) ? source.size(ObjectName.chunk(name.hash())) : recipes.get(name.hash()).size();
    }

    /** Reads as many bytes from an offset on as the buffer takes; fewer only at the content's end. The number read. */
    public int read(ContentName name, long offset, ByteBuffer target) throws IOException {
        if (offset < 0) {
            throw new IllegalArgumentException("Offset " + offset);
        }
        int count = (int) Math.min(target.remaining(), Math.max(0, size(name) - offset));
        ByteBuffer part = target.slice(target.position(), count);
        if (small(name)) {
            source.read(ObjectName.chunk(name.hash()), offset, part);
        } else {
            readPieces(recipes.get(name.hash()), offset, part);
        }
        target.position(target.position() + count);
        return count;
    }

    /** The content as a stream. */
    public InputStream open(ContentName name) throws IOException {
        return new ContentStream(this, name, size(name));
    }

    /** Writes the content to a channel, holes as zeros. */
    public void writeTo(ContentName name, WritableByteChannel target) throws IOException {
        writeTo(name, target, null);
    }

    /** Writes the content to a channel; holes go to {@code holes}, or as zeros to the channel when that is null. */
    public void writeTo(ContentName name, WritableByteChannel target, HoleListener holes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect((int) Math.min(STEP, Math.max(1, size(name))));
        pieces(name, (fileOffset, chunk, length) -> {
            if (chunk == null && holes != null) {
                holes.hole(length);
                return;
            }
            for (long done = 0; done < length;) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), length - done));
                done += buffer.limit();
                if (chunk != null) {
                    source.read(ObjectName.chunk(chunk), done - buffer.limit(), buffer);
                } else {
                    Zeros.fill(buffer);
                }
                buffer.flip();
                while (buffer.hasRemaining()) {
                    target.write(buffer);
                }
            }
        });
    }

    /** Visits the chunks and holes that the content is made of. */
    public void pieces(ContentName name, PieceVisitor visitor) throws IOException {
        if (small(name)) {
            long size = size(name);
            if (size > 0) {
                visitor.piece(0, name.hash(), size);
            }
        } else {
            visit(recipes.get(name.hash()), 0, visitor);
        }
    }

    /** Visits what a recipe lists. */
    void recipePieces(Hash recipe, PieceVisitor visitor) throws IOException {
        visit(recipes.get(recipe), 0, visitor);
    }

    private boolean small(ContentName name) throws IOException {
        return !name.extents() && source.contains(ObjectName.chunk(name.hash()));
    }

    private void visit(Recipe recipe, long base, PieceVisitor visitor) throws IOException {
        for (int i = 0; i < recipe.count(); i++) {
            long offset = base + recipe.start(i);
            if (recipe.split()) {
                visit(recipes.part(recipe, i), offset, visitor);
            } else {
                visitor.piece(offset, recipe.hash(i), recipe.length(i));
            }
        }
    }

    private void readPieces(Recipe recipe, long offset, ByteBuffer target) throws IOException {
        long at = offset;
        for (int i = recipe.at(offset); target.hasRemaining(); i++) {
            long within = at - recipe.start(i);
            int count = (int) Math.min(target.remaining(), recipe.length(i) - within);
            ByteBuffer part = target.slice(target.position(), count);
            if (recipe.split()) {
                readPieces(recipes.part(recipe, i), within, part);
            } else if (recipe.hash(i) != null) {
                source.read(ObjectName.chunk(recipe.hash(i)), within, part);
            } else {
                Zeros.fill(part);
            }
            target.position(target.position() + count);
            at += count;
        }
    }
}
