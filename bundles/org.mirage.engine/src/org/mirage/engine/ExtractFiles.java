// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.engine.extracting.Extraction;
import org.mirage.engine.view.MachineWalk;

/**
 * Writes files of a version into a folder of this machine, with owners, modes, times and attributes as far as permitted,
 * and never outside that folder.
 */
public final class ExtractFiles {

    private final Library library;
    private final VersionPath path;
    private final Path target;

    /**
     * Will write what is at the path, with all below it, into the folder by its last name; of the root, what it holds.
     *
     * @param target made when absent
     */
    public ExtractFiles(Library library, VersionPath path, Path target) {
        this.library = library;
        this.path = path;
        this.target = target;
    }

    /**
     * Extracts; entries that cannot be written are listed in the report, and the rest is done.
     *
     * @throws NotFoundException when there is no such version or path
     */
    public ExtractReport call(Monitor monitor) throws IOException {
        VersionFiles files = new OpenVersion(library, path.version()).call(monitor);
        MachineEntry start = files.locate(path.path());
        Path folder = target.toAbsolutePath();
        boolean made = !Files.exists(folder);
        if (made) {
            Files.createDirectories(folder);
        } else if (!Files.isDirectory(folder)) {
            throw new MirageException(target + " is no folder; name one to extract into, or one that can be made");
        }
        byte[] rawFolder = folder.toString().getBytes(Charset.forName(System.getProperty("sun.jnu.encoding")));
        monitor.begin("extracting", start.entry().subtree() == null ? start.entry().size() : start.entry().subtree().bytes());
        try (Extraction extraction = new Extraction(files, start, rawFolder, made, monitor)) {
            new MachineWalk(files, monitor).walk(start, extraction);
            return extraction.report();
        }
    }
}
