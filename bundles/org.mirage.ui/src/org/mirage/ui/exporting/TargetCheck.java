// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.exporting;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.mirage.disk.DiskFormat;

/** Whether a file can be written, and what a person might not want about it. */
final class TargetCheck {

    private final String problem;
    private String remark;

    TargetCheck(String text, ExportFormat format) {
        problem = check(text, format);
    }

    private String check(String text, ExportFormat format) {
        if (text.isEmpty()) {
            return Messages.TargetCheck_empty;
        }
        Path target;
        try {
            target = Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            return NLS.bind(Messages.TargetCheck_invalid, invalid.getReason());
        }
        Path folder = target.getParent();
        if (Files.isDirectory(target)) {
            return NLS.bind(Messages.TargetCheck_folder, target);
        } else if (folder == null || !Files.isDirectory(folder)) {
            return NLS.bind(Messages.TargetCheck_noFolder, folder);
        } else if (!Files.isWritable(folder)) {
            return NLS.bind(Messages.TargetCheck_denied, folder);
        }
        Optional<DiskFormat> promised = DiskFormat.byEnding(target);
        if (Files.exists(target)) {
            remark = NLS.bind(Messages.TargetCheck_exists, target.getFileName());
        } else if (promised.isPresent() && promised.get() != format.format) {
            remark = NLS.bind(Messages.TargetCheck_ending, promised.get(), format.format);
        }
        return null;
    }

    /** Why it cannot be written; null if it can. */
    String problem() {
        return problem;
    }

    /** What a person should see before going on; null if nothing. */
    String remark() {
        return remark;
    }
}
