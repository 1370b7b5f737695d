// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bytes of a file, read where they are asked for; some windows of it are remembered, since what is read is small and near. */
public final class FileBytes {

    /** Where they come from. */
    @FunctionalInterface
    public interface Source {

        /** Fills the buffer from a place; both lie within the file. */
        void read(long offset, ByteBuffer target) throws IOException;
    }

    private static final int WINDOW = 1 << 20;
    private static final int KEPT = 16;

    private final Source source;
    private final long size;
    private final Map<Long, byte[]> windows = new LinkedHashMap<>(KEPT, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    public FileBytes(long size, Source source) {
        this.size = size;
        this.source = source;
    }

    /** Those of an array. */
    public static FileBytes of(byte[] bytes) {
        return new FileBytes(bytes.length, (offset, target) -> target.put(bytes, (int) offset, target.remaining()));
    }

    /**
     * Some of them as a file of their own.
     *
     * @throws DamagedFileException when the file does not have them
     */
    public FileBytes part(long offset, long length) throws DamagedFileException {
        check(offset, length);
        return new FileBytes(length, (at, target) -> target.put(read(offset + at, target.remaining())));
    }

    private void check(long offset, long length) throws DamagedFileException {
        if (offset < 0 || length < 0 || offset > size - length) {
            throw new DamagedFileException(length + " bytes at " + offset + " are behind its end");
        }
    }

    /** How many there are. */
    public long size() {
        return size;
    }

    /**
     * A copy of some bytes.
     *
     * @throws DamagedFileException when the file does not have them
     */
    public ByteBuffer read(long offset, int length) throws IOException {
        check(offset, length);
        byte[] bytes = new byte[length];
        int filled = 0;
        while (filled < length) {
            long at = offset + filled;
            byte[] window = window(at / WINDOW);
            int begin = (int) (at % WINDOW);
            int count = Math.min(length - filled, window.length - begin);
            System.arraycopy(window, begin, bytes, filled, count);
            filled += count;
        }
        return ByteBuffer.wrap(bytes);
    }

    private byte[] window(long number) throws IOException {
        byte[] window = windows.get(number);
        if (window == null) {
            long begin = number * WINDOW;
            window = new byte[(int) Math.min(WINDOW, size - begin)];
            source.read(begin, ByteBuffer.wrap(window));
            windows.put(number, window);
        }
        return window;
    }
}
