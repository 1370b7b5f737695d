// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.Set;

import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;

/** What packages of a machine's system brought to some of its folders and files. */
public final class SystemFolders {

    /** Takes what they brought. */
    @FunctionalInterface
    public interface Visitor {

        /**
         * Something that they brought; it may come several times.
         *
         * @param place one of those that are asked for
         * @param below path from there, without a slash at its beginning; empty for the place itself
         */
        void brought(String place, String below);
    }

    /** Paths that lie deeper below a place are not looked for. */
    private static final int DEPTH_LIMIT = 32;

    private final VersionFiles files;

    /** Will look at the packages of a version. */
    public SystemFolders(VersionFiles files) {
        this.files = files;
    }

    /** Visits what they brought to places, which are real paths with one byte in each character. What cannot be read the monitor is told. */
    public void visit(Set<String> places, Visitor visitor, Monitor monitor) throws IOException {
        OwnedFiles owned = new OwnedFiles(files, monitor);
        owned.visit((_, file) -> {
            String path = owned.real(file.path());
            if (places.contains(path)) {
                visitor.brought(path, "");
            }
            int slash = path.lastIndexOf('/');
            for (int depth = 0; slash > 0 && depth < DEPTH_LIMIT; depth++) {
                String folder = path.substring(0, slash);
                if (places.contains(folder)) {
                    visitor.brought(folder, path.substring(slash + 1));
                }
                slash = path.lastIndexOf('/', slash - 1);
            }
        });
    }
}
