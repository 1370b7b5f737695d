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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.mirage.disk.process.AtExit;
import org.mirage.engine.MirageException;

/**
 * Files that are written in a folder of their own beside the place where they shall be, and moved there when all are whole.
 * They have their final names from the beginning, since some of them tell the names of others.
 */
public final class TargetFolder implements AutoCloseable {

    private final Path folder;
    private final boolean overwrite;
    private volatile boolean begun;
    private final Path partial;
    private final List<Path> first = new ArrayList<>();
    private final Closeable removal;

    /**
     * Looks whether a file and those that belong to it can be made; nothing stays written yet.
     *
     * @throws MirageException when it is there already and shall not be replaced, or its folder does not exist
     */
    public TargetFolder(Path target, boolean overwrite) throws MirageException {
        Path file = target.toAbsolutePath().normalize();
        this.overwrite = overwrite;
        folder = file.getParent();
        if (Files.isDirectory(target)) {
            throw new MirageException(target + " is a folder; name a file in it");
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new MirageException("There is no folder " + folder + " to write " + file.getFileName() + " into");
        }
        if (!Files.isWritable(folder)) {
            throw new MirageException("The folder " + folder + " may not be written into");
        }
        partial = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        removal = this::remove;
        place(file);
    }

    private void requireFree(Path target) throws MirageException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new MirageException(target + " is no file and cannot be replaced by one");
        }
        if (Files.exists(target) && !overwrite) {
            throw new MirageException(target + " exists already; say that it shall be overwritten, or choose another name");
        }
    }

    /**
     * Where to write a file that shall lie in the folder in the end.
     *
     * @throws MirageException when there is one of that name already that shall not be replaced
     */
    public Path place(Path target) throws MirageException {
        requireFree(folder.resolve(target.getFileName()));
        Path place = partial.resolve(target.getFileName());
        if (!first.contains(place)) {
            first.add(place);
        }
        return place;
    }

    /** Where a file that was given its place will be in the end. */
    public Path target(Path place) {
        return folder.resolve(place.getFileName());
    }

    /** Makes the folder to write into. */
    public void begin() throws IOException {
        AtExit.close(removal);
        Files.createDirectory(partial);
        begun = true;
    }

    /**
     * Makes what was written durable and moves it to its place.
     *
     * @return all files that were made, those that were asked for first
     */
    public List<Path> complete() throws IOException {
        List<Path> made = new ArrayList<>(first.stream().filter(Files::exists).toList());
        try (Stream<Path> all = Files.list(partial)) {
            all.filter(file -> !made.contains(file)).sorted().forEach(made::add);
        }
        for (Path file : made) {
            requireFree(folder.resolve(file.getFileName()));
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        // what was asked for comes last: where it is, all that belongs to it is
        for (Path file : made.reversed()) {
            move(file, folder.resolve(file.getFileName()));
        }
        return made.stream().map(file -> folder.resolve(file.getFileName())).toList();
    }

    private void move(Path file, Path target) throws IOException {
        if (overwrite) {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        try {
            // unlike a move, a link never takes the place of a file that somebody has just put there
            Files.createLink(target, file);
        } catch (FileAlreadyExistsException e) {
            throw new MirageException(target + " was made by somebody else meanwhile", e);
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void remove() throws IOException {
        // another export of this process may be writing into one of that name
        if (!begun || !Files.isDirectory(partial)) {
            return;
        }
        try (Stream<Path> left = Files.list(partial)) {
            for (Path file : left.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(partial);
    }

    /** Removes what was written and not completed. */
    @Override
    public void close() throws IOException {
        AtExit.closed(removal);
        remove();
    }
}
