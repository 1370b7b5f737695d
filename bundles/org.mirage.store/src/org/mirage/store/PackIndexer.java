// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes index files from the tables of contents of packs. */
final class PackIndexer {

    /** Objects after which an index file is written: what bounds memory. */
    private static final int MOST_OBJECTS = 4 << 20;

    private final LibraryFolder library;
    private ObjectTable objects = new ObjectTable();
    private FrameTable frames = new FrameTable();
    private List<PackEntry> packs = new ArrayList<>();

    PackIndexer(LibraryFolder library) {
        this.library = library;
    }

    /** Adds a pack; false when its table of contents is damaged, which leaves it out. */
    boolean add(Path file) throws IOException {
        try (PackReader pack = PackReader.open(file)) {
            pack.checkName();
            int number = packs.size();
            packs.add(pack.entry());
            pack.visit(new PackReader.Visitor() {
                private int frameNumber;

                @Override
                public void frame(Frame frame) {
                    frameNumber = frames.add(number, frame);
                }

                @Override
                public void object(ObjectName name, int offset, int size) {
                    if (objects.find(name) < 0) {
                        objects.locate(objects.add(name), frameNumber, offset, size);
                    }
                }
            });
        } catch (DamagedObjectException unreadable) {
            return false;
        }
        if (objects.count() >= MOST_OBJECTS) {
            finish();
        }
        return true;
    }

    /** Publishes what was added. */
    void finish() throws IOException {
        try (ObjectTable added = objects) {
            if (!packs.isEmpty()) {
                try (SessionFolder temporary = new SessionFolder(library.temporary())) {
                    Path file = temporary.path().resolve("rebuilt" + LibraryFolder.INDEX);
                    TableObjects sorted = new TableObjects(added);
                    new IndexFileWriter(packs, frames, sorted.counts()).write(file, sorted);
                    SessionCommit.publishIndex(library, file);
                }
            }
        } finally {
            objects = new ObjectTable();
            frames = new FrameTable();
            packs = new ArrayList<>();
        }
    }
}
