// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/** The folder {@code search} of a library: files of the index, and one that names those that make it up. */
final class PostingsFolder {

    private static final String HEAD = "Mirage search index";
    private static final String ENDING = ".postings";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.postings");
    private static final int LIST_LIMIT = 1 << 20;
    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** The kernel's lock is the process's: closing any other descriptor of the file would give it up. */
    private static final Map<Path, Semaphore> WITHIN_PROCESS = new ConcurrentHashMap<>();

    private final Path folder;

    PostingsFolder(Path library) {
        folder = library.resolve("search");
    }

    /** The files that make the index up; none where there is no index, or one that makes no sense. */
    List<Path> current() throws IOException {
        try {
            if (Files.size(list()) > LIST_LIMIT) {
                return List.of();
            }
            List<String> lines = Files.readAllLines(list(), StandardCharsets.ISO_8859_1);
            boolean ours = !lines.isEmpty() && lines.getFirst().equals(HEAD);
            List<String> names = ours ? lines.subList(1, lines.size()) : List.of();
            return names.stream().allMatch(name -> NAME.matcher(name).matches()) ? names.stream().map(folder::resolve).toList() : List.of();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private Path list() {
        return folder.resolve("current");
    }

    /** The right to change the index, until it is closed; null while another has it or where nothing can be written. */
    Closeable lock() {
        Semaphore semaphore = WITHIN_PROCESS.computeIfAbsent(folder, _ -> new Semaphore(1));
        if (!semaphore.tryAcquire()) {
            return null;
        }
        FileChannel channel = lockFile();
        if (channel == null) {
            semaphore.release();
            return null;
        }
        return () -> {
            try (channel) {
                // closing gives up the kernel's lock, which has to go before others of this process come
            } finally {
                semaphore.release();
            }
        };
    }

    private FileChannel lockFile() {
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), PRIVATE_FILE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (IOException notNow) {
            // whoever asks answers without
        }
        return null;
    }

    /** A name for a new file, which nobody sees before it is {@linkplain #publish published}. */
    Path fresh() {
        return folder.resolve(UUID.randomUUID() + ENDING);
    }

    /** Lets these files make up the index from now on. The caller has the lock. */
    void publish(List<Path> files) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        files.forEach(file -> lines.add(file.getFileName().toString()));
        Path fresh = Files.createTempFile(folder, "current", ".tmp", PRIVATE_FILE);
        try {
            Files.write(fresh, lines);
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, list(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Removes all that does not make up the index, such as what somebody wrote who was killed. The caller has the lock. */
    void tidy() throws IOException {
        Set<Path> current = Set.copyOf(current());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*{.tmp," + ENDING + "}")) {
            for (Path file : files) {
                if (!current.contains(file)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
