// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.disk.DiskFormat;
import org.mirage.engine.ImageLook;
import org.mirage.engine.LookAtImage;
import org.mirage.ui.format.CountText;
import org.mirage.ui.jobs.Failures;

/** A file, or a folder of files, that is to be imported, and what a look at its header says. */
final class ImageFile {

    private final Path path;
    private String format = ""; //$NON-NLS-1$
    private String size = ""; //$NON-NLS-1$
    private String problem = ""; //$NON-NLS-1$
    private String contents = ""; //$NON-NLS-1$
    private ImageLook look;

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

    /** What machine and disks an appliance holds, for a person; empty for other files. */
    String contents() {
        return contents;
    }

    /** Files that it needs and that lie where it may only have them when a person allows it. */
    List<Path> foreign() {
        return look == null ? List.of() : look.foreign();
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
            ImageLook found = new LookAtImage(path).call();
            format = found.variant().isEmpty() ? found.format().toString()
                    : NLS.bind(Messages.ImageFile_variant, found.format(), found.variant());
            size = CountText.size(found.size());
            problem = found.problem();
            contents = ApplianceText.of(found);
            look = found;
        } catch (IOException failure) {
            problem = Failures.text(failure);
        }
    }

    /** Whether the name promises another format than the header shows, so that a person has to decide. */
    boolean disagrees() {
        return look != null && look.promised() != look.format();
    }

    /** What the name promises. */
    DiskFormat promised() {
        return look.promised();
    }

    /** What the header shows. */
    DiskFormat found() {
        return look.format();
    }
}
