// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/** Reads a pack's own table of contents, where there is no index file or it is not to be believed. */
final class PackReader implements Closeable {

    /** Learns what a pack holds, in the order of its table of contents. */
    interface Visitor {

        /** A frame; its objects follow. */
        void frame(Frame frame) throws IOException;

        /** An object of the last frame: where it begins among the plain bytes, and its bytes. */
        void object(ObjectName name, int offset, int size) throws IOException;
    }

    private static final int STEP = 1 << 18;

    private final Path file;
    private final Hash name;
    private final FileChannel channel;
    private final long size;
    private final PackFormat.Trailer trailer;

    private PackReader(Path file, FileChannel channel) throws IOException {
        this.file = file;
        name = LibraryFolder.packName(file);
        this.channel = channel;
        size = channel.size();
        if (size < PackFormat.HEADER_SIZE + PackFormat.TRAILER_SIZE) {
            throw new DamagedObjectException("The pack " + file + " is too short");
        }
        PackFormat.checkHeader(bytes(0, PackFormat.HEADER_SIZE), file);
        trailer = PackFormat.Trailer.decode(bytes(size - PackFormat.TRAILER_SIZE, PackFormat.TRAILER_SIZE), size,
                file);
    }

    /** Opens a pack and checks its two ends. */
    static PackReader open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new PackReader(file, channel);
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
    }

    PackFormat.Trailer trailer() {
        return trailer;
    }

    /** What the index file has to say of it, once {@link #checkName} has passed. */
    PackEntry entry() {
        return new PackEntry(name, size, trailer.objects());
    }

    /** Checks that the table of contents is the one that the file's name says. */
    void checkName() throws IOException {
        MessageDigest digest = Digests.sha256();
        long end = size - PackFormat.TRAILER_SIZE;
        for (long at = trailer.contents(); at < end; at += STEP) {
            digest.update(bytes(at, (int) Math.min(STEP, end - at)));
        }
        if (!Hash.of(digest.digest()).equals(name)) {
            throw damaged();
        }
    }

    /** Visits what the table of contents lists. */
    void visit(Visitor visitor) throws IOException {
        long at = trailer.contents();
        int objects = 0;
        for (int i = 0; i < trailer.frames(); i++) {
            ByteReader row = reader(at, PackFormat.ROW_SIZE);
            Frame frame = new Frame(row.fixed64(), row.fixed32(), row.fixed32(), row.fixed32());
            int count = row.fixed32();
            objects += count;
            if (!frame.plausible(size) || count < 0 || objects < 0 || objects > trailer.objects()) {
                throw damaged();
            }
            at += PackFormat.ROW_SIZE;
            visitor.frame(frame);
            at = visitObjects(at, count, frame, visitor);
        }
        if (objects != trailer.objects()) {
            throw damaged();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private long visitObjects(long start, int count, Frame frame, Visitor visitor) throws IOException {
        long at = start;
        int offset = 0;
        for (int done = 0; done < count;) {
            int part = Math.min(count - done, STEP / PackFormat.OBJECT_SIZE);
            ByteReader rows = reader(at, part * PackFormat.OBJECT_SIZE);
            for (int i = 0; i < part; i++) {
                ObjectKind kind = ObjectKind.of(rows.get());
                int length = rows.fixed32();
                Hash hash = rows.hash();
                if (kind == null || length < 0 || length > frame.plain() - offset) {
                    throw damaged();
                }
                visitor.object(new ObjectName(kind, hash), offset, length);
                offset += length;
            }
            done += part;
            at += (long) part * PackFormat.OBJECT_SIZE;
        }
        if (offset != frame.plain()) {
            throw damaged();
        }
        return at;
    }

    private ByteReader reader(long offset, int length) throws IOException {
        return new ByteReader(bytes(offset, length).array(), "pack " + file);
    }

    private ByteBuffer bytes(long offset, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new DamagedObjectException("The pack " + file + " is too short");
            }
        }
        return bytes.flip();
    }

    private DamagedObjectException damaged() {
        return new DamagedObjectException("The pack " + file + " is damaged in its table of contents");
    }
}
