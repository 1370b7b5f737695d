// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.cli.ExitCode;
import org.mirage.cli.UsageException;
import org.mirage.engine.Library;
import org.mirage.engine.running.InstallPackages;
import org.mirage.engine.running.RemovePackages;
import org.mirage.engine.running.RunStep;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Installs packages into a machine that is not started, by its own apt, dnf or rpm, in an appliance on a "
        + "throw-away copy of its disks. PACKAGE is a .deb or .rpm file, or the name of a package in a folder that --from names; what it "
        + "needs is taken from there, too, as apt or dnf finds it out. Nothing is fetched from elsewhere: there is no network. Services do "
        + "not start.",
        "What would be done is listed first, and nothing is unpacked when something is missing. What changed is shown and becomes the next "
        + "version; when anything goes wrong the library is as before."},
        footer = {"  mirage install web-server ./nginx_1.22.1_amd64.deb --from ./packages",
                "  mirage install web-server openssh-server --from ./packages --list",
                "  mirage install shop httpd --from /media/rocky",
                "  mirage install db@3 postgresql --from /media/debian --remove mariadb-server --dry-run"})
public final class InstallVerb extends MachineRunVerb {

    @Parameters(index = "0", paramLabel = "IMAGE[@N]", description = "The version.")
    private String argument;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "PACKAGE",
            description = "Package files, or names of packages (NAME or NAME=VERSION).")
    private List<String> packages = List.of();

    @Option(names = "--from", paramLabel = "FOLDER",
            description = "A folder of packages, or a repository: a folder with dists, or with repodata in it or in folders below. "
                    + "Can be given several times.")
    private List<Path> from = List.of();

    @Option(names = "--remove", paramLabel = "NAME", description = "Remove a package first. Can be given several times.")
    private List<String> remove = List.of();

    @Option(names = "--purge", description = "Remove the configuration of those, too.")
    private boolean purge;

    @Mixin
    private PackageOptions choice;

    @Override
    protected int run() throws Exception {
        List<Path> files = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (String word : packages) {
            if (word.endsWith(".deb") || word.endsWith(".rpm") || word.contains("/")) {
                files.add(file(word));
            } else {
                names.add(word);
            }
        }
        List<RunStep> steps = new ArrayList<>();
        if (!remove.isEmpty()) {
            steps.add(new RemovePackages(remove, purge));
        }
        if (!packages.isEmpty()) {
            if (!names.isEmpty() && from.isEmpty() && files.isEmpty()) {
                throw new UsageException("name a package file, or with --from a folder that has " + names.getFirst());
            }
            steps.add(new InstallPackages(files, from, names).unsigned(choice.unsigned));
        }
        if (steps.isEmpty()) {
            throw new UsageException("name packages to install, or with --remove some to remove");
        }
        try (Library library = library()) {
            run(library, version(argument), steps, choice.list);
        }
        return ExitCode.DONE;
    }

    private static Path file(String word) throws UsageException {
        Path file = Path.of(word);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no file " + word);
        }
        return file;
    }
}
