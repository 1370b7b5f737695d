// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.VersionFiles;

/**
 * Brings the packages of a machine up to date, by its own apt, dnf or rpm; nothing is fetched from elsewhere. No
 * package is removed but for what another one of RPM replaces, which is told.
 */
public final class UpgradePackages implements RunStep {

    private final List<Path> sources;
    private boolean securityOnly;
    private boolean unsigned;

    /**
     * Will upgrade.
     *
     * @param sources folders of packages, or repositories with {@code dists} or {@code repodata}
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
            rpms(files);
        } else {
            from(files);
        }
    }

    @Override
    public boolean run(MachineRun machine, Monitor monitor) throws IOException {
        if (PackageManager.of(machine.files()) == PackageManager.RPM) {
            return rpm(machine, monitor);
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

    private boolean rpm(MachineRun machine, Monitor monitor) throws IOException {
        RpmSources from = rpms(machine.files());
        RpmSignatures signatures = unsigned ? RpmSignatures.IGNORED : RpmSignatures.REQUIRED;
        Optional<String> dnf = DnfRun.program(machine.files());
        if (dnf.isPresent()) {
            List<String> words = securityOnly ? List.of("upgrade", "--security") : List.of("upgrade");
            return new DnfRun(machine, dnf.get(), from.all()).run(title(), words, signatures, monitor);
        }
        return new RpmRun(machine).install(title(), "upgrade", signatures, from.files(machine.files()), List.of(), monitor);
    }

    private RpmSources rpms(VersionFiles files) throws IOException {
        RpmSources from = new RpmSources();
        for (Path source : sources) {
            from.addFolder(source);
        }
        if (from.isEmpty()) {
            throw new MirageException("there are no packages for rpm (*" + RpmRun.ENDING + ") and no repodata in "
                    + sources.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        boolean dnf = DnfRun.program(files).isPresent();
        if (securityOnly) {
            from.requireSecurity();
            if (!dnf) {
                throw new MirageException("what is a security update only dnf 4 finds out, and " + files.summary().label()
                        + " has none; leave out the choice");
            }
        }
        if (!dnf) {
            from.files(files);
        }
        return from;
    }
}
