// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds out how packages are noted on the machine: by the databases that are there. */
final class PackageSystem {

    private static final Map<String, String> DATABASES = new LinkedHashMap<>();

    static {
        DATABASES.put("/var/lib/dpkg/status", "dpkg");
        for (String folder : new String[] {"/var/lib/rpm/", "/usr/lib/sysimage/rpm/"}) {
            DATABASES.put(folder + "rpmdb.sqlite", "RPM (SQLite)");
            DATABASES.put(folder + "Packages.db", "RPM (ndb)");
            DATABASES.put(folder + "Packages", "RPM (Berkeley DB)");
        }
        DATABASES.put("/lib/apk/db/installed", "apk");
        DATABASES.put("/usr/lib/apk/db/installed", "apk");
        DATABASES.put("/var/lib/pacman/local", "pacman");
    }

    private PackageSystem() {
    }

    /** Names of all that have a database; mostly one. */
    static Set<String> find(FactFiles files) throws IOException {
        Set<String> found = new TreeSet<>();
        for (Map.Entry<String, String> database : DATABASES.entrySet()) {
            if (files.find(database.getKey()) != null) {
                found.add(database.getValue());
            }
        }
        return found;
    }
}
