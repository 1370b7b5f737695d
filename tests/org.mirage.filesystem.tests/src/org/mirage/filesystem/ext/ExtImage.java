// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.mirage.testing.LoopMount;
import org.mirage.testing.MountedTruth;
import org.mirage.testing.Tools;
import org.mirage.testing.Truth;

/** A file system made by {@code mke2fs} in a file of its own. */
final class ExtImage {

    private final Path file;

    private ExtImage(Path file) {
        this.file = file;
    }

    /**
     * Makes an empty one.
     *
     * @param size as for {@code truncate -s}
     * @param options of {@code mke2fs}, split by the shell
     */
    static ExtImage make(Path folder, String size, String options) throws IOException {
        Path file = Files.createTempFile(folder, "volume", ".raw");
        Tools.bash("truncate -s " + size + " '" + file + "'; mke2fs -F -q " + options + " '" + file + "'");
        return new ExtImage(file);
    }

    Path file() {
        return file;
    }

    /** Mounts it, fills it by the kernel, and unmounts it again. */
    ExtImage fill() throws IOException {
        return change("python3 " + script(file.getParent()) + " \"$PWD\"");
    }

    /** Lets a bash script change it while it is mounted and the working folder. */
    ExtImage change(String script) throws IOException {
        assumeMounting();
        try (LoopMount mounted = LoopMount.open(file, 0, "rw")) {
            Tools.bash("cd '" + mounted.folder() + "'; " + script);
        }
        return this;
    }

    /** What the kernel says of it. */
    Map<String, Truth> truth() throws IOException {
        assumeMounting();
        try (LoopMount mounted = LoopMount.open(file, 0, "ro")) {
            return MountedTruth.walk(mounted.folder());
        }
    }

    /** What the kernel says of it, but for the content. */
    Map<String, Truth> truthWithoutContent() throws IOException {
        assumeMounting();
        try (LoopMount mounted = LoopMount.open(file, 0, "ro")) {
            return MountedTruth.walkWithoutContent(mounted.folder());
        }
    }

    /** Lets {@code debugfs} change it. */
    ExtImage debugfs(String request) throws IOException {
        Tools.run("debugfs", "-w", "-R", request, file.toString());
        return this;
    }

    /** Fills a plain folder with the content that a mounted one would get, but for what {@code mke2fs -d} cannot take. */
    static Path sourceFolder(Path folder) throws IOException {
        Path source = Files.createTempDirectory(folder, "source");
        Tools.bash("chmod 755 '" + source + "'; python3 " + script(folder) + " '" + source + "' --plain");
        return source;
    }

    private static Path script(Path folder) throws IOException {
        Path script = folder.resolve("content.py");
        if (!Files.exists(script)) {
            try (InputStream in = ExtImage.class.getResourceAsStream("content.py")) {
                Files.copy(in, script);
            }
        }
        return script;
    }

    private static void assumeMounting() throws IOException {
        assumeTrue(LoopMount.possible(), "only root can mount, which the truth of this test comes from");
    }
}
