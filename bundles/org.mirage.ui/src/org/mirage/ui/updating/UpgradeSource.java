// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.updating;

import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;

import org.mirage.engine.running.PackageSource;
import org.mirage.ui.jobs.Failures;

/** A folder that updates are to come from; nothing is known of it until somebody has looked at it. */
final class UpgradeSource {

    private final Path folder;
    private volatile PackageSource found;
    private volatile String problem;

    UpgradeSource(Path folder) {
        this.folder = folder;
    }

    /** Looks what the folder holds; not in the user-interface thread. */
    void look() {
        try {
            found = PackageSource.of(folder);
        } catch (IOException failure) {
            problem = Failures.text(failure);
        }
    }

    Path folder() {
        return folder;
    }

    /** What is wrong with it; null when nothing is, or it was not looked at. */
    String problem() {
        return problem;
    }

    /** True when packages can be taken from it. */
    boolean isGood() {
        return found != null;
    }

    /** True for a good one that is no repository. */
    boolean isFolderOfPackages() {
        return found != null && !found.repository();
    }

    /** What it holds, for a person. */
    String contents() {
        if (found == null) {
            return problem == null ? Messages.UpgradePage_looking : problem;
        }
        return found.repository() ? Messages.UpgradePage_repository : MessageFormat.format(Messages.UpgradePage_packages, found.packages());
    }
}
