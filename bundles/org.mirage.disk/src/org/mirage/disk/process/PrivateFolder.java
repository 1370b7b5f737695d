// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.process;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * A folder for sockets and temporary files that only this user may enter; it goes away with {@link #close()} or at exit.
 *
 * <p>A process that is killed leaves its folder behind, and the next one removes it: a lock, which the kernel lifts
 * when its holder dies, tells the dead from the living, also across containers.
 */
public final class PrivateFolder implements Closeable {

    /** A socket's path has 108 bytes on Linux, its closing zero included; most of our names need less than 20. */
    private static final int MAX_PATH = 80;
    private static final String PREFIX = "mirage-";
    private static final String LOCK = "lock";
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private static final Set<Path> SWEPT = new HashSet<>();

    private final Path path;
    private final FileChannel lock;

    private PrivateFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes a folder under {@code XDG_RUNTIME_DIR}, else under the folder for temporary files. */
    public static PrivateFolder create() throws IOException {
        return create(base());
    }

    /** Makes one in a folder of the caller's choice: for large files, which a folder under {@code XDG_RUNTIME_DIR} has no room for. */
    public static PrivateFolder create(Path base) throws IOException {
        sweep(base);
        Path path = Files.createTempDirectory(
                base, PREFIX, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        FileChannel lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        lock.lock();
        PrivateFolder folder = new PrivateFolder(path, lock);
        AtExit.close(folder);
        return folder;
    }

    private static Path base() {
        String runtime = System.getenv("XDG_RUNTIME_DIR");
        if (runtime != null && !runtime.isEmpty()) {
            Path folder = Path.of(runtime).toAbsolutePath();
            if (Files.isDirectory(folder) && Files.isWritable(folder) && folder.toString().length() < MAX_PATH / 2) {
                return folder;
            }
        }
        Path temporary = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
        return temporary.toString().length() < MAX_PATH / 2 ? temporary : Path.of("/tmp");
    }

    // Once, before this process has a folder of its own: closing another channel on one's own lock file would lift the lock.
    private static synchronized void sweep(Path base) throws IOException {
        if (!SWEPT.add(base)) {
            return;
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(base, PREFIX + "*")) {
            for (Path folder : folders) {
                if (isAbandoned(folder)) {
                    delete(folder);
                }
            }
        }
    }

    private static boolean isAbandoned(Path folder) {
        Path lock = folder.resolve(LOCK);
        try {
            // somebody may just be about to lock a young one
            if (Files.getLastModifiedTime(lock).toInstant().isAfter(Instant.now().minus(YOUNG))) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
                return channel.tryLock() != null;
            }
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }

    /** The folder. */
    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        AtExit.closed(this);
        delete(path);
        lock.close();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                // programs that are given the folder for their temporary files make folders of their own there
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    delete(file);
                } else {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(folder);
    }
}
