// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.unpacking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

import org.mirage.disk.BlockDevice;
import org.mirage.engine.Monitor;

/** The bytes of a file in order, told to a monitor as they are read. */
final class CountedInput extends InputStream {

    private final BlockDevice file;
    private final Monitor monitor;
    private long position;

    CountedInput(BlockDevice file, Monitor monitor) {
        this.file = file;
        this.monitor = monitor;
    }

    /** How many bytes have been read. */
    long position() {
        return position;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        monitor.check();
        int count = (int) Math.min(length, file.size() - position);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        file.read(position, ByteBuffer.wrap(target, offset, count));
        position += count;
        monitor.worked(count);
        return count;
    }

    /** Exact: by this the JDK's gzip decides whether another member follows. */
    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, file.size() - position);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
