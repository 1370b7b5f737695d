// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import org.mirage.engine.packages.InstalledPackage;

/** The files of packages that a target had already in the versions that the run installed: they are as the target wants them. */
final class OwnFiles {

    private final Carrying target;
    private Set<String> files;

    OwnFiles(Carrying target) {
        this.target = target;
    }

    /** True for such a file. */
    boolean has(String path) throws IOException {
        if (files == null) {
            files = new HashSet<>();
            for (InstalledPackage one : target.change().packages().alreadyIn(target.packages())) {
                for (String name : new String[] {one.name(), one.name() + ":" + one.architecture()}) {
                    for (String file : target.change().childText("/var/lib/dpkg/info/" + name + ".list").split("\n")) {
                        files.add(file);
                        // lists name files as they were packed, before /lib and the like became links
                        files.add("/usr" + file);
                    }
                }
            }
        }
        return files.contains(path);
    }
}
