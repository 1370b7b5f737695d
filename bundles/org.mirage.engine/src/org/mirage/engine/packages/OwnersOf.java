// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.ChosenVersions;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.VersionName;
import org.mirage.engine.VersionSummary;

/** Tells which packages own a path in versions of images. */
public final class OwnersOf {

    /** Takes the owners of a version. */
    @FunctionalInterface
    public interface Visitor {

        /** None when no package owns the path; a folder may have many. */
        void owners(VersionSummary version, List<FileOwner> owners) throws IOException;
    }

    private final Library library;
    private final String path;
    private final List<VersionName> names;
    private boolean allVersions;
    private boolean incomplete;

    /**
     * Will look for the owners of a path in images or versions of these names; in all images when there are none.
     *
     * @throws MirageException when the path does not begin with a slash
     */
    public OwnersOf(Library library, byte[] path, List<VersionName> names) throws MirageException {
        this.library = library;
        String text = new String(path, StandardCharsets.ISO_8859_1).replaceAll("/{2,}", "/");
        if (!text.startsWith("/")) {
            throw new MirageException("a path begins with a slash");
        }
        this.path = text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        this.names = List.copyOf(names);
    }

    /** Whether all versions are meant where no number is given; otherwise the newest is. */
    public OwnersOf allVersions(boolean value) {
        allVersions = value;
        return this;
    }

    /**
     * Gives the owners in each version.
     *
     * @throws org.mirage.engine.NotFoundException when there is no such image or version
     */
    public void call(Visitor visitor, Monitor monitor) throws IOException {
        List<VersionSummary> versions = new ChosenVersions(names, allVersions).in(library);
        monitor.beginCounting("looking through packages", versions.size());
        for (VersionSummary version : versions) {
            visitor.owners(version, owners(new VersionFiles(version, library.record(version), library.store()), monitor));
            monitor.worked(1);
        }
    }

    private List<FileOwner> owners(VersionFiles files, Monitor monitor) throws IOException {
        OwnedFiles owned = new OwnedFiles(files, monitor);
        String real = owned.real(path);
        String name = path.substring(path.lastIndexOf('/'));
        Set<FileOwner> owners = new LinkedHashSet<>();
        owned.visit((owner, file) -> {
            if (file.path().endsWith(name) && owned.real(file.path()).equals(real)) {
                owners.add(owner);
            }
        });
        incomplete |= owned.incomplete();
        return List.copyOf(owners);
    }

    /** True when a database was met that could not be read to its end, which the monitor was told. */
    public boolean incomplete() {
        return incomplete;
    }
}
