// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving.initramfs;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

import org.mirage.engine.Monitor;
import org.mirage.engine.unpacking.Bzip2Input;
import org.tukaani.xz.LZMAInputStream;
import org.tukaani.xz.XZInputStream;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;

/**
 * The parts of an initial RAM disk: archives that are not packed, such as microcode that the kernel loads early, zeros between
 * them, and behind them one that is packed, which may hold several archives.
 */
final class InitramfsParts {

    private static final int LOOK = 6;
    private static final int XZ_MEMORY_KIB = 128 << 10;

    private final InputStream source;
    private final Monitor monitor;

    InitramfsParts(InputStream source, Monitor monitor) {
        // zeros that nobody stored may go on for ever
        this.source = new BufferedInputStream(new BoundedInput(source, monitor), 1 << 16);
        this.monitor = monitor;
    }

    /** Visits the names in all archives. */
    void read(NameVisitor visitor) throws IOException {
        try {
            archives(source, visitor, true);
        } catch (ArithmeticException | IndexOutOfBoundsException e) {
            throw new IOException("it is damaged", e);
        }
    }

    private void archives(InputStream stream, NameVisitor visitor, boolean mayBePacked) throws IOException {
        for (byte[] begin = nextPart(stream); begin.length > 0; begin = nextPart(stream)) {
            if (new String(begin, StandardCharsets.ISO_8859_1).startsWith(CpioNames.MAGIC)) {
                new CpioNames(stream, visitor).run();
            } else if (mayBePacked) {
                InputStream unpacked = new BoundedInput(unpack(stream, begin), monitor);
                archives(new BufferedInputStream(unpacked, 1 << 16), visitor, false);
                // what unpacks reads ahead: a part behind a packed one would not be found, and kernels' tools write none
                return;
            } else {
                throw new IOException("something stands between its archives");
            }
        }
    }

    /** Skips zeros and returns what follows, without taking it. */
    private static byte[] nextPart(InputStream stream) throws IOException {
        int first;
        do {
            stream.mark(LOOK);
            first = stream.read();
        } while (first == 0);
        if (first < 0) {
            return new byte[0];
        }
        stream.reset();
        stream.mark(LOOK);
        byte[] begin = stream.readNBytes(LOOK);
        stream.reset();
        return begin;
    }

    private static InputStream unpack(InputStream stream, byte[] begin) throws IOException {
        int magic = begin.length < LOOK ? 0 : (begin[0] & 0xff) << 24 | (begin[1] & 0xff) << 16 | (begin[2] & 0xff) << 8 | begin[3] & 0xff;
        return switch (magic) {
            case 0xfd377a58 -> new XZInputStream(stream, XZ_MEMORY_KIB);
            case 0x28b52ffd -> new ZstdInputStreamNoFinalizer(stream);
            case 0x02214c18 -> new Lz4Input(stream);
            case 0x894c5a4f -> throw new IOException("it is packed by lzop, which is not known");
            default -> switch (magic >>> 16) {
                case 0x1f8b -> new GZIPInputStream(stream, 1 << 16);
                case 0x425a -> new Bzip2Input(stream);
                case 0x5d00 -> new LZMAInputStream(stream, XZ_MEMORY_KIB);
                default -> throw new IOException("it is packed in a way that is not known");
            };
        };
    }
}
