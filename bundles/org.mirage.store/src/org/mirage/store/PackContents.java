// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;

/** The table of contents of a pack that is being written; a long one waits in a temporary file. */
final class PackContents {

    private static final int HELD = 1 << 18;

    /** An object in a frame, after the ones before it. */
    record Row(ObjectName name, int size) {
    }

    private final Path spill;
    private final MessageDigest digest = Digests.sha256();
    private final ByteWriter held = new ByteWriter(1 << 12);
    private FileChannel spilled;
    private int frames;
    private int objects;

    /** @param spill the temporary file's name, used only when needed */
    PackContents(Path spill) {
        this.spill = spill;
    }

    int frames() {
        return frames;
    }

    int objects() {
        return objects;
    }

    /** Adds a frame and what it holds. */
    void add(Frame frame, List<Row> rows) throws IOException {
        held.fixed64(frame.offset()).fixed32(frame.stored()).fixed32(frame.plain()).fixed32(frame.check())
                .fixed32(rows.size());
        for (Row row : rows) {
            held.put(row.name().kind().code()).fixed32(row.size()).put(row.name().hash());
        }
        frames++;
        objects = Math.addExact(objects, rows.size());
        if (held.length() > HELD) {
            if (spilled == null) {
                spilled = LibraryFolder.create(spill);
            }
            digest.update(held.asBuffer());
            write(spilled, held.asBuffer(), spilled.position());
            spilled.position(spilled.position() + held.length());
            held.clear();
        }
    }

    /** Writes all of it into the pack and tells its SHA-256. */
    Hash writeTo(FileChannel pack, long position) throws IOException {
        long at = position;
        if (spilled != null) {
            try (FileChannel rows = spilled) {
                long length = rows.position();
                for (long done = 0; done < length;) {
                    done += rows.transferTo(done, length - done, pack.position(at + done));
                }
                at += length;
            }
            Files.delete(spill);
        }
        digest.update(held.asBuffer());
        write(pack, held.asBuffer(), at);
        return Hash.of(digest.digest());
    }

    void close() throws IOException {
        if (spilled != null) {
            spilled.close();
        }
    }

    static void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }
}
