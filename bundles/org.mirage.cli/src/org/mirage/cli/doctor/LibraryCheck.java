// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.mirage.engine.ByteCount;
import org.mirage.engine.Library;

/** The library: that it opens, and what is in it; one that does not exist is not made. */
record LibraryCheck(Path folder) implements Check {

    private static final String PART = "library";

    @Override
    public Finding look() {
        if (!Files.exists(folder)) {
            return Finding.fine(PART, folder + " does not exist yet; the first import makes it");
        }
        try (Library library = Library.open(folder)) {
            long versions = library.images().stream().mapToLong(image -> image.versions().size()).sum();
            return Finding.fine(PART, folder + ": " + library.images().size() + " images, " + versions + " versions, "
                    + ByteCount.show(library.store().packBytes()) + " in packs");
        } catch (IOException unusable) {
            return Finding.broken(PART, String.valueOf(unusable.getMessage()),
                    List.of("choose another with --library DIR or MIRAGE_LIBRARY"));
        }
    }
}
