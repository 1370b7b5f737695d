// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.packages.ChangedFile;
import org.mirage.engine.packages.ChangedFiles;
import org.mirage.engine.packages.FileOwner;
import org.mirage.engine.packages.ListPackages;
import org.mirage.engine.packages.Package;
import org.mirage.engine.packages.PackagePath;
import org.mirage.engine.packages.PackagePaths;
import org.mirage.ui.packages.Inventory.Installed;

/** Finds out what is told of a package; none of it is for the user-interface thread. */
final class DetailsReading {

    /** Of the version that was asked about last: whoever asks about one package asks about others. */
    private VersionSummary version;
    private List<ChangedFile> changed;

    /** The newest versions of images that have a package of this name. */
    static List<Installed> holders(Library library, Package wanted, Monitor monitor) throws IOException {
        List<Installed> holders = new ArrayList<>();
        new ListPackages(library, List.of()).named(wanted.name()).call((version, packages) -> packages.stream()
                // a name may hold what stands for any characters
                .filter(one -> one.kind() == wanted.kind() && one.name().equals(wanted.name()))
                .forEach(one -> holders.add(new Installed(version, one))), monitor);
        return holders;
    }

    /** What it brought into its version. */
    static List<PackagePath> files(Library library, Installed installed, Monitor monitor) throws IOException {
        return new PackagePaths(library, installed.version(), installed.one()).call(monitor);
    }

    /** Which of its files are not as it brought them. */
    synchronized List<ChangedFile> changed(Library library, Installed installed, Monitor monitor) throws IOException {
        if (version == null || !version.record().equals(installed.version().record())) {
            List<ChangedFile> found = new ArrayList<>();
            VersionSummary of = installed.version();
            new ChangedFiles(library, List.of(new VersionName(of.name(), of.number()))).call((_, file) -> found.add(file), monitor);
            changed = found;
            version = of;
        }
        return changed.stream().filter(file -> isOf(file.owner(), installed.one())).toList();
    }

    private static boolean isOf(FileOwner owner, Package one) {
        return owner != null && owner.kind() == one.kind() && owner.name().equals(one.name()) && owner.version().equals(one.version())
                && owner.architecture().equals(one.architecture());
    }
}
