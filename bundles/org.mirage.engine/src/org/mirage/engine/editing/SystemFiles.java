// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import java.util.List;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.applying.WorkingFiles;
import org.mirage.engine.changes.RawPath;
import org.mirage.store.Entry;
import org.mirage.store.EntryBuilder;
import org.mirage.store.EntryType;

/**
 * The files of a machine by the paths that its own programs use, links followed within its view. Texts have one byte in each
 * character. What is made gets the security label of its place.
 */
final class SystemFiles {

    private static final long TEXT_LIMIT = 16 << 20;

    private final WorkingFiles files;
    private final EntryLabels labels;

    SystemFiles(WorkingFiles files, EntryLabels labels) {
        this.files = files;
        this.labels = labels;
    }

    /** Seconds since 1970 of applying. */
    long seconds() {
        return files.time().getEpochSecond();
    }

    /** The path that one leads to. */
    String real(String path) throws IOException {
        return RawPath.of(files.resolve(RawPath.bytes(path)));
    }

    /** What a path leads to; null when that is nothing. */
    Entry find(String path) throws IOException {
        try {
            return files.find(files.resolve(RawPath.bytes(path)));
        } catch (NotFoundException e) {
            return null;
        }
    }

    /** What is at a path, which may be a link; null for nothing. */
    Entry entry(String path) throws IOException {
        try {
            return files.find(RawPath.bytes(beside(path)));
        } catch (NotFoundException e) {
            return null;
        }
    }

    /** A path whose folder has been resolved, but not itself. */
    private String beside(String path) throws IOException {
        int slash = path.lastIndexOf('/');
        String folder = real(slash == 0 ? "/" : path.substring(0, slash));
        return (folder.equals("/") ? "" : folder) + path.substring(slash);
    }

    boolean isFile(String path) throws IOException {
        Entry entry = find(path);
        return entry != null && entry.type() == EntryType.FILE;
    }

    boolean isFolder(String path) throws IOException {
        Entry entry = find(path);
        return entry != null && entry.type() == EntryType.DIRECTORY;
    }

    /** Names of what is in a folder, none when there is no such folder. */
    List<String> names(String folder) throws IOException {
        return !isFolder(folder) ? List.of() : files.list(files.resolve(RawPath.bytes(folder))).stream()
                .map(entry -> RawPath.of(entry.name())).toList();
    }

    /**
     * The text of a file.
     *
     * @throws ConflictException when there is none
     */
    String text(String path) throws IOException {
        Entry entry = find(path);
        if (entry == null || entry.type() != EntryType.FILE) {
            throw new ConflictException(RawPath.bytes(path), "a file",
                    entry == null ? "nothing" : "a " + EntryKinds.noun(entry.type()));
        }
        return RawPath.of(files.read(files.resolve(RawPath.bytes(path)), TEXT_LIMIT));
    }

    /** The text of a file, empty when there is none. */
    String textOrNone(String path) throws IOException {
        return isFile(path) ? text(path) : "";
    }

    /** Gives a file another text; one that is not there is made, of mode 0644. */
    void write(String path, String text) throws IOException {
        if (isFile(path)) {
            if (!text(path).equals(text)) {
                files.write(files.resolve(RawPath.bytes(path)), RawPath.bytes(text));
            }
        } else {
            create(path, RawPath.bytes(text), 0644, 0, 0);
        }
    }

    /** Makes a file where nothing is. */
    void create(String path, byte[] content, int mode, long owner, long group) throws IOException {
        byte[] real = files.resolve(RawPath.bytes(path));
        files.write(real, content);
        files.put(real, labels.label(real, files.find(real).toBuilder().permissions(mode).owner(owner).group(group).build()));
    }

    /** Makes a folder, and those that it lies in with mode 0755 and owner root, unless it is there. */
    void folder(String path, int mode, long owner, long group) throws IOException {
        if (isFolder(path)) {
            return;
        }
        int slash = path.lastIndexOf('/');
        if (slash > 0) {
            folder(path.substring(0, slash), 0755, 0, 0);
        }
        byte[] real = files.resolve(RawPath.bytes(path));
        files.makeFolder(real, labels.label(real, timed(Entry.builder(name(real), EntryType.DIRECTORY)).permissions(mode).owner(owner)
                .group(group).build()));
    }

    /** Makes a link, in place of another one or a file. */
    void link(String path, String target) throws IOException {
        byte[] real = RawPath.bytes(beside(path));
        Entry link = timed(Entry.builder(name(real), EntryType.LINK)).permissions(0777).target(RawPath.bytes(target)).build();
        Entry old = files.find(real);
        if (old == null || old.type() != EntryType.LINK || !RawPath.of(old.target()).equals(target)) {
            files.put(real, labels.label(real, link));
        }
    }

    private EntryBuilder timed(EntryBuilder entry) {
        return entry.time(files.time().getEpochSecond(), files.time().getNano());
    }

    private static byte[] name(byte[] path) {
        String text = RawPath.of(path);
        return RawPath.bytes(text.substring(text.lastIndexOf('/') + 1));
    }

    /** Removes what is at a path, a link itself. */
    void remove(String path) throws IOException {
        files.remove(RawPath.bytes(beside(path)));
    }

    /** Gives what is at a path another name. */
    void rename(String from, String to) throws IOException {
        files.rename(RawPath.bytes(beside(from)), RawPath.bytes(beside(to)));
    }

    /** Copies what is in a folder into another one, for an owner; everything else stays as it is. */
    void copyInto(String from, String to, long owner, long group, int depth) throws IOException {
        if (depth == 0) {
            throw new ConflictException(RawPath.bytes(from), "fewer folders within one another", "more");
        }
        byte[] folder = files.resolve(RawPath.bytes(from));
        for (Entry entry : files.list(folder)) {
            String source = from + "/" + RawPath.of(entry.name());
            String path = to + "/" + RawPath.of(entry.name());
            byte[] real = RawPath.bytes(beside(path));
            Entry copy = labels.label(real, entry.toBuilder().owner(owner).group(group).linked(false).attributes(List.of()).build());
            switch (entry.type()) {
                case DIRECTORY -> {
                    files.makeFolder(real, copy);
                    copyInto(source, path, owner, group, depth - 1);
                }
                case FILE -> {
                    files.write(real, files.read(RawPath.bytes(beside(source)), TEXT_LIMIT));
                    files.put(real, copy.toBuilder().content(files.find(real).content()).size(files.find(real).size()).build());
                }
                case LINK -> files.put(real, copy);
                default -> {
                    // useradd takes these along, too, but no skeleton has any
                }
            }
        }
    }
}
