// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.mirage.engine.ByteCount;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MachineEntryVisitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.store.EntryType;
import org.mirage.store.VersionRecord;

/**
 * Reads what facts come from in the files of a version, each only so far. Texts have one byte in each character. Links are
 * followed to a path that is asked for, and not within a directory, so that its identity tells all that is read of it.
 */
final class FactFiles {

    /** Bytes of a file that are looked at. */
    static final int SIZE_LIMIT = 1 << 20;
    /** Bytes of a line that is understood. */
    static final int LINE_LIMIT = 1 << 16;

    private final VersionFiles files;

    FactFiles(VersionFiles files) {
        this.files = files;
    }

    /** What the version's record says. */
    VersionRecord record() {
        return files.record();
    }

    /** Where the files of a volume are shown, null when there are none. */
    String volumePath(int volume) {
        return files.walkedMounts().stream().filter(mount -> mount.volume() == volume).map(mount -> text(mount.path()))
                .findFirst().orElse(null);
    }

    /** Something that is equal for paths that hold the same: content, not times and owners. Reads no content. */
    List<PathIdentity> identity(List<String> paths) throws IOException {
        PathIdentity[] identities = new PathIdentity[paths.size()];
        for (int i = 0; i < identities.length; i++) {
            identities[i] = PathIdentity.of(files, target(paths.get(i)), find(paths.get(i)));
        }
        return List.of(identities);
    }

    /** What a path leads to, null if nowhere. */
    MachineEntry find(String path) throws IOException {
        try {
            return files.resolve(bytes(path));
        } catch (NotFoundException absent) {
            return null;
        }
    }

    /** Where the link at a path points, null when there is none. */
    String target(String path) throws IOException {
        try {
            return target(files.locate(bytes(path)));
        } catch (NotFoundException absent) {
            return null;
        }
    }

    /** Where a link points, null if it is none. */
    static String target(MachineEntry entry) {
        return entry.entry().type() == EntryType.LINK ? text(entry.entry().target()) : null;
    }

    /** The name of an entry. */
    static String name(MachineEntry entry) {
        return text(entry.name());
    }

    /** The first line that is neither empty nor a comment; null without one. */
    String firstLine(String path, FactList facts) throws IOException {
        String[] first = {null};
        lines(path, facts, line -> {
            if (first[0] == null && !line.startsWith("#")) {
                first[0] = line;
            }
        });
        return first[0];
    }

    /** Gives the lines of a file, stripped, but for empty ones; tells the facts when these are not all. */
    void lines(String path, FactList facts, Consumer<String> visitor) throws IOException {
        MachineEntry file = find(path);
        if (file == null) {
            return;
        }
        if (file.entry().type() != EntryType.FILE) {
            facts.leaveOut(path, "it is a " + EntryKinds.noun(file.entry().type()), "");
        } else if (file.entry().content() == null) {
            facts.leaveOut(path, "it could not be read from the image", "");
        } else {
            lines(path, file, facts, visitor);
        }
    }

    private void lines(String path, MachineEntry file, FactList facts, Consumer<String> visitor) throws IOException {
        String content = text(head(file, 0, SIZE_LIMIT));
        boolean cut = file.entry().size() > content.length();
        boolean skipped = false;
        for (int start = 0; start < content.length();) {
            int newline = content.indexOf('\n', start);
            int end = newline < 0 ? content.length() : newline;
            if (end - start > LINE_LIMIT) {
                skipped = true;
            } else if (newline >= 0 || !cut) {
                String line = content.substring(start, end).strip();
                if (!line.isEmpty()) {
                    visitor.accept(line);
                }
            }
            start = end + 1;
        }
        if (cut) {
            facts.leaveOut(path, "after " + ByteCount.show(content.length()) + " of " + ByteCount.show(file.entry().size()),
                    file.entry().content());
        } else if (skipped) {
            facts.leaveOut(path, "lines of more than " + ByteCount.show(LINE_LIMIT), file.entry().content());
        }
    }

    /** Bytes of a file from an offset on, at most so many; none of what is no file or could not be read from the image. */
    byte[] head(MachineEntry file, long offset, int limit) throws IOException {
        long rest = file.entry().content() == null ? 0 : file.entry().size() - offset;
        ByteBuffer bytes = ByteBuffer.allocate(Math.clamp(rest, 0, limit));
        if (bytes.hasRemaining()) {
            files.read(file, offset, bytes);
        }
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** Visits the entries of the directory that a path leads to, if it does; tells the facts when these are not all. */
    void visit(String path, FactList facts, MachineEntryVisitor visitor) throws IOException {
        MachineEntry directory = find(path);
        if (directory != null) {
            visit(directory, facts, visitor);
        }
    }

    /** Visits the entries of a directory; tells the facts when these are not all. */
    void visit(MachineEntry directory, FactList facts, MachineEntryVisitor visitor) throws IOException {
        if (directory.entry().type() != EntryType.DIRECTORY) {
            return;
        }
        files.visit(directory, entry -> {
            if (!facts.takeName()) {
                facts.leaveOut(directory.toString(), "after " + FactList.NAME_LIMIT + " names",
                        PathIdentity.of(files, null, directory));
                return false;
            }
            return visitor.entry(entry);
        });
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
