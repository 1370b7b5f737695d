// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving.initramfs;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import org.mirage.engine.ByteCount;
import org.mirage.engine.Monitor;

/** A stream that ends with an error where no initial RAM disk is that large. */
final class BoundedInput extends FilterInputStream {

    /** Bytes; it has to fit into the memory of a machine that starts. */
    private static final long LIMIT = 2L << 30;

    private final Monitor monitor;
    private long count;

    BoundedInput(InputStream source, Monitor monitor) {
        super(source);
        this.monitor = monitor;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        monitor.check();
        int got = super.read(target, offset, length);
        count += Math.max(0, got);
        if (count > LIMIT) {
            throw new IOException("it has more than " + ByteCount.show(LIMIT));
        }
        return got;
    }

    /** By reading: what unpacks may skip without being counted. */
    @Override
    public long skip(long wanted) throws IOException {
        byte[] block = new byte[(int) Math.min(wanted, 1 << 16)];
        return Math.max(0, read(block, 0, block.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
