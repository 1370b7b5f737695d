// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mirage.disk.DiskFormat;

/** The signatures of formats that are known but not read. */
final class Signatures {

    /** @param offset byte offset in the file; from the end when negative */
    private record Signature(DiskFormat format, int offset, String bytes) {}

    private static final List<Signature> ALL = List.of(
            new Signature(DiskFormat.QCOW, 0, "QFI\u00fb"),
            new Signature(DiskFormat.BOCHS, 0, "Bochs Virtual HD Image"),
            new Signature(DiskFormat.DMG, -512, "koly"),
            new Signature(DiskFormat.GZIP, 0, "\u001f\u008b\u0008"),
            new Signature(DiskFormat.XZ, 0, "\u00fd7zXZ\0"),
            new Signature(DiskFormat.ZSTD, 0, "\u0028\u00b5\u002f\u00fd"),
            new Signature(DiskFormat.BZIP2, 4, "1AY&SY"),
            new Signature(DiskFormat.ZIP, 0, "PK\u0003\u0004"),
            new Signature(DiskFormat.OVA, 257, "ustar"));

    private static final int SAMPLE = 4096;

    private Signatures() {}

    /** The format that QEMU's tools call so; null when there is none. */
    static DiskFormat byToolName(byte[] name) {
        String text = new String(name, StandardCharsets.ISO_8859_1);
        return Arrays.stream(DiskFormat.values()).filter(format -> format.toolName().equals(text)).findFirst().orElse(null);
    }

    static Optional<DiskFormat> find(ImageBytes image) throws IOException {
        for (Signature signature : ALL) {
            long offset = signature.offset < 0 ? image.length() + signature.offset : signature.offset;
            if (image.has(offset, signature.bytes)) {
                return Optional.of(signature.format);
            }
        }
        byte[] beginning = image.upTo(0, SAMPLE);
        boolean machine = PlainText.is(beginning) && PlainText.beginning(beginning).contains("Envelope");
        return machine ? Optional.of(DiskFormat.OVF) : Optional.empty();
    }
}
