// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/**
 * A pack that is being written to a temporary file. Room is given out and frames are entered by one thread at a time;
 * frames are written by any number of them.
 */
final class PackWriter {

    private final Path file;
    private final int ordinal;
    private final byte[] session;
    private final long capacity;
    private final FileChannel channel;
    private final PackContents contents;
    private long position = PackFormat.HEADER_SIZE;
    private int underWay;
    private boolean full;
    private PackEntry entry;

    PackWriter(Path folder, int ordinal, byte[] session, long capacity) throws IOException {
        file = folder.resolve(ordinal + LibraryFolder.PACK);
        this.ordinal = ordinal;
        this.session = session;
        this.capacity = capacity;
        contents = new PackContents(folder.resolve(ordinal + ".contents"));
        channel = LibraryFolder.create(file);
        PackContents.write(channel, PackFormat.header(), 0);
    }

    Path file() {
        return file;
    }

    int ordinal() {
        return ordinal;
    }

    /** What the index file says of it; null until {@link #finish} is done. */
    PackEntry entry() {
        return entry;
    }

    /** True when a frame of so many bytes can be added; an empty pack takes any. */
    boolean takes(int bytes) {
        return position == PackFormat.HEADER_SIZE || position + bytes <= capacity;
    }

    /** Gives out room for a frame that is now under way; its offset. */
    long reserve(int bytes) {
        long offset = position;
        position += bytes;
        underWay++;
        return offset;
    }

    void write(ByteBuffer frame, long offset) throws IOException {
        PackContents.write(channel, frame, offset);
    }

    /** Enters a frame that was under way and is written now. */
    void enter(Frame frame, List<PackContents.Row> rows) throws IOException {
        contents.add(frame, rows);
        underWay--;
    }

    /** No more room is given out. */
    void close() {
        full = true;
    }

    /** True when nothing will be added any more. */
    boolean complete() {
        return full && underWay == 0;
    }

    /** Writes the end of the pack and syncs all of it. */
    void finish(boolean last) throws IOException {
        Hash name = contents.writeTo(channel, position);
        long end = position + (long) contents.frames() * PackFormat.ROW_SIZE
                + (long) contents.objects() * PackFormat.OBJECT_SIZE;
        PackContents.write(channel, new PackFormat.Trailer(position, contents.frames(), contents.objects(), ordinal,
                last, session).encode(), end);
        channel.force(true);
        channel.close();
        entry = new PackEntry(name, end + PackFormat.TRAILER_SIZE, contents.objects());
    }

    /** Lets go of the files; for a pack that will not be finished. */
    void abandon() throws IOException {
        channel.close();
        contents.close();
    }
}
