// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

import org.mirage.disk.process.AtExit;
import org.mirage.engine.MirageException;

/** A file that is written beside the place where it shall be, and moved there when it is whole. */
public final class TargetFile implements AutoCloseable {

    private final Path target;
    private final boolean overwrite;
    private final Path partial;
    private final Closeable removal;

    /**
     * Looks whether the target can be made; nothing is written yet.
     *
     * @throws MirageException when it is there already and shall not be replaced, or its folder does not exist
     */
    public TargetFile(Path target, boolean overwrite) throws MirageException {
        this.target = target.toAbsolutePath();
        this.overwrite = overwrite;
        Path folder = this.target.getParent();
        if (Files.isDirectory(target)) {
            throw new MirageException(target + " is a folder; name a file in it");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new MirageException("There is no folder " + folder + " to write " + this.target.getFileName() + " into");
        }
        if (!Files.isWritable(folder)) {
            throw new MirageException("The folder " + folder + " may not be written into");
        }
        requireFree();
        partial = folder.resolve("." + this.target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        removal = () -> Files.deleteIfExists(partial);
        AtExit.close(removal);
    }

    private void requireFree() throws MirageException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new MirageException(target + " is no file and cannot be replaced by one");
        }
        if (Files.exists(target) && !overwrite) {
            throw new MirageException(target + " exists already; say that it shall be overwritten, or choose another name");
        }
    }

    /** Where to write. */
    public Path partial() {
        return partial;
    }

    /** Makes what was written durable and moves it to its place. */
    public void complete() throws IOException {
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        requireFree();
        if (overwrite) {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            // unlike a move, a link never takes the place of a file that somebody has just put there
            Files.createLink(target, partial);
        } catch (FileAlreadyExistsException e) {
            throw new MirageException(target + " was made by somebody else meanwhile", e);
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Removes what was written and not completed. */
    @Override
    public void close() throws IOException {
        AtExit.closed(removal);
        Files.deleteIfExists(partial);
    }
}
