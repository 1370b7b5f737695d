// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;

/** Brings the packages of a machine up to date, by its own apt, dnf or rpm; nothing is fetched from elsewhere, no package is removed. */
public final class UpgradePackages implements RunStep {

    private final List<Path> sources;
    private boolean securityOnly;
    private boolean unsigned;

    /**
     * Will upgrade.
     *
     * @param sources folders of packages, or repositories with {@code dists}
     */
    public UpgradePackages(List<Path> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Takes security updates only, and what they need; all when not said. */
    public UpgradePackages securityOnly(boolean value) {
        securityOnly = value;
        return this;
    }

    /** Takes repositories and packages of RPM without a valid signature; not when not said. */
    public UpgradePackages unsigned(boolean value) {
        unsigned = value;
        return this;
    }

    @Override
    public String title() {
        return securityOnly ? "Install security updates" : "Bring packages up to date";
    }

    @Override
    public void check(VersionFiles files) throws IOException {
        if (PackageManager.of(files) == PackageManager.RPM) {
            rpms();
        } else {
            from(files);
        }
    }

    @Override
    public boolean run(MachineRun machine, Monitor monitor) throws IOException {
        if (PackageManager.of(machine.files()) == PackageManager.RPM) {
            return new RpmRun(machine).install(title(), "upgrade", unsigned ? RpmSignatures.IGNORED : RpmSignatures.REQUIRED, rpms(),
                    List.of(), monitor);
        }
        return new AptRun(machine, from(machine.files()).all(), securityOnly).run(title(), List.of("upgrade", "--with-new-pkgs"), monitor);
    }

    private AptSources from(VersionFiles files) throws IOException {
        AptSources from = new AptSources(files, unsigned);
        for (Path source : sources) {
            from.addFolder(source);
        }
        if (securityOnly && (!from.packages().isEmpty() || from.mirrors().stream().noneMatch(AptMirror::hasSecurity))) {
            throw new MirageException(
                    "what is a security update only a repository with a security suite tells, such as dists/bookworm-security");
        }
        return from;
    }

    private List<Path> rpms() throws IOException {
        if (securityOnly) {
            throw new MirageException("what is a security update a folder of .rpm files does not tell; leave out the choice");
        }
        List<Path> files = new ArrayList<>();
        for (Path source : sources) {
            files.addAll(PackageFolder.in(PackageSource.of(source).folder(), RpmRun.ENDING));
        }
        if (files.isEmpty()) {
            throw new MirageException("there are no packages for rpm (*" + RpmRun.ENDING + ") in "
                    + sources.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        return files;
    }
}
