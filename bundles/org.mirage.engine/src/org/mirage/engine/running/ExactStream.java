// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.io.InputStream;

import org.mirage.engine.MirageException;

/** The content of an upload, opened when it is read first: exactly as many bytes as were announced. */
final class ExactStream extends InputStream {

    private final Upload upload;
    private InputStream in;
    private long left;

    ExactStream(Upload upload) {
        this.upload = upload;
        left = upload.size();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (left == 0 || length == 0) {
            return length == 0 ? 0 : -1;
        }
        if (in == null) {
            in = upload.opener().open();
        }
        int count = in.read(target, offset, (int) Math.min(length, left));
        if (count < 0) {
            throw new MirageException(upload.path() + " became shorter while it was read");
        }
        left -= count;
        return count;
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }
}
