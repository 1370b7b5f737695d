// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.LongAdder;

import org.mirage.store.Hash;

/** A window of a disk map in the making, with the bytes of the disk that it keeps. */
final class NewWindow implements WindowTarget {

    private final DiskImport disk;
    private final LongAdder readBytes;
    private final WindowTools tools;
    private final AreaWriter areas;

    /**
     * @param start of the window, bytes from the disk's beginning
     * @param readBytes counts what is read
     */
    NewWindow(DiskImport disk, long start, LongAdder readBytes, WindowTools tools) {
        this.disk = disk;
        this.readBytes = readBytes;
        this.tools = tools;
        areas = tools.areas();
        areas.begin(start);
    }

    @Override
    public long position() {
        return areas.position();
    }

    @Override
    public void zero(long length) throws IOException {
        areas.zero(length);
    }

    @Override
    public void chunk(Hash chunk, int chunkOffset, long length) throws IOException {
        areas.chunk(chunk, chunkOffset, length);
    }

    @Override
    public void kept(long length) throws IOException {
        for (long left = length; left > 0;) {
            int part = (int) Math.min(left, WindowTools.BUFFER);
            read(part);
            left -= part;
        }
    }

    private void read(int length) throws IOException {
        byte[] buffer = tools.buffer();
        disk.device().read(areas.position(), ByteBuffer.wrap(buffer, 0, length));
        disk.checksum().add(areas.position(), buffer, 0, length);
        readBytes.add(length);
        areas.residue(buffer, 0, length);
    }

    /** Ends the window; its bytes, or null when all of it is zero. */
    byte[] finish() throws IOException {
        return areas.finish();
    }
}
