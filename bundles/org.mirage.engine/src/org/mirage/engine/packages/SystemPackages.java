// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import org.mirage.engine.CancelledException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;

/** What the package system of a machine has installed; languages' own packages are none of its business. */
public final class SystemPackages {

    private SystemPackages() {
    }

    /** The names of all of them; a database that cannot be read is a note. */
    public static Set<String> names(VersionFiles files, Monitor monitor) throws IOException {
        Set<String> names = new HashSet<>();
        DatabaseFinder finder = new DatabaseFinder(files);
        for (PackageDatabase database : finder.ofSystems()) {
            monitor.check();
            try {
                DatabaseContent content = finder.read(database);
                content.packages().forEach(one -> names.add(one.name()));
                if (!content.trouble().isEmpty()) {
                    note(monitor, database, content.trouble());
                }
            } catch (CancelledException e) {
                throw e;
            } catch (IOException e) {
                note(monitor, database, e.getMessage());
            }
        }
        return names;
    }

    private static void note(Monitor monitor, PackageDatabase database, String trouble) {
        monitor.note("the packages in " + database.shownPlace() + " are not all known: " + trouble);
    }
}
