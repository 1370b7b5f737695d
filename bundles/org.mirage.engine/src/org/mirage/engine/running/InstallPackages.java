// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.packages.rpm.RpmFile;

/**
 * Installs packages in a machine by its own apt, dnf or rpm, with what they need taken from the packages that are given; nothing is
 * fetched from elsewhere, services do not start.
 */
public final class InstallPackages implements RunStep {

    private final List<Path> files;
    private final List<Path> folders;
    private final List<String> names;
    private boolean unsigned;

    /**
     * Will install.
     *
     * @param files package files, each of which is installed
     * @param folders folders of packages, or repositories with {@code dists} or {@code repodata}, which others are taken from
     * @param names of packages in those, or {@code NAME=VERSION}
     */
    public InstallPackages(List<Path> files, List<Path> folders, List<String> names) {
        this.files = List.copyOf(files);
        this.folders = List.copyOf(folders);
        this.names = List.copyOf(names);
    }

    /** Takes repositories without a valid signature, and packages of RPM with a wrong one; not when not said. */
    public InstallPackages unsigned(boolean value) {
        unsigned = value;
        return this;
    }

    @Override
    public String title() {
        List<String> all = new ArrayList<>(names);
        files.forEach(file -> all.add(file.getFileName().toString()));
        return "Install " + String.join(" ", all);
    }

    @Override
    public boolean run(MachineRun machine, Monitor monitor) throws IOException {
        if (PackageManager.of(machine.files()) == PackageManager.RPM) {
            return rpm(machine, monitor);
        }
        AptSources sources = new AptSources(machine.files(), unsigned);
        List<String> words = new ArrayList<>(List.of("install"));
        for (Path file : files) {
            DebFile deb = sources.add(file);
            words.add(sources.word(deb));
        }
        for (Path folder : folders) {
            sources.addFolder(folder);
        }
        for (String name : names) {
            // what begins otherwise would be taken for an option
            if (!name.matches("[a-z0-9][a-z0-9+.-]*(:[a-z0-9-]+)?(=[A-Za-z0-9.+~:-]+)?")) {
                throw new MirageException("\"" + name + "\" cannot be the name of a package");
            }
            words.add(name);
        }
        return new AptRun(machine, sources.all(), false).run(title(), words, monitor);
    }

    private boolean rpm(MachineRun machine, Monitor monitor) throws IOException {
        Optional<String> dnf = DnfRun.program(machine.files());
        RpmSources sources = new RpmSources();
        List<String> words = new ArrayList<>();
        for (Path file : files) {
            sources.add(file);
            words.add(dnf.isPresent() ? word(file) : file.getFileName().toString());
        }
        for (Path folder : folders) {
            sources.addFolder(folder);
        }
        for (String name : names) {
            if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_+.-]*(=[A-Za-z0-9_.+~:^-]+)?")) {
                throw new MirageException("\"" + name + "\" cannot be the name of a package");
            }
            words.add(name.replaceFirst("=", "-"));
        }
        RpmSignatures signatures = unsigned ? RpmSignatures.IGNORED : RpmSignatures.PLAUSIBLE;
        if (dnf.isPresent()) {
            words.addFirst("install");
            return new DnfRun(machine, dnf.get(), sources.all()).run(title(), words, signatures, monitor);
        }
        return new RpmRun(machine).install(title(), "install", signatures, sources.files(machine.files()), words, monitor);
    }

    /** What dnf takes for exactly that package. */
    private static String word(Path file) throws IOException {
        String identity = RpmFolder.identity(RpmFile.read(file));
        // what has other letters would be taken for an option or a pattern
        if (!identity.matches("[A-Za-z0-9_][A-Za-z0-9_.+~:^-]*")) {
            throw new MirageException(file + " calls itself what no package is called");
        }
        return identity;
    }
}
