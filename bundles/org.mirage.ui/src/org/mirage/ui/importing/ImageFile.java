// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.osgi.util.NLS;
import org.mirage.disk.DiskFormat;
import org.mirage.disk.DiskHeader;
import org.mirage.ui.format.CountText;
import org.mirage.ui.jobs.Failures;

/** A file, or a folder of files, that is to be imported, and what a look at its header says. */
final class ImageFile {

    private final Path path;
    private String format = ""; //$NON-NLS-1$
    private String size = ""; //$NON-NLS-1$
    private String problem = ""; //$NON-NLS-1$
    private DiskFormat promised;
    private DiskFormat found;

    ImageFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** What kind of file it is, for a person; empty until it was looked at. */
    String format() {
        return format;
    }

    /** How large the disk or file is, for a person. */
    String size() {
        return size;
    }

    /** Why it cannot be imported; empty when it can. */
    String problem() {
        return problem;
    }

    /** Looks at the file; not in the user-interface thread. */
    void inspect() {
        try {
            if (Files.isDirectory(path)) {
                format = Messages.ImageFile_folder;
                return;
            }
            if (!Files.isReadable(path)) {
                problem = NLS.bind(Files.exists(path) ? Messages.ImageFile_denied : Messages.ImageFile_missing, path);
                return;
            }
            DiskHeader header = DiskHeader.inspect(path);
            found = header.format();
            promised = DiskFormat.byEnding(path).orElse(found);
            format = header.variant().isEmpty() ? found.toString() : NLS.bind(Messages.ImageFile_variant, found, header.variant());
            size = CountText.size(header.virtualSize().orElse(Files.size(path)));
            if (!found.readable()) {
                problem = NLS.bind(Messages.ImageFile_problem, path.getFileName(), found.refusal().replace("FILE", path.getFileName().toString())); //$NON-NLS-1$
            } else if (!header.obstacles().isEmpty()) {
                problem = NLS.bind(Messages.ImageFile_problem, path.getFileName(), String.join("; ", header.obstacles())); //$NON-NLS-1$
            }
        } catch (IOException failure) {
            problem = Failures.text(failure);
        }
    }

    /** Whether the name promises another format than the header shows, so that a person has to decide. */
    boolean disagrees() {
        return found != null && promised != found;
    }

    /** What the name promises. */
    DiskFormat promised() {
        return promised;
    }

    /** What the header shows. */
    DiskFormat found() {
        return found;
    }
}
