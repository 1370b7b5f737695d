// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;
import org.mirage.disk.ImageSource;

/** Finds out what a file is from its own bytes. */
public final class Headers {

    private static final int SECTOR = 512;
    private static final int SAMPLE = 4096;

    private static final Map<DiskFormat, FormatReader> READERS = Map.of(
            DiskFormat.QCOW2, new Qcow2Reader(),
            DiskFormat.VMDK, new VmdkReader(),
            DiskFormat.VDI, new VdiReader(),
            DiskFormat.VHD, new VhdReader(),
            DiskFormat.VHDX, new VhdxReader(),
            DiskFormat.QED, new QedReader(),
            DiskFormat.PARALLELS, new ParallelsReader());

    private Headers() {}

    /** What a file's header says; a file without any is {@link DiskFormat#RAW}. */
    public static DiskHeader inspect(ImageSource source) throws IOException {
        try (ImageBytes image = new ImageBytes(source)) {
            Optional<FormatReader> reader = reader(image);
            if (reader.isPresent()) {
                return reader.get().header(image);
            }
            DiskFormat format = Signatures.find(image).orElse(DiskFormat.RAW);
            OptionalLong size = format == DiskFormat.RAW ? OptionalLong.of(wholeSectors(image.length())) : OptionalLong.empty();
            return new DiskHeader(format, "", size, List.of(), List.of());
        }
    }

    /** Complains when the image refers to bytes of itself that the file does not have. */
    public static void requireComplete(ImageSource source, DiskFormat format) throws IOException {
        FormatReader reader = READERS.get(format);
        if (reader != null) {
            try (ImageBytes image = new ImageBytes(source)) {
                reader.requireComplete(image);
            }
        }
    }

    /** How many bytes of its data file the image refers to; none where it has no such file. */
    public static OptionalLong dataFileReach(ImageSource source, DiskFormat format) throws IOException {
        FormatReader reader = READERS.get(format);
        if (reader == null) {
            return OptionalLong.empty();
        }
        try (ImageBytes image = new ImageBytes(source)) {
            return reader.dataFileReach(image);
        }
    }

    /** Which blocks the image holds, where QEMU does not tell it. */
    public static Optional<PresentBlocks> presentBlocks(ImageSource source, DiskFormat format) throws IOException {
        FormatReader reader = READERS.get(format);
        if (reader == null) {
            return Optional.empty();
        }
        try (ImageBytes image = new ImageBytes(source)) {
            return reader.presentBlocks(image);
        }
    }

    /** Whether a file without a header begins as a text does. */
    public static boolean isText(ImageSource source) throws IOException {
        try (ImageBytes image = new ImageBytes(source)) {
            return PlainText.is(image.upTo(0, SAMPLE));
        }
    }

    /** Whether a file's length is that of a disk. */
    public static boolean hasWholeSectors(ImageSource source) throws IOException {
        try (ImageBytes image = new ImageBytes(source)) {
            return image.length() % SECTOR == 0;
        }
    }

    private static Optional<FormatReader> reader(ImageBytes image) throws IOException {
        for (FormatReader reader : READERS.values()) {
            if (reader.recognises(image)) {
                return Optional.of(reader);
            }
        }
        return Optional.empty();
    }

    private static long wholeSectors(long length) {
        return (length + SECTOR - 1) / SECTOR * SECTOR;
    }
}
