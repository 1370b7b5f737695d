// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.robot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** A small real ext4 disk, filled by {@code mke2fs -d} without mounting. */
public final class SmallDisk {

    /** What its {@code /etc/os-release} says. */
    public static final String OS_RELEASE = "PRETTY_NAME=\"Small Linux 3.1 (test)\"\nNAME=\"Small Linux\"\nID=small\n";

    private final Path root;
    private Instant time = Instant.parse("2026-01-01T00:00:00Z");

    /**
     * Begins a disk with a few files.
     *
     * @param work folder for the files to be
     */
    public SmallDisk(Path work) throws IOException {
        root = work.resolve("root");
        Files.createDirectories(root.resolve("home/anna"));
        put("etc/os-release", OS_RELEASE);
        put("etc/passwd", "root:x:0:0:root:/root:/bin/sh\nanna:x:1000:1000::/home/anna:/bin/sh\n");
        put("etc/group", "root:x:0:\nanna:x:1000:\n");
        put("bin/tool", "\u007fELF\u0000\u0001\u0002 not really");
        Files.createSymbolicLink(root.resolve("etc/release"), Path.of("os-release"));
    }

    /** Adds a file, or replaces it; each is a minute younger than the one before, however fast the test is. */
    public SmallDisk put(String path, String text) throws IOException {
        return put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a file, or replaces it; each is a minute younger than the one before, however fast the test is. */
    public SmallDisk put(String path, byte[] content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        time = time.plusSeconds(60);
        Files.setLastModifiedTime(file, FileTime.from(time));
        return this;
    }

    /** Takes a file away. */
    public SmallDisk remove(String path) throws IOException {
        Files.delete(root.resolve(path));
        return this;
    }

    /** Adds a symbolic link. */
    public SmallDisk link(String path, String target) throws IOException {
        Path link = root.resolve(path);
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
        return this;
    }

    /** Runs a script of the shell in the folder of the files, for what Java has no names for. */
    public SmallDisk script(String script) {
        Tools.run("bash", "-euc", "cd '" + root + "'\n" + script);
        return this;
    }

    /** Makes the disk, unpartitioned and raw. */
    public Path make(Path file) {
        Tools.run("mke2fs", "-q", "-t", "ext4", "-N", "4096", "-d", root.toString(), file.toString(), "24M");
        return file;
    }
}
