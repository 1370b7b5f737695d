// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import org.mirage.engine.CancelledException;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;

/**
 * Which package brings which files in a version. Databases name paths as packages were made; where folders have become links, as
 * {@code /bin} has, a path is where it leads to.
 */
final class OwnedFiles {

    /** Takes the paths of packages. */
    @FunctionalInterface
    interface Visitor {

        void file(FileOwner owner, PackageFile file) throws IOException;
    }

    /** Linux knows no longer paths. */
    private static final int PATH_LIMIT = 4096;
    private static final int FOLDERS_KEPT = 500_000;

    private final VersionFiles files;
    private final Monitor monitor;
    private final Map<String, String> folders = new HashMap<>();
    /** What the visitor threw, which is no damage of a database. */
    private IOException ofVisitor;
    private boolean incomplete;

    OwnedFiles(VersionFiles files, Monitor monitor) {
        this.files = files;
        this.monitor = monitor;
    }

    /** Visits the paths of all packages as they are noted. */
    void visit(Visitor visitor) throws IOException {
        for (PackageDatabase database : new DatabaseFinder(files).ofSystems()) {
            try {
                MachineEntry entry = files.find(database.place().getBytes(StandardCharsets.ISO_8859_1));
                database.form().files().read(files, entry, new PackageFileVisitor() {

                    @Override
                    public void file(FileOwner owner, PackageFile file) throws IOException {
                        monitor.check();
                        if (file.path().length() <= PATH_LIMIT) {
                            give(visitor, owner, file);
                        }
                    }

                    @Override
                    public void damaged(String what) {
                        note(database, what);
                    }
                });
            } catch (CancelledException e) {
                throw e;
            } catch (IOException e) {
                if (e == ofVisitor) {
                    throw e;
                }
                note(database, e.getMessage());
            }
        }
    }

    private void give(Visitor visitor, FileOwner owner, PackageFile file) throws IOException {
        try {
            visitor.file(owner, file);
        } catch (IOException e) {
            ofVisitor = e;
            throw e;
        }
    }

    /** True when a database was met that could not be read to its end, which the monitor was told. */
    boolean incomplete() {
        return incomplete;
    }

    private void note(PackageDatabase database, String what) {
        incomplete = true;
        monitor.note("the files of packages in " + database.shownPlace() + " of " + files.summary().label() + " are not all known: " + what);
    }

    /** Where a path is when the links on the way to it are followed, but not what it is itself. */
    String real(String path) throws IOException {
        int slash = path.lastIndexOf('/');
        String folder = path.substring(0, Math.max(slash, 0));
        String real = folders.get(folder);
        if (real == null) {
            real = folder.isEmpty() ? "" : realFolder(folder);
            if (folders.size() == FOLDERS_KEPT) {
                folders.clear();
            }
            folders.put(folder, real);
        }
        return real + path.substring(Math.max(slash, 0));
    }

    // what is below a folder that is not there is where the folder would be
    private String realFolder(String folder) throws IOException {
        try {
            String found = new String(files.resolve(folder.getBytes(StandardCharsets.ISO_8859_1)).path(), StandardCharsets.ISO_8859_1);
            return found.equals("/") ? "" : found;
        } catch (NotFoundException absent) {
            return real(folder);
        }
    }
}
