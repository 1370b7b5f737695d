// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;

/** What keeps the packages of a machine. */
enum PackageManager {

    APT, RPM;

    /**
     * Tells which it is by what is there.
     *
     * @throws MirageException when it has none that Mirage can use
     */
    static PackageManager of(VersionFiles files) throws IOException {
        if (has(files, "/var/lib/dpkg/status")) {
            if (!has(files, "/usr/bin/apt-get")) {
                throw new MirageException(files.summary().label() + " has dpkg, but no apt-get, which finds out what packages need");
            }
            return APT;
        }
        if (has(files, "/usr/bin/rpm") || has(files, "/bin/rpm")) {
            return RPM;
        }
        throw new MirageException(files.summary().label() + " has no package manager that Mirage can use: neither apt-get nor rpm");
    }

    private static boolean has(VersionFiles files, String path) throws IOException {
        try {
            files.resolve(path.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }
}
