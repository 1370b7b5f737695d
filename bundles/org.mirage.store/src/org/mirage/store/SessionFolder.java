// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The temporary files of one session. A file lock tells that their owner lives: the system lets go of it when the
 * process ends in whatever way, so what is left of dead ones is known without guessing by process ids.
 */
final class SessionFolder implements Closeable {

    private static final String PREFIX = "session-";
    private static final String OWNER = "owner";
    /** Looking at a lock of our own process would let go of it, so these are never looked at. */
    private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

    private final byte[] id = new byte[16];
    private final Path folder;
    private final FileChannel owner;
    private final FileLock lock;

    SessionFolder(Path temporary) throws IOException {
        new SecureRandom().nextBytes(id);
        folder = temporary.resolve(PREFIX + HexFormat.of().formatHex(id));
        OURS.add(folder);
        try {
            LibraryFolder.createFolder(folder);
            owner = LibraryFolder.create(folder.resolve(OWNER));
            lock = owner.tryLock();
            if (lock == null) {
                throw new IOException("The file system of " + folder + " does not lock files");
            }
            String text = "process " + ProcessHandle.current().pid() + "\n";
            PackContents.write(owner, ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), 0);
        } catch (IOException failure) {
            OURS.remove(folder);
            throw failure;
        }
    }

    /** 16 bytes that no other session has. */
    byte[] id() {
        return id;
    }

    Path path() {
        return folder;
    }

    /** Removes all of it. */
    @Override
    public void close() throws IOException {
        try {
            remove(folder);
        } finally {
            lock.release();
            owner.close();
            OURS.remove(folder);
        }
    }

    /** Removes what sessions of dead processes have left behind. */
    static void removeAbandoned(Path temporary) throws IOException {
        try (DirectoryStream<Path> list = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : list) {
                if (!OURS.contains(folder) && abandoned(folder.resolve(OWNER))) {
                    remove(folder);
                }
            }
        }
    }

    private static boolean abandoned(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock free = channel.tryLock()) {
            return free != null;
        } catch (NoSuchFileException diedBeforeThat) {
            return true;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException gone) {
            return;
        }
        Files.deleteIfExists(folder);
    }
}
