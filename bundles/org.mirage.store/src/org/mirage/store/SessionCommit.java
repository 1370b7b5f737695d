// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Makes the finished packs of a session visible: all of them or none. */
final class SessionCommit {

    private final LibraryFolder library;
    private final Path temporary;

    SessionCommit(LibraryFolder library, Path temporary) {
        this.library = library;
        this.temporary = temporary;
    }

    /**
     * Renames packs and their index file to where readers look. The index file is complete before the first rename;
     * the last pack says that all are there and is renamed after the others; the index file comes last.
     */
    void publish(List<PackEntry> entries, List<Path> files, ObjectTable objects, FrameTable frames)
            throws IOException {
        Path index = temporary.resolve("new" + LibraryFolder.INDEX);
        TableObjects sorted = new TableObjects(objects);
        new IndexFileWriter(entries, frames, sorted.counts()).write(index, sorted);
        List<Path> moved = new ArrayList<>();
        try {
            for (int i = 0; i < files.size(); i++) {
                boolean last = i == files.size() - 1;
                if (last && i > 0) {
                    LibraryFolder.sync(library.packs());
                }
                Path target = library.pack(entries.get(i).name());
                Files.move(files.get(i), target, StandardCopyOption.ATOMIC_MOVE);
                moved.add(target);
            }
            LibraryFolder.sync(library.packs());
            publishIndex(library, index);
        } catch (IOException failure) {
            for (Path pack : moved) {
                Files.deleteIfExists(pack);
            }
            throw failure;
        }
    }

    /** Gives a finished index file a name that readers look for; the name has no meaning. */
    static Path publishIndex(LibraryFolder library, Path index) throws IOException {
        String name = UUID.randomUUID().toString().replace("-", "") + LibraryFolder.INDEX;
        Path target = library.index().resolve(name);
        Files.move(index, target, StandardCopyOption.ATOMIC_MOVE);
        LibraryFolder.sync(library.index());
        return target;
    }
}
