// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.iso;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.testing.Tools;

/** An ISO 9660 file system made from a folder, which stays for comparing. */
record IsoImage(Path file, Path source) {

    /**
     * Makes one.
     *
     * @param command such as {@code genisoimage -R}
     * @param content options of the script that fills the folder
     */
    static IsoImage make(Path folder, String command, String content) throws IOException {
        Path source = Files.createTempDirectory(folder, "source");
        Path file = Files.createTempFile(folder, "volume", ".iso");
        Path script = folder.resolve("content.py");
        try (InputStream in = IsoImage.class.getResourceAsStream("content.py")) {
            Files.write(script, in.readAllBytes());
        }
        Tools.bash("python3 '" + script + "' '" + source + "' " + content + "; export LC_ALL=C.UTF-8; " + command + " -o '" + file
                + "' '" + source + "'");
        return new IsoImage(file, source);
    }
}
