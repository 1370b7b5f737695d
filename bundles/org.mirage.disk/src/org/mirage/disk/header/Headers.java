// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;
import org.mirage.disk.DiskImageException;
import org.mirage.disk.DiskImageException.Problem;

/** Finds out what a file is from its own bytes. */
public final class Headers {

    private static final int SECTOR = 512;
    private static final int SAMPLE = 4096;

    private static final Map<DiskFormat, FormatReader> READERS = Map.of(
            DiskFormat.QCOW2, new Qcow2Reader(),
            DiskFormat.VMDK, new VmdkReader(),
            DiskFormat.VDI, new VdiReader(),
            DiskFormat.VHD, new VhdReader(),
            DiskFormat.VHDX, new VhdxReader());

    private Headers() {}

    /** What a file's header says; a file without any is {@link DiskFormat#RAW}. */
    public static DiskHeader inspect(Path file) throws IOException {
        try (ImageBytes image = open(file)) {
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
    public static void requireComplete(Path file, DiskFormat format) throws IOException {
        FormatReader reader = READERS.get(format);
        if (reader != null) {
            try (ImageBytes image = open(file)) {
                reader.requireComplete(image);
            }
        }
    }

    /** Which blocks the image holds, where QEMU does not tell it. */
    public static Optional<PresentBlocks> presentBlocks(Path file, DiskFormat format) throws IOException {
        FormatReader reader = READERS.get(format);
        if (reader == null) {
            return Optional.empty();
        }
        try (ImageBytes image = open(file)) {
            return reader.presentBlocks(image);
        }
    }

    /** Whether a file without a header begins as a text does. */
    public static boolean isText(Path file) throws IOException {
        try (ImageBytes image = open(file)) {
            return PlainText.is(image.upTo(0, SAMPLE));
        }
    }

    /** Whether a file's length is that of a disk. */
    public static boolean hasWholeSectors(Path file) throws IOException {
        try (ImageBytes image = open(file)) {
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

    private static ImageBytes open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new DiskImageException(file, Problem.NO_FILE, "is a directory, not a disk image");
        }
        if (Files.exists(file) && !Files.isRegularFile(file) && !isBlockDevice(file)) {
            throw new DiskImageException(file, Problem.NO_FILE, "is neither a file nor a block device");
        }
        ImageBytes image;
        try {
            image = new ImageBytes(file);
        } catch (NoSuchFileException e) {
            throw new DiskImageException(file, Problem.MISSING, "there is no such file", e);
        } catch (AccessDeniedException e) {
            throw new DiskImageException(file, Problem.UNREADABLE, "you may not read it", e);
        }
        if (image.length() == 0) {
            image.close();
            throw new DiskImageException(file, Problem.EMPTY, "is empty");
        }
        return image;
    }

    private static boolean isBlockDevice(Path file) throws IOException {
        int type = (Integer) Files.getAttribute(file, "unix:mode") & 0170000;
        return type == 0060000;
    }

    private static long wholeSectors(long length) {
        return (length + SECTOR - 1) / SECTOR * SECTOR;
    }
}
