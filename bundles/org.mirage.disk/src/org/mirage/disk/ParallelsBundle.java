// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.mirage.disk.DiskImageException.Problem;

/** The folder in which Parallels keeps a disk: with snapshots it has several images, and only a description says how they go together. */
final class ParallelsBundle {

    private static final String DESCRIPTION = "DiskDescriptor.xml";
    private static final String IMAGE = "<Image>";
    private static final int MAX_LENGTH = 1 << 20;

    private ParallelsBundle() {}

    /** Complains when an image is but one of several that make up the disk. */
    static void requireWhole(ImageSource image) throws IOException {
        if (image.folder() == null) {
            return;
        }
        Path file = image.folder().resolve(DESCRIPTION);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        String text;
        try (InputStream input = Files.newInputStream(file)) {
            text = new String(input.readNBytes(MAX_LENGTH), StandardCharsets.ISO_8859_1);
        }
        if (text.indexOf(IMAGE) != text.lastIndexOf(IMAGE)) {
            throw new DiskImageException(image.shown(), Problem.UNSUPPORTED, "is one of several images that make up a disk by "
                    + DESCRIPTION + " beside it; delete the machine's snapshots first, or merge them: prl_disk_tool merge --hdd FOLDER");
        }
    }
}
