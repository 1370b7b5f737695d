// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.Library;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionSummary;

/** Lists the paths that a package brought into a version. */
public final class PackagePaths {

    /** More than any package has. */
    private static final int LIMIT = 1_000_000;

    private final Library library;
    private final VersionSummary version;
    private final Package wanted;
    private boolean incomplete;

    /** Will list those of a package that is installed in that version. */
    public PackagePaths(Library library, VersionSummary version, Package wanted) {
        this.library = library;
        this.version = version;
        this.wanted = wanted;
    }

    /** The paths in the order in which they are noted; none where nothing is noted of files, as with packages of Python. */
    public List<PackagePath> call(Monitor monitor) throws IOException {
        monitor.beginCounting("reading files of packages", -1);
        VersionFiles files = new VersionFiles(version, library.record(version), library.store());
        OwnedFiles owned = new OwnedFiles(files, monitor);
        List<PackagePath> paths = new ArrayList<>();
        owned.visit((owner, file) -> {
            if (isWanted(owner)) {
                if (paths.size() == LIMIT) {
                    throw new MirageException("the package " + wanted.name() + " has more than " + LIMIT + " paths");
                }
                paths.add(new PackagePath(bytes(file.path()), entry(files, owned, file), file.configuration()));
                monitor.worked(1);
            }
        });
        incomplete = owned.incomplete();
        return paths;
    }

    private boolean isWanted(FileOwner owner) {
        return owner.kind() == wanted.kind() && owner.name().equals(wanted.name()) && owner.version().equals(wanted.version())
                && owner.architecture().equals(wanted.architecture());
    }

    private static MachineEntry entry(VersionFiles files, OwnedFiles owned, PackageFile file) throws IOException {
        try {
            return files.find(bytes(owned.real(file.path())));
        } catch (NotFoundException absent) {
            return null;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** True when a database was met that could not be read to its end, which the monitor was told. */
    public boolean incomplete() {
        return incomplete;
    }
}
