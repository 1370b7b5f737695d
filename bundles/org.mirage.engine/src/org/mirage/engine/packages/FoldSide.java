// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.compare.Comparison;

/** What of one side of a comparison belongs to which packages, and to which of those that changed. */
final class FoldSide {

    private final PathOwners owners = new PathOwners();
    private final PackageRecords records = new PackageRecords();
    private final Map<FileOwner, FoldedPackage> changed;
    private final boolean incomplete;

    /**
     * Reads the owners of all paths that may differ.
     *
     * @param packages what is installed on this side
     * @param changed the packages of this side that are another or none on the other side
     */
    FoldSide(VersionFiles files, List<Package> packages, Map<FileOwner, FoldedPackage> changed, Comparison comparison, Monitor monitor)
            throws IOException {
        this.changed = changed;
        packages.forEach(one -> records.add(owner(one)));
        OwnedFiles owned = new OwnedFiles(files, monitor);
        owned.visit((owner, file) -> {
            String path = owned.real(file.path());
            if (comparison.mayDiffer(path)) {
                owners.add(path, known(owner));
            }
        });
        incomplete = owned.incomplete();
    }

    /** A package as the owner of files. */
    static FileOwner owner(Package one) {
        return new FileOwner(one.kind(), one.name(), one.version(), one.architecture());
    }

    /** The owner in the words in which packages are known. */
    private static FileOwner known(FileOwner owner) {
        return new FileOwner(owner.kind(), PackageCollector.cut(owner.name()), PackageCollector.cut(owner.version()),
                PackageCollector.cut(owner.architecture()));
    }

    /** True when not all that is noted of packages could be read. */
    boolean incomplete() {
        return incomplete;
    }

    /** The packages that a path belongs to: its owners; or what is noted there; or the owners of what was compiled into it. */
    List<FileOwner> owners(String path) {
        List<FileOwner> found = owners.of(path);
        if (found.isEmpty()) {
            found = records.of(path);
        }
        String source = found.isEmpty() ? CompiledPython.source(path) : null;
        return source == null ? found : owners.of(source);
    }

    /** The first of these packages that changed; null when none did. */
    FoldedPackage changed(String path) {
        return owners(path).stream().map(changed::get).filter(one -> one != null).findFirst().orElse(null);
    }

    /** True when all packages that a path belongs to changed. */
    boolean allChanged(String path) {
        return changed.keySet().containsAll(owners(path));
    }
}
