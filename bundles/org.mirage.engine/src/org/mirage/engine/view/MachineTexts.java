// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.engine.ByteCount;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.store.EntryType;

/** Files of a machine by the paths that its own programs use, links followed within its view. Texts have one byte in each character. */
public final class MachineTexts {

    /** Bytes of a configuration file. */
    private static final int SIZE_LIMIT = 4 << 20;
    /** Bytes of all of them together, which nobody's configuration has. */
    private static final long READ_LIMIT = 256 << 20;
    private static final int NAME_LIMIT = 100_000;

    private final VersionFiles files;
    private long read;

    /** Will read files of a version. */
    public MachineTexts(VersionFiles files) {
        this.files = files;
    }

    /** What a path leads to, null for nothing. */
    public MachineEntry find(String path) throws IOException {
        try {
            return files.resolve(RawText.bytes(path));
        } catch (NotFoundException absent) {
            return null;
        }
    }

    /** What is at a path, which may be a link, null for nothing; links on the way are followed. */
    public MachineEntry entry(String path) throws IOException {
        try {
            return files.locate(RawText.bytes(path));
        } catch (NotFoundException absent) {
            return null;
        }
    }

    /** Whether a path leads to something. */
    public boolean exists(String path) throws IOException {
        return find(path) != null;
    }

    /** Whether a path leads to a file. */
    public boolean isFile(String path) throws IOException {
        MachineEntry entry = find(path);
        return entry != null && entry.entry().type() == EntryType.FILE;
    }

    /** Whether a path leads to a folder. */
    public boolean isFolder(String path) throws IOException {
        MachineEntry entry = find(path);
        return entry != null && entry.entry().type() == EntryType.DIRECTORY;
    }

    /** The first of some paths that leads to something; null for none. */
    public String first(String... paths) throws IOException {
        for (String path : paths) {
            if (exists(path)) {
                return path;
            }
        }
        return null;
    }

    /** The path of the file that a path leads to; the same where it leads to none. */
    public String real(String path) throws IOException {
        MachineEntry entry = find(path);
        return entry == null ? path : RawText.of(entry.path());
    }

    /**
     * The text of a file, empty when there is none.
     *
     * @throws MirageException when it is too large or could not be read from the image
     */
    public String text(String path) throws IOException {
        MachineEntry file = find(path);
        if (file == null || file.entry().type() != EntryType.FILE) {
            return "";
        }
        if (file.entry().size() > SIZE_LIMIT) {
            throw new MirageException(file + " in " + files.summary().label() + " has more than " + ByteCount.show(SIZE_LIMIT)
                    + ", too much for a configuration file");
        }
        return beginning(file, SIZE_LIMIT);
    }

    /** The lines of a file as far as they stand in its first 4 MiB; none when there is no such file that can be read. */
    public List<String> lines(String path) throws IOException {
        return lines(path, SIZE_LIMIT);
    }

    /**
     * Likewise, of so many bytes at most.
     *
     * @throws MirageException when too much has been read already
     */
    public List<String> lines(String path, int limit) throws IOException {
        MachineEntry file = find(path);
        if (file == null || file.entry().type() != EntryType.FILE || file.entry().content() == null) {
            return List.of();
        }
        String content = beginning(file, limit);
        List<String> lines = new ArrayList<>(Arrays.asList(content.split("\n", -1)));
        // behind the last line feed is nothing, or half a line
        if (content.endsWith("\n") || file.entry().size() > limit) {
            lines.removeLast();
        }
        return lines;
    }

    private String beginning(MachineEntry file, int limit) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(limit, file.entry().size()));
        read += bytes.capacity();
        if (read > READ_LIMIT) {
            throw new MirageException("the configuration of " + files.summary().label() + " has more than " + ByteCount.show(READ_LIMIT)
                    + "; the last file of it is " + file);
        }
        if (bytes.hasRemaining()) {
            files.read(file, 0, bytes);
        }
        return RawText.of(bytes.array());
    }

    /**
     * The entries of a folder in order of names, none when there is no such folder.
     *
     * @throws MirageException when there are too many
     */
    public List<MachineEntry> list(String folder) throws IOException {
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

    /** The paths of what is in a folder, likewise. */
    public List<String> paths(String folder) throws IOException {
        return list(folder).stream().map(entry -> RawText.of(entry.path())).toList();
    }
}
