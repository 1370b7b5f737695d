// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext.journal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/**
 * How to make a file system that crashed: the kernel fills it and is stopped dead.
 *
 * @param make options of {@code mke2fs}
 * @param mount options of {@code mount}
 * @param scenario a function of {@code crash.py}
 * @param seed of its random changes
 * @param stop how it ends there
 */
record Crash(String make, String mount, String scenario, int seed, String stop) {

    private static final String SIZE = "96M";
    /** To be changed when images come out differently from the same parameters. */
    private static final String VERSION = "2";

    /** One that is stopped without having its journal written first. */
    static Crash of(String make, String mount, String scenario) {
        return new Crash(make, mount, scenario, 1, "2");
    }

    /** The image, made now if it is not in the cache; not to be written to. Skips the test where nothing can be mounted. */
    Path image() throws IOException {
        assumeTrue(LoopMount.possible(), "only root can mount, which the images of this test come from");
        byte[] script = script();
        Path cache = cache();
        Path image = cache.resolve("crash-" + scenario + "-" + key(script) + ".raw");
        // each image once, by whichever process is first: made by two, the later one would take the place of what a test is reading
        synchronized (Crash.class) {
            try (FileChannel lock = FileChannel.open(cache.resolve("crash.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock _ = lock.lock()) {
                if (!Files.exists(image)) {
                    make(script, cache, image);
                }
            }
        }
        return image;
    }

    private void make(byte[] script, Path cache, Path image) throws IOException {
        Path work = Files.createTempDirectory(cache, "crash-work");
        try {
            Path file = work.resolve("volume.raw");
            Path python = Files.write(work.resolve("crash.py"), script);
            Tools.bash("truncate -s " + SIZE + " '" + file + "'; mke2fs -F -q " + make + " '" + file + "'");
            try (LoopMount mounted = LoopMount.open(file, 0, mount.isEmpty() ? "rw" : mount)) {
                Tools.run("python3", python.toString(), mounted.folder().toString(), scenario, Integer.toString(seed), stop);
                // before unmounting, which writes metadata to its place even after a shutdown
                copy(file, work.resolve("copy.raw"));
            }
            Files.move(work.resolve("copy.raw"), image, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Tools.run("rm", "-r", work.toString());
        }
    }

    /** Copies an image; holes stay holes. */
    static Path copy(Path from, Path to) throws IOException {
        Tools.run("cp", "--sparse=always", from.toString(), to.toString());
        return to;
    }

    private static Path cache() throws IOException {
        String home = System.getenv("XDG_CACHE_HOME");
        Path cache = (home == null || home.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(home))
                .resolve("mirage-test-images");
        return Files.createDirectories(cache);
    }

    private static byte[] script() {
        try (InputStream in = Crash.class.getResourceAsStream("crash.py")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String key(byte[] script) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((VERSION + SIZE + this).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(script), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return make + (mount.isEmpty() ? "" : " | " + mount) + " | " + scenario + " " + seed + " " + stop;
    }
}
