// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.mirage.disk.DiskImageException.Problem;
import org.mirage.disk.header.Headers;
import org.mirage.disk.header.PresentBlocks;
import org.mirage.disk.qemu.QemuDevice;

/**
 * Opens disk images of every format that is read.
 *
 * <p>The format is what the header shows, and never guessed by QEMU: else the guest of a raw disk could write another
 * format's header into it and have any file of this machine opened. A raw file without whole sectors is filled up
 * with zeros to the next 512 bytes.
 */
public final class DiskImages {

    private DiskImages() {}

    /**
     * Opens an image.
     *
     * @param format the format to take it for, or null to go by its header and ending
     * @throws FormatDisagreement when no format is given, and header and ending do not agree
     * @throws ForeignFileReference when parts of the disk lie in other files
     * @throws DiskImageException when the file is no disk image that can be read
     * @throws org.mirage.disk.process.ToolMissing when the program that reads the format is not installed
     */
    public static DiskImage open(Path file, DiskFormat format) throws IOException {
        DiskHeader header = DiskHeader.inspect(file);
        if (format == DiskFormat.RAW) {
            return raw(file);
        }
        if (format == null) {
            requireAgreement(file, header);
        } else if (format != header.format()) {
            throw new DiskImageException(file, Problem.UNRECOGNISED, "has no " + format + " header"
                    + (header.format() == DiskFormat.RAW ? "" : ", but one of " + header.format()));
        }
        if (!header.format().readable()) {
            throw new DiskImageException(file, Problem.UNSUPPORTED, header.format().refusal());
        }
        if (!header.references().isEmpty()) {
            throw new ForeignFileReference(file, header.format(), header.references());
        }
        if (!header.obstacles().isEmpty()) {
            throw new DiskImageException(file, Problem.UNSUPPORTED, String.join("; ", header.obstacles()));
        }
        if (header.format() == DiskFormat.RAW) {
            return raw(file);
        }
        Headers.requireComplete(file, header.format());
        Optional<PresentBlocks> present = Headers.presentBlocks(file, header.format());
        BlockDevice device = QemuDevice.open(file, header.format());
        return new DiskImage(file, header.format(), present.isEmpty() ? device : new BlockwiseDevice(device, present.get()));
    }

    private static DiskImage raw(Path file) throws IOException {
        return new DiskImage(file, DiskFormat.RAW, SectorPadding.of(RawFile.open(file)));
    }

    private static void requireAgreement(Path file, DiskHeader header) throws IOException {
        Optional<DiskFormat> ending = DiskFormat.byEnding(file);
        if (header.format() == DiskFormat.RAW) {
            requireDisk(file, ending);
        }
        if (ending.isEmpty() || ending.get() == header.format()) {
            return;
        }
        if (!header.format().readable() && ending.get() != DiskFormat.RAW) {
            return; // what to do with such a file is better advice than that its name is wrong
        }
        // cloud images of this format are by custom named so
        boolean custom = header.format() == DiskFormat.QCOW2
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".img");
        if (!custom) {
            throw new FormatDisagreement(file, ending.get(), header.format());
        }
    }

    private static void requireDisk(Path file, Optional<DiskFormat> ending) throws IOException {
        if (Headers.isText(file)) {
            throw new DiskImageException(file, Problem.UNRECOGNISED, "is a text file, not a disk image");
        }
        if (ending.isEmpty() && !Headers.hasWholeSectors(file)) {
            throw new DiskImageException(file, Problem.UNRECOGNISED, "is no disk image as far as its header, its ending and its "
                    + "length (no whole sectors) tell; if it is a raw disk, say that its format is raw");
        }
    }
}
