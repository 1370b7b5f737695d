// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Opens disk images of every format that is read.
 *
 * <p>The format is what the header shows, and never guessed by QEMU: else the guest of a raw disk could write another
 * format's header into it and have any file of this machine opened. Files that an image names are found and judged here
 * for the same reason. A raw file without whole sectors is filled up with zeros to the next 512 bytes.
 */
public final class DiskImages {

    private DiskImages() {}

    /** Opens an image whose files may lie in its own folder only; see {@link #open(ImageSource, DiskFormat, AllowedFolders)}. */
    public static DiskImage open(Path file, DiskFormat format) throws IOException {
        return open(ImageSource.of(file), format, AllowedFolders.OWN);
    }

    /**
     * Opens an image.
     *
     * @param source is closed with the disk, and when this fails
     * @param format the format to take it for, or null to go by its header and ending
     * @param allowed which files it may name
     * @throws FormatDisagreement when no format is given, and header and ending do not agree
     * @throws ForeignFileReference when it names a file that it may not, or that is not there
     * @throws DiskImageException when the file is no disk image that can be read
     * @throws org.mirage.disk.process.ToolMissing when the program that reads the format is not installed
     */
    public static DiskImage open(ImageSource source, DiskFormat format, AllowedFolders allowed) throws IOException {
        try (ImageTree tree = new ImageResolver(allowed).resolve(source, format)) {
            return new DiskImage(source.shown(), tree.format(), ImageOpener.open(tree));
        }
    }

    /**
     * The files that a disk is made of: the image itself first, then what it builds on.
     *
     * @throws ForeignFileReference when it names a file that it may not, or that is not there
     */
    public static List<Path> files(Path file, DiskFormat format, AllowedFolders allowed) throws IOException {
        try (ImageTree tree = new ImageResolver(allowed).resolve(ImageSource.of(file), format)) {
            return tree.all().stream().map(ImageSource::shown).toList();
        }
    }
}
