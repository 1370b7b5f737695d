// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.fat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.testing.Tools;

/** A FAT file system made by {@code mkfs.fat} and filled by mtools from a folder, which stays for comparing. */
record FatImage(Path file, Path source) {

    /**
     * Makes one.
     *
     * @param size as for {@code truncate -s}
     * @param options of {@code mkfs.fat}, split by the shell
     */
    static FatImage make(Path folder, String size, String options) throws IOException {
        Path file = Files.createTempFile(folder, "fat", ".raw");
        Path source = Files.createTempDirectory(folder, "source");
        Path script = folder.resolve("content.py");
        try (InputStream in = FatVolumes.content()) {
            Files.write(script, in.readAllBytes());
        }
        Tools.bash("truncate -s " + size + " '" + file + "'; mkfs.fat " + options + " '" + file + "'; python3 '" + script + "' '"
                + source + "'; cd '" + source + "'; " + MTOOLS + "mcopy -s -m -i '" + file + "' .[!.]* * ::");
        return new FatImage(file, source);
    }

    private static final String MTOOLS = "export MTOOLS_SKIP_CHECK=1 LC_ALL=C.UTF-8 TZ=UTC; ";

    /** Runs mtools in which IMAGE stands for {@code -i} and the file's name. */
    String mtools(String commands) throws IOException {
        return Tools.bash(MTOOLS + commands.replace("IMAGE", "-i '" + file + "'"));
    }
}
