// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.packages.content.FileBytes;
import org.mirage.engine.packages.jars.JavaLibraries;

/** Reads which libraries are in an archive of Java. */
final class JavaReader {

    private JavaReader() {
    }

    static void read(VersionFiles files, MachineEntry file, PackageCollector packages) throws IOException {
        files.checkReadable(file);
        new JavaLibraries(library -> packages.add(library.name(), library.version(), "", library.name(), library.version(), library.licence(),
                library.vendor(), library.summary()), packages::leaveOut, packages::passOver)
                .read(new FileBytes(file.entry().size(), (offset, target) -> files.read(file, offset, target)));
    }
}
