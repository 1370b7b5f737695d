// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.mirage.disk.DiskFormat;
import org.mirage.engine.ExportDisk;
import org.mirage.engine.ImportDisks;
import org.mirage.engine.ImportReport;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.store.ObjectKind;
import org.mirage.store.ObjectName;

/** A library in a folder of its own, and what tests do with it again and again. */
public class TestLibrary implements AutoCloseable {

    private final Library library;

    public TestLibrary(Path folder) throws MirageException {
        library = Library.open(folder);
    }

    public Library library() {
        return library;
    }

    /** Imports one disk. */
    public ImportReport add(Path disk, String image) throws MirageException {
        return new ImportDisks(library).files(List.of(disk)).image(image).call(Monitor.NONE).getFirst();
    }

    /** Exports the first disk of a version as a raw file. */
    public Path raw(String version, Path target) throws MirageException {
        return new ExportDisk(library, VersionName.parse(version)).disk(0).target(target).format(DiskFormat.RAW).overwrite(true)
                .call(Monitor.NONE).file();
    }

    /** Bytes of all packs. */
    public long packBytes() throws IOException {
        library.store().refresh();
        return library.store().packBytes();
    }

    /** Whether a word stands in anything that the library has stored, as it was before it was packed. */
    public boolean holds(String word) throws IOException {
        library.store().refresh();
        for (ObjectKind kind : ObjectKind.values()) {
            List<ObjectName> names = new ArrayList<>();
            library.store().forEach(kind, names::add);
            for (ObjectName name : names) {
                if (new String(library.store().read(name), StandardCharsets.ISO_8859_1).contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Names of what is in a folder, sorted. */
    public static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** All files in the library's folder with their sizes, but for the lock. */
    public static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(file -> !file.endsWith("writer.lock"))
                    .map(file -> folder.relativize(file) + " " + file.toFile().length()).sorted().toList();
        }
    }

    @Override
    public void close() {
        library.close();
    }
}
