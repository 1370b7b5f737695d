// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.engine.EntryKinds;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Names;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.changes.Body;
import org.mirage.engine.changes.DiskBody;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.VersionBody;
import org.mirage.store.Entry;
import org.mirage.store.EntryBuilder;
import org.mirage.store.EntryType;
import org.mirage.store.Hash;

/** Copies folders with all below them into a tree: of versions as they are, by their hashes, or from disk. */
final class FolderCopy {

    private static final int TYPE_BITS = 0170000;

    private final WorkingTree tree;
    private final ParameterValues values;
    private final Bodies bodies;
    private final Map<Object, byte[]> firstNames = new HashMap<>();

    FolderCopy(WorkingTree tree, ParameterValues values, Bodies bodies) {
        this.tree = tree;
        this.values = values;
        this.bodies = bodies;
    }

    /** Makes a folder at a path where nothing is. */
    void copy(Body body, byte[] path) throws IOException {
        switch (body) {
            case VersionBody version -> copy(version, path);
            case DiskBody disk -> copy(folder(bodies.onDisk(disk)), RawPath.of(path));
            default -> throw new IllegalArgumentException("a folder comes from disk or from a version");
        }
    }

    /** The content-only hash of what would be made; null where it is not known beforehand. */
    Hash below(Body body) throws IOException {
        return body instanceof VersionBody version ? source(version).entry().subtree().content() : null;
    }

    private MachineEntry source(VersionBody version) throws IOException {
        VersionFiles files = bodies.version(version.version());
        MachineEntry folder = files.find(values.resolve(version.path()));
        if (folder.entry().type() != EntryType.DIRECTORY || folder.entry().subtree() == null) {
            throw new MirageException(version.version() + ":" + folder + " is no directory on a volume");
        }
        if (files.hasMountsBelow(RawPath.of(folder.path()))) {
            throw new MirageException(version.version() + ":" + folder + " has other volumes mounted below; put the directories that"
                    + " are wanted one by one");
        }
        return folder;
    }

    private void copy(VersionBody version, byte[] path) throws IOException {
        MachineEntry folder = source(version);
        tree.graft(path, folder.entry());
        List<List<byte[]>> groups = new ArrayList<>();
        bodies.version(version.version()).visitLinks(folder.volume(), folder, groups::add);
        int prefix = folder.path().length == 1 ? 0 : folder.path().length;
        for (List<byte[]> group : groups) {
            List<byte[]> names = group.stream()
                    .map(name -> RawPath.bytes(RawPath.of(path) + RawPath.of(name).substring(prefix))).toList();
            tree.join(names);
        }
    }

    private static Path folder(Path path) throws MirageException {
        if (!Files.isDirectory(path)) {
            throw new MirageException(path + " on disk is " + (Files.exists(path) ? "no directory" : "not there"));
        }
        return path;
    }

    private void copy(Path folder, String path) throws IOException {
        tree.makeFolder(RawPath.bytes(path), entry(folder, EntryType.DIRECTORY).build());
        TreeMap<String, Path> names = new TreeMap<>();
        try (DirectoryStream<Path> listed = Files.newDirectoryStream(folder)) {
            listed.forEach(each -> names.put(RawPath.of(DiskFiles.name(each)), each));
        } catch (IOException e) {
            throw DiskFiles.unreadable(folder, e);
        }
        for (Map.Entry<String, Path> name : names.entrySet()) {
            String target = RawPath.prefix(path) + name.getKey();
            if (Files.isDirectory(name.getValue(), LinkOption.NOFOLLOW_LINKS)) {
                copy(name.getValue(), target);
            } else {
                file(name.getValue(), RawPath.bytes(target));
            }
        }
    }

    private void file(Path file, byte[] path) throws IOException {
        EntryType type = type(file);
        boolean several = (int) Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS) > 1;
        byte[] first = several ? firstNames.putIfAbsent(Files.readAttributes(file,
                BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey(), path) : null;
        if (first != null) {
            tree.link(path, first);
            return;
        }
        EntryBuilder entry = entry(file, type);
        switch (type) {
            case FILE -> {
                Bodies.Content content = bodies.read(file);
                entry.content(content.name()).size(content.size());
            }
            case LINK -> entry.target(target(file));
            default -> {
                // a FIFO has nothing more
            }
        }
        tree.put(path, entry.build());
    }

    private static byte[] target(Path link) throws IOException {
        Path target = Files.readSymbolicLink(link);
        if (!Names.isText(target.toString().getBytes(StandardCharsets.UTF_8))
                || target.toString().indexOf('\ufffd') >= 0) {
            throw new MirageException(link + " on disk points to a name that is no UTF-8");
        }
        return target.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static EntryType type(Path file) throws IOException {
        int mode = (int) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS) & TYPE_BITS;
        for (EntryType type : List.of(EntryType.FILE, EntryType.LINK, EntryType.FIFO)) {
            if (EntryKinds.modeBits(type) == mode) {
                return type;
            }
        }
        throw new MirageException(file + " on disk is neither file, directory, link nor FIFO, so it cannot be put");
    }

    /** What an entry is like that has mode and time of a file; owner and group of this machine mean nothing on another. */
    private static EntryBuilder entry(Path file, EntryType type) throws IOException {
        int mode = (int) Files.getAttribute(file, "unix:mode", LinkOption.NOFOLLOW_LINKS);
        Instant time = ((FileTime) Files.getAttribute(file, "lastModifiedTime", LinkOption.NOFOLLOW_LINKS)).toInstant();
        return Entry.builder(DiskFiles.name(file), type).permissions(mode & 07777).time(time.getEpochSecond(), time.getNano());
    }
}
