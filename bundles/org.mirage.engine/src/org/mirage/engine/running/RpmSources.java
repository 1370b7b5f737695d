// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.mirage.engine.MirageException;
import org.mirage.engine.VersionFiles;

/** What a person gives for a machine's dnf or rpm to take packages from. */
final class RpmSources {

    private final RpmFolder packages = new RpmFolder();
    private final List<RpmRepository> repositories = new ArrayList<>();

    /** Adds a package file. */
    void add(Path file) throws IOException {
        packages.add(file);
    }

    /** Adds a folder of packages, or a repository; one of the packages of others than RPM adds nothing. */
    void addFolder(Path folder) throws IOException {
        PackageSource.of(folder);
        if (AptMirror.isOne(folder)) {
            return;
        }
        List<Path> found = RpmRepository.in(folder);
        for (Path one : found) {
            repositories.add(RpmRepository.open(one));
        }
        if (found.isEmpty()) {
            for (Path file : RpmFolder.in(folder)) {
                packages.add(file);
            }
        }
    }

    boolean isEmpty() {
        return packages.isEmpty() && repositories.isEmpty();
    }

    /** The sources for dnf, as many as there are. */
    List<RpmSource> all() {
        List<RpmSource> all = new ArrayList<>(repositories);
        if (!packages.isEmpty()) {
            all.addFirst(packages);
        }
        return all;
    }

    /**
     * Does nothing when they tell which updates are of security.
     *
     * @throws MirageException when they do not
     */
    void requireSecurity() throws MirageException {
        if (!packages.isEmpty()) {
            throw new MirageException("what is a security update a folder of " + RpmRun.ENDING + " files does not tell; leave out the "
                    + "choice, or name a repository that has lists (repodata) with updateinfo");
        }
        if (repositories.stream().noneMatch(RpmRepository::tellsSecurity)) {
            throw new MirageException("which updates are of security is not told by the lists (repodata) of "
                    + repositories.stream().map(one -> one.path().toString()).collect(Collectors.joining(", "))
                    + ": there is no updateinfo; leave out the choice, or name a repository that has it");
        }
    }

    /**
     * The package files for a machine that has rpm alone, which reads no lists.
     *
     * @throws MirageException when they are only in a repository's folders
     */
    List<Path> files(VersionFiles machine) throws IOException {
        List<Path> files = new ArrayList<>(packages.files());
        for (RpmRepository repository : repositories) {
            List<Path> found = PackageFolder.in(repository.path(), RpmRun.ENDING);
            if (found.isEmpty()) {
                throw new MirageException(repository.path() + " is a repository of dnf (repodata), and " + machine.summary().label()
                        + " has no dnf 4 that reads its lists; name the folder in it that the packages (*" + RpmRun.ENDING + ") lie in");
            }
            files.addAll(found);
        }
        return files;
    }
}
