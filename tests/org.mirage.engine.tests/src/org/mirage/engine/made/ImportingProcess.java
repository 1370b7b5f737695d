// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.made;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.mirage.engine.ImportDisks;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;

/** Started as a process of its own, imports the same disk into a library several times: folder, disk, image, how often. */
public final class ImportingProcess {

    private ImportingProcess() {
    }

    public static void main(String[] arguments) throws IOException {
        try (Library library = Library.open(Path.of(arguments[0]))) {
            for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
                new ImportDisks(library).files(List.of(Path.of(arguments[1]))).image(arguments[2]).call(Monitor.NONE);
            }
        }
    }
}
