// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.OutputStream;

import org.mirage.engine.view.JsonManifestWriter;
import org.mirage.engine.view.MachineWalk;
import org.mirage.engine.view.ManifestWriter;
import org.mirage.engine.view.MtreeWriter;

/** Writes the manifest of a version, as its machine shows the files, for other programs to read. */
public final class WriteManifest {

    /** How it is written. */
    public enum Format {
        /** mtree(5), which bsdtar and mtree read; without attributes, flags and hard links, for which it has no words. */
        MTREE,
        /** One JSON object with all that the manifest holds. */
        JSON
    }

    private final Library library;
    private final VersionPath path;
    private Format format = Format.MTREE;

    /** Will write the whole manifest of that version. */
    public WriteManifest(Library library, VersionName name) {
        this(library, new VersionPath(name, new byte[] {'/'}));
    }

    /** Will write the manifest of all at and below that path. */
    public WriteManifest(Library library, VersionPath path) {
        this.library = library;
        this.path = path;
    }

    /** mtree(5) when not said otherwise. */
    public WriteManifest format(Format value) {
        format = value;
        return this;
    }

    /**
     * Writes it while reading trees, entry by entry.
     *
     * @throws NotFoundException when there is no such version or path
     */
    public void call(OutputStream target, Monitor monitor) throws IOException {
        VersionFiles files = new OpenVersion(library, path.version()).call(monitor);
        MachineEntry start = files.locate(path.path());
        ManifestWriter writer = switch (format) {
            case MTREE -> new MtreeWriter(target);
            case JSON -> new JsonManifestWriter(target);
        };
        monitor.begin("writing the manifest", start.entry().subtree() == null ? -1 : start.entry().subtree().entries());
        writer.begin(files, start);
        new MachineWalk(files, monitor).walk(start, entry -> {
            writer.entry(entry);
            monitor.worked(1);
            return true;
        });
        writer.finish();
    }
}
