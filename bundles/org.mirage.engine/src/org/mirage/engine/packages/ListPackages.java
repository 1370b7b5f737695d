// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;

import org.mirage.engine.ChosenVersions;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;

/** Lists what is installed in versions of images. */
public final class ListPackages {

    private static final Comparator<Package> BY_NAME = Comparator.comparing(Package::kind).thenComparing(Package::name)
            .thenComparing(Package::architecture);

    private final Library library;
    private final List<VersionName> names;
    private final PackageLists lists;
    private boolean allVersions;
    private WantedPackage wanted;

    /** Will look at images or versions of these names; at all images when there are none. */
    public ListPackages(Library library, List<VersionName> names) {
        this.library = library;
        this.names = List.copyOf(names);
        lists = new PackageLists(library);
    }

    /** Whether all versions are meant where no number is given; otherwise the newest is. */
    public ListPackages allVersions(boolean value) {
        allVersions = value;
        return this;
    }

    /** Only packages of which this is the name, with {@code *} for any characters and {@code ?} for one. */
    public ListPackages named(String glob) {
        wanted = WantedPackage.named(glob, WantedPackage.Versions.ANY);
        return this;
    }

    /**
     * Gives the packages of each version, sorted by name.
     *
     * @throws org.mirage.engine.NotFoundException when there is no such image or version
     */
    public void call(PackageLists.Visitor visitor, Monitor monitor) throws IOException {
        List<VersionSummary> versions = new ChosenVersions(names, allVersions).in(library);
        monitor.beginCounting("reading packages", versions.size());
        PackageLists.Visitor sorted = new PackageLists.Visitor() {

            @Override
            public void packages(VersionSummary version, List<Package> packages) throws IOException {
                visitor.packages(version, packages.stream().sorted(BY_NAME).toList());
                monitor.worked(1);
            }

            @Override
            public void unread(VersionSummary version, UnreadSource source) throws IOException {
                visitor.unread(version, source);
            }
        };
        if (wanted == null) {
            lists.visit(versions, sorted, monitor);
        } else {
            new NamedPackages(library, lists, wanted).visit(versions, sorted, monitor);
        }
    }

    /** True when something was met that could not be read to its end, which the monitor was told. */
    public boolean incomplete() {
        return lists.incomplete();
    }
}
