// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.mirage.disk.DiskImageException.Problem;

/**
 * A file that stays the same one from the moment it is looked at until it is read no more, whatever becomes of its path.
 *
 * <p>It is held by a descriptor, and {@link #path()} leads through that: neither this process nor a child that is given
 * this path can be led to another file by exchanging what the name stands for.
 */
public final class HeldFile implements Closeable {

    private static final int TYPE = 0170000;
    private static final int BLOCK_DEVICE = 0060000;

    private final Path shown;
    private final Path path;
    private final Optional<SparseFile> held;

    private HeldFile(Path shown, Path path, Optional<SparseFile> held) {
        this.shown = shown;
        this.path = path;
        this.held = held;
    }

    /** Holds a file or block device that a person named; it must have bytes. */
    public static HeldFile open(Path file) throws IOException {
        return open(file, file);
    }

    /**
     * Holds a file or block device.
     *
     * @param shown how messages call it
     */
    static HeldFile open(Path file, Path shown) throws IOException {
        // before it is opened, since opening alone does something to some devices
        requireKind(file, shown);
        Optional<SparseFile> held = SparseFile.open(file);
        HeldFile open = new HeldFile(shown, held.map(SparseFile::path).orElse(file), held);
        try {
            requireKind(open.path, shown);
            if (!Files.isReadable(open.path)) {
                throw new DiskImageException(shown, Problem.UNREADABLE, "you may not read it");
            }
            try (RawFile bytes = open.bytes()) {
                if (bytes.size() == 0) {
                    throw new DiskImageException(shown, Problem.EMPTY, "is empty");
                }
            }
            return open;
        } catch (AccessDeniedException e) {
            open.close();
            throw new DiskImageException(shown, Problem.UNREADABLE, "you may not read it", e);
        } catch (IOException | RuntimeException e) {
            open.close();
            throw e;
        }
    }

    private static void requireKind(Path file, Path shown) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                throw new DiskImageException(shown, Problem.NO_FILE, "is a directory, not a disk image");
            }
            if (!Files.isRegularFile(file) && ((Integer) Files.getAttribute(file, "unix:mode") & TYPE) != BLOCK_DEVICE) {
                throw new DiskImageException(shown, Problem.NO_FILE, "is neither a file nor a block device");
            }
        } catch (NoSuchFileException e) {
            throw new DiskImageException(shown, Problem.MISSING, "there is no such file", e);
        } catch (AccessDeniedException e) {
            throw new DiskImageException(shown, Problem.UNREADABLE, "you may not read it", e);
        }
    }

    /** The file as it was named, for messages. */
    public Path shown() {
        return shown;
    }

    /** The path by which this process and its children reach this very file as long as it is held. */
    public Path path() {
        return path;
    }

    /** Where the file itself lies now, without symbolic links. */
    Path realPath() throws IOException {
        return held.isPresent() ? Files.readSymbolicLink(path) : path.toRealPath();
    }

    /** What tells this file from all others. */
    Object key() throws IOException {
        return Files.getAttribute(path, "unix:dev") + ":" + Files.getAttribute(path, "unix:ino");
    }

    /** Opens its bytes anew. */
    public RawFile bytes() throws IOException {
        return RawFile.open(path, shown);
    }

    @Override
    public void close() {
        held.ifPresent(SparseFile::close);
    }
}
