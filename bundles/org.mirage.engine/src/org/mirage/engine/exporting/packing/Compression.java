// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting.packing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

import com.github.luben.zstd.ZstdCompressCtx;

/**
 * How a finished file is packed. The formats let files follow one another in one file: members of gzip (RFC 1952, section 2.2),
 * streams of xz (The .xz File Format, section 2), frames of zstd (RFC 8878, section 3). So pieces are packed on all cores.
 */
public enum Compression {
    XZ("xz", 8 << 20, Compression::xz), ZSTD("zst", 4 << 20, Compression::zstd), GZIP("gz", 1 << 20, Compression::gzip);

    /** Needs 32 MiB a thread; 6, the usual level, needs three times as much and three times as long. */
    private static final int XZ_LEVEL = 3;
    private static final int ZSTD_LEVEL = 6;

    private final String ending;
    private final int piece;
    private final Packer packer;

    Compression(String ending, int piece, Packer packer) {
        this.ending = ending;
        this.piece = piece;
        this.packer = packer;
    }

    /** The usual ending of a file's name, without the dot; also what people type. */
    public String ending() {
        return ending;
    }

    /** The compression of a name. */
    public static Optional<Compression> named(String name) {
        return Arrays.stream(values()).filter(one -> one.ending.equalsIgnoreCase(name) || one.name().equalsIgnoreCase(name)).findFirst();
    }

    /** The compression that a file's name promises. */
    public static Optional<Compression> byEnding(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> name.endsWith("." + one.ending)).findFirst();
    }

    /** Bytes that are packed at once. */
    int pieceBytes() {
        return piece;
    }

    /** Packs a piece. */
    byte[] pack(byte[] bytes) throws IOException {
        return packer.pack(bytes);
    }

    private static byte[] xz(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (OutputStream out = new XZOutputStream(packed, new LZMA2Options(XZ_LEVEL))) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zstd(byte[] bytes) {
        try (ZstdCompressCtx context = new ZstdCompressCtx()) {
            return context.setLevel(ZSTD_LEVEL).setChecksum(true).setContentSize(true).compress(bytes);
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2);
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
