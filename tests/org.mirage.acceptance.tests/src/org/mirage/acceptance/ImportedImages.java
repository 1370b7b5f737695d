// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.ImportDisks;
import org.mirage.engine.ImportReport;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** A library in a temporary folder into which test images are imported once for all tests of a run. */
final class ImportedImages {

    /** Where the partition of every test image begins, bytes. */
    static final long VOLUME = 2048 * 512;

    private static Library library;
    private static final Set<String> PRESENT = new HashSet<>();

    private ImportedImages() {
    }

    /** The library, with the newest version of an image that has a recipe's name taken from that recipe's disk. */
    static synchronized Library with(String recipe) throws IOException {
        if (library == null) {
            Path folder = Files.createTempDirectory("acceptance");
            library = Library.open(folder.resolve("library"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
        }
        if (PRESENT.add(recipe)) {
            importOnce(library, recipe, TestImages.get(recipe));
        }
        return library;
    }

    /** Imports a disk as a version of an image; what kept it from being so is thrown. */
    static ImportReport importOnce(Library into, String image, Path disk) throws IOException {
        ImportReport report = new ImportDisks(into).files(List.of(disk)).image(image).call(Monitor.NONE).getFirst();
        if (report.failure() != null) {
            throw new IOException(report.failure());
        }
        return report;
    }

    private static void remove(Path folder) {
        try {
            library.close();
            Tools.run("rm", "-rf", folder.toString());
        } catch (IOException e) {
            System.err.println("could not remove " + folder + ": " + e.getMessage());
        }
    }
}
