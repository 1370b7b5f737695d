// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.engine.MirageException;

/**
 * A folder that packages can be taken from, as the names in it tell.
 *
 * @param folder where it is
 * @param repository true for a mirror or a mounted disc, which has a {@code dists} folder, or {@code repodata} in it or in folders below
 * @param packages how many package files lie in it, of a repository 0
 */
public record PackageSource(Path folder, boolean repository, int packages) {

    /**
     * Looks at a folder.
     *
     * @throws MirageException when it is none, or holds neither packages nor a repository
     */
    public static PackageSource of(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new MirageException(folder + " is no folder");
        }
        if (AptMirror.isOne(folder) || !RpmRepository.in(folder).isEmpty()) {
            return new PackageSource(folder, true, 0);
        }
        int packages = PackageFolder.in(folder, PackageFolder.ENDING).size() + RpmFolder.in(folder).size();
        if (packages == 0) {
            throw new MirageException(folder + " holds no packages (*" + PackageFolder.ENDING + ", *" + RpmRun.ENDING
                    + ") and has neither a dists folder nor repodata, so it is no repository");
        }
        return new PackageSource(folder, false, packages);
    }
}
