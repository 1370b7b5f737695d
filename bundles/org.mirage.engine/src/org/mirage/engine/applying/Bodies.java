// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.OpenVersion;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.changes.Body;
import org.mirage.engine.changes.DiskBody;
import org.mirage.engine.changes.StoredBody;
import org.mirage.engine.changes.TemplateBody;
import org.mirage.engine.changes.TextBody;
import org.mirage.engine.changes.VersionBody;
import org.mirage.store.ContentName;
import org.mirage.store.ContentReader;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Gives the contents that edits put, whatever they come from. What comes from disk is read once for all versions. */
public final class Bodies {

    private static final int BYTES_LIMIT = 16 << 20;

    private final Library library;
    private final ParameterValues values;
    private final NewObjects objects;
    private final DiskFiles disk;
    private final Monitor monitor;
    private final Map<Path, Content> fromDisk = new HashMap<>();
    private final Map<VersionName, VersionFiles> versions = new HashMap<>();

    /**
     * A content that the store has, or that is kept for it.
     *
     * @param name null when it could not be read from the image that it comes from
     * @param size bytes
     */
    public record Content(ContentName name, long size) {
    }

    /**
     * Contents for a change set.
     *
     * @param folder that paths on disk are meant from; null when nothing may be read
     */
    public Bodies(Library library, ParameterValues values, NewObjects objects, Path folder, Monitor monitor) {
        this.library = library;
        this.values = values;
        this.objects = objects;
        this.monitor = monitor;
        disk = new DiskFiles(folder);
    }

    /** Is told how it goes. */
    Monitor monitor() {
        return monitor;
    }

    /** The content of a body, for the tree that it is put into. */
    public Content content(Body body, WorkingTree tree) throws IOException {
        return switch (body) {
            case TextBody text -> fresh(text.bytes(), tree);
            case TemplateBody template -> fresh(values.filled(template), tree);
            case StoredBody stored -> stored(stored);
            case DiskBody file -> disk(file);
            case VersionBody file -> {
                Entry entry = version(file.version()).find(values.resolve(file.path())).entry();
                if (entry.type() != EntryType.FILE || entry.content() == null) {
                    throw new MirageException(file.version() + ":" + file.path() + " is no file with content");
                }
                yield new Content(entry.content(), entry.size());
            }
        };
    }

    /**
     * The bytes of a body, such as a script.
     *
     * @throws MirageException when there are more than 16 MiB
     */
    byte[] bytes(Body body, WorkingTree tree) throws IOException {
        if (body instanceof TextBody text) {
            return text.bytes();
        }
        if (body instanceof TemplateBody template) {
            return values.filled(template);
        }
        Content content = content(body, tree);
        if (content.name() == null || content.size() > BYTES_LIMIT) {
            throw new MirageException("a script of at most " + (BYTES_LIMIT >> 20) + " MiB is needed, not one "
                    + (content.name() == null ? "that could not be read" : "of " + content.size() + " bytes"));
        }
        objects.flush();
        try (InputStream in = new ContentReader(objects).open(content.name())) {
            return in.readAllBytes();
        }
    }

    private static Content fresh(byte[] bytes, WorkingTree tree) throws IOException {
        return new Content(tree.store(bytes), bytes.length);
    }

    private Content stored(StoredBody stored) throws IOException {
        ContentReader contents = new ContentReader(objects);
        if (!contents.contains(stored.name())) {
            throw new MirageException("the library does not have the content sha256:" + stored.name() + " of " + stored.size()
                    + " bytes; it comes with a version that has it");
        }
        if (contents.size(stored.name()) != stored.size()) {
            throw new MirageException("the content sha256:" + stored.name() + " has " + contents.size(stored.name())
                    + " bytes, not " + stored.size());
        }
        return new Content(stored.name(), stored.size());
    }

    private Content disk(DiskBody file) throws IOException {
        Path path = disk.path(file);
        Content known = fromDisk.get(path);
        if (known == null) {
            known = read(path);
            fromDisk.put(path, known);
        }
        return known;
    }

    /** Where a body lies on disk. */
    Path onDisk(DiskBody body) throws MirageException {
        return disk.path(body);
    }

    /** Takes the content of a regular file on disk, links to it followed. */
    Content read(Path path) throws IOException {
        return DiskFiles.read(path, objects, monitor);
    }

    /** The files of another version of the library. */
    VersionFiles version(VersionName name) throws IOException {
        VersionFiles files = versions.get(name);
        if (files == null) {
            files = new OpenVersion(library, name).call(monitor);
            versions.put(name, files);
        }
        return files;
    }
}
