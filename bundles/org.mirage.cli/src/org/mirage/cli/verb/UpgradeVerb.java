// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

import org.mirage.cli.ExitCode;
import org.mirage.cli.UsageException;
import org.mirage.cli.terminal.Style;
import org.mirage.engine.CancelledException;
import org.mirage.engine.ImageQuery;
import org.mirage.engine.ImageSummary;
import org.mirage.engine.Library;
import org.mirage.engine.MirageException;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionName;
import org.mirage.engine.running.UpgradePackages;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = {"Brings the packages of machines up to date that are not started, by their own apt, dnf or rpm, as install does. "
        + "--from names a local mirror or a mounted disc (a folder with dists, or with repodata in it or in folders below), or a folder of "
        + "packages; packages that are needed for it are installed, none is removed but what another one of RPM says it replaces.",
        "The machine's own apt or rpm checks signatures with the keys that it has: those of a mirror, and those of each package of RPM. "
        + "Without a valid one it is refused unless --unsigned is said. A folder of .deb files, which carry none, counts as given by you."},
        footer = {"  mirage upgrade web-server --from /srv/mirror/debian --from /srv/mirror/debian-security",
                "  mirage upgrade web-server db --from /srv/mirror/debian-security --security --list",
                "  mirage upgrade shop --from /srv/mirror/rocky/9/BaseOS/x86_64/os --security",
                "  mirage upgrade --match 'web-* system:debian' --from ./packages",
                "  mirage upgrade --find 'package:\"openssl<3.0.15\"' --from /srv/mirror/debian-security"})
public final class UpgradeVerb extends MachineRunVerb {

    @Parameters(arity = "0..*", paramLabel = "IMAGE[@N]", description = "The versions.")
    private List<String> arguments = List.of();

    @Option(names = "--all", description = "The newest version of every image.")
    private boolean all;

    @Option(names = "--match", paramLabel = "QUERY",
            description = "The newest versions of the images that this is true of: \"web-* system:debian -host:test*\".")
    private String query;

    @Mixin
    private FindOption find;

    @Option(names = "--from", required = true, paramLabel = "FOLDER",
            description = "A mirror, a mounted disc or a folder of packages. Can be given several times.")
    private List<Path> from;

    @Option(names = "--security", description = "Security updates only, and what they need: of a suite of those, or of lists "
            + "(repodata) with updateinfo.")
    private boolean security;

    @Mixin
    private PackageOptions choice;

    @Override
    protected int run() throws Exception {
        find.requireAlone(all || query != null || !arguments.isEmpty());
        boolean chosen = all || query != null || find.isGiven();
        if (chosen == !arguments.isEmpty()) {
            throw new UsageException("name images, or say --all, --match QUERY or --find QUERY");
        }
        boolean failed = false;
        try (Library library = library()) {
            List<String> names = chosen ? chosen(library) : arguments;
            checkSaved(names.size());
            for (String name : new LinkedHashSet<>(names)) {
                try {
                    UpgradePackages upgrade = new UpgradePackages(from).securityOnly(security).unsigned(choice.unsigned);
                    run(library, version(name), List.of(upgrade), choice.list);
                } catch (CancelledException e) {
                    throw e;
                } catch (MirageException e) {
                    if (names.size() == 1) {
                        throw e;
                    }
                    failed = true;
                    terminal().printErrorLine(Style.BAD, "mirage: " + e.getMessage());
                }
            }
        }
        return failed ? ExitCode.TROUBLE : ExitCode.DONE;
    }

    private List<String> chosen(Library library) throws IOException {
        if (find.isGiven()) {
            return find.choose(library, false, _ -> true, terminal(), quiet(), progress()).stream().map(VersionName::toString).toList();
        }
        List<String> names = query != null ? ImageQuery.parse(query).choose(library).stream().map(VersionName::image).toList()
                : library.images().stream().map(ImageSummary::name).toList();
        if (names.isEmpty()) {
            throw new NotFoundException(query == null ? "The library is empty" : "No image matches " + query);
        }
        return names;
    }
}
