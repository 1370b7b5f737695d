// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.applying.WorkingFiles;
import org.mirage.engine.changes.RawPath;
import org.mirage.store.Entry;
import org.mirage.store.EntryBuilder;
import org.mirage.store.EntryType;

/** The files below a folder of this machine, edited in place. Needs root where owners matter. */
public final class FolderFiles implements WorkingFiles {

    private static final int LINKS = 40;

    private final Path root;
    private final Instant time;

    /** Will edit the files below a folder. */
    public FolderFiles(Path root) {
        time = Instant.now();
        this.root = root;
    }

    private Path file(byte[] path) {
        return root.resolve(RawPath.of(path).substring(1));
    }

    @Override
    public Entry find(byte[] path) throws IOException {
        Path file = file(path);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        byte[] name = RawPath.bytes(path.length == 1 ? "" : RawPath.of(path).substring(RawPath.of(path).lastIndexOf('/') + 1));
        Map<String, Object> all = Files.readAttributes(file, "unix:*", LinkOption.NOFOLLOW_LINKS);
        EntryType type = (boolean) all.get("isDirectory") ? EntryType.DIRECTORY : (boolean) all.get("isSymbolicLink") ? EntryType.LINK
                : (boolean) all.get("isRegularFile") ? EntryType.FILE : EntryType.CHARACTER_DEVICE;
        EntryBuilder entry = Entry.builder(name, type).permissions((int) all.get("mode") & 07777)
                .owner((int) all.get("uid")).group((int) all.get("gid"));
        if (type == EntryType.LINK) {
            entry.target(RawPath.bytes(Files.readSymbolicLink(file).toString()));
        }
        return entry.size((long) all.get("size")).build();
    }

    @Override
    public List<Entry> list(byte[] folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(file(folder))) {
            for (Path file : files.sorted().toList()) {
                entries.add(find(RawPath.bytes((folder.length == 1 ? "" : RawPath.of(folder)) + "/" + file.getFileName())));
            }
        }
        return entries;
    }

    @Override
    public byte[] resolve(byte[] path) throws IOException {
        return RawPath.bytes(resolve(RawPath.of(path), 0));
    }

    private String resolve(String path, int depth) throws IOException {
        if (depth > LINKS) {
            throw new NotFoundException(path + " leads nowhere");
        }
        String at = "";
        String[] parts = path.split("/");
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].equals("..")) {
                at = at.contains("/") ? at.substring(0, at.lastIndexOf('/')) : "";
                continue;
            }
            if (parts[i].isEmpty() || parts[i].equals(".")) {
                continue;
            }
            Path here = root.resolve((at + "/" + parts[i]).substring(1));
            if (i + 1 < parts.length && !Files.exists(here, LinkOption.NOFOLLOW_LINKS)) {
                throw new NotFoundException(path + " leads nowhere");
            }
            if (Files.isSymbolicLink(here)) {
                String target = Files.readSymbolicLink(here).toString();
                String rest = String.join("/", List.of(parts).subList(i + 1, parts.length));
                return resolve((target.startsWith("/") ? target : at + "/" + target) + (rest.isEmpty() ? "" : "/" + rest), depth + 1);
            }
            at += "/" + parts[i];
        }
        return at.isEmpty() ? "/" : at;
    }

    @Override
    public byte[] read(byte[] path, long most) throws IOException {
        if (Files.size(file(path)) > most) {
            throw new MirageException(RawPath.of(path) + " is larger than " + most + " bytes");
        }
        return Files.readAllBytes(file(path));
    }

    @Override
    public void write(byte[] path, byte[] content) throws IOException {
        boolean fresh = !Files.exists(file(path));
        Files.write(file(path), content);
        Files.setLastModifiedTime(file(path), FileTime.from(time));
        if (fresh) {
            Files.setAttribute(file(path), "unix:mode", 0644);
        }
    }

    @Override
    public void put(byte[] path, Entry entry) throws IOException {
        Path file = file(path);
        switch (entry.type()) {
            case DIRECTORY -> {
                // only its metadata
            }
            case LINK -> {
                Files.deleteIfExists(file);
                Files.createSymbolicLink(file, Path.of(RawPath.of(entry.target())));
            }
            default -> {
                if (!Files.exists(file)) {
                    throw new IllegalStateException("contents are written first: " + file);
                }
            }
        }
        settle(file, entry);
    }

    private static void settle(Path file, Entry entry) throws IOException {
        try {
            Files.setAttribute(file, "unix:uid", (int) entry.owner(), LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:gid", (int) entry.group(), LinkOption.NOFOLLOW_LINKS);
        } catch (FileSystemException e) {
            throw new IOException("root is needed to set owners", e);
        }
        if (entry.type() != EntryType.LINK) {
            Files.setAttribute(file, "unix:mode", entry.permissions());
        }
    }

    @Override
    public void makeFolder(byte[] path, Entry entry) throws IOException {
        Files.createDirectory(file(path));
        settle(file(path), entry);
    }

    @Override
    public void remove(byte[] path) throws IOException {
        Files.delete(file(path));
    }

    @Override
    public void rename(byte[] from, byte[] to) throws IOException {
        Files.move(file(from), file(to));
    }

    @Override
    public void link(byte[] path, byte[] existing) throws IOException {
        Files.createLink(file(path), file(existing));
    }

    @Override
    public Instant time() {
        return time;
    }
}
