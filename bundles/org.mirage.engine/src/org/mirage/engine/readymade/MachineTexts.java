// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.ByteCount;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.RawPath;
import org.mirage.store.EntryType;

/** Files of a machine by the paths that its own programs use, links followed within its view. Texts have one byte in each character. */
final class MachineTexts {

    /** Bytes of a configuration file. */
    private static final int SIZE_LIMIT = 4 << 20;
    /** Bytes of all of them together, which nobody's configuration has. */
    private static final long READ_LIMIT = 256 << 20;
    private static final int NAME_LIMIT = 100_000;

    private final VersionFiles files;
    private long read;

    MachineTexts(VersionFiles files) {
        this.files = files;
    }

    /** What a path leads to, null for nothing. */
    MachineEntry find(String path) throws IOException {
        try {
            return files.resolve(RawPath.bytes(path));
        } catch (NotFoundException e) {
            return null;
        }
    }

    /** What is at a path, which may be a link, null for nothing; links on the way are followed. */
    MachineEntry entry(String path) throws IOException {
        try {
            return files.locate(RawPath.bytes(path));
        } catch (NotFoundException e) {
            return null;
        }
    }

    boolean isFile(String path) throws IOException {
        MachineEntry entry = find(path);
        return entry != null && entry.entry().type() == EntryType.FILE;
    }

    boolean isFolder(String path) throws IOException {
        MachineEntry entry = find(path);
        return entry != null && entry.entry().type() == EntryType.DIRECTORY;
    }

    /** The first of some paths that leads to something; null for none. */
    String first(String... paths) throws IOException {
        for (String path : paths) {
            if (find(path) != null) {
                return path;
            }
        }
        return null;
    }

    /**
     * The text of a file, empty when there is none.
     *
     * @throws MirageException when it is too large or could not be read from the image
     */
    String text(String path) throws IOException {
        MachineEntry file = find(path);
        if (file == null || file.entry().type() != EntryType.FILE) {
            return "";
        }
        if (file.entry().size() > SIZE_LIMIT) {
            throw new MirageException(file + " in " + files.summary().label() + " has more than " + ByteCount.show(SIZE_LIMIT)
                    + ", too much for a configuration file");
        }
        read += file.entry().size();
        if (read > READ_LIMIT) {
            throw new MirageException("the configuration of " + files.summary().label() + " has more than " + ByteCount.show(READ_LIMIT)
                    + "; the last file of it is " + file);
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) file.entry().size());
        files.read(file, 0, bytes);
        return RawPath.of(bytes.array());
    }

    /**
     * The entries of a folder in order of names, none when there is no such folder.
     *
     * @throws MirageException when there are too many
     */
    List<MachineEntry> list(String folder) throws IOException {
        List<MachineEntry> entries = new ArrayList<>();
        MachineEntry start = find(folder);
        if (start != null && start.entry().type() == EntryType.DIRECTORY) {
            files.visit(start, entry -> {
                entries.add(entry);
                return entries.size() <= NAME_LIMIT;
            });
            if (entries.size() > NAME_LIMIT) {
                throw new MirageException(start + " in " + files.summary().label() + " has more than " + NAME_LIMIT + " entries");
            }
        }
        return entries;
    }
}
