// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mirage.cli.UsageException;
import org.mirage.engine.Library;
import org.mirage.engine.customising.Customising;
import org.mirage.engine.customising.CustomisingStep;
import org.mirage.engine.customising.SeedStep;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What an export does to the files of a version on the way, and to how many machines. */
final class CustomisingOptions {

    @Option(names = "--with", paramLabel = "CHANGES", description = "Apply a change set on the way: a .changes file, the name of a "
            + "ready-made one, or library:NAME for one that the library keeps. May be given several times; they are applied in that order.")
    private List<String> changes = List.of();

    @Mixin
    private ParameterOptions parameters;

    @Option(names = "--seed", description = "Write a seed disk for cloud-init beside the disks, FILE's name with -seed.iso. Parameters are "
            + "then host-name, user, ssh-key, address, gateway, dns, search, interface, network-config, user-data and instance-id. The "
            + "ready-made change set cloud-ready has the machine look for it.")
    private boolean seed;

    @Option(names = "--instances", paramLabel = "TABLE", description = "Make one machine of each row of a CSV file, in the folder that "
            + "stands in place of FILE. Columns are parameters; \"name\" or \"file\" says how each is called. With --again: the secret "
            + "columns of that table, which were not kept, beside that one.")
    private Path table;

    @Option(names = "--thin", description = "With --instances: write what all have in common once, and of each what it has over that.")
    private boolean thin;

    @Option(names = "--base", paramLabel = "NAME", description = "With --thin: how the file that all share is called, without its ending; "
            + "otherwise IMAGE-N-base. With --again, otherwise as it was, with a number behind it where that is there.")
    private String baseName;

    @Option(names = "--keep-identity", description = "With --instances: leave machine-id and SSH host keys as they are; otherwise each "
            + "machine gets its own where it would share them.")
    private boolean keepIdentity;

    @Option(names = "--again", paramLabel = "N", description = "Do export N of \"mirage exports\" again, to the same place or to FILE. Secret "
            + "values are to be given again by --set and the like, secret columns by --instances.")
    private int again;

    /** Refuses what says nothing without a table, or is told by the export that is done again. */
    void check() throws UsageException {
        if (again != 0) {
            if (!changes.isEmpty() || seed || thin || keepIdentity) {
                throw new UsageException("--again is done as that export was; leave --with, --seed, --thin and --keep-identity out");
            }
            return;
        }
        if (table == null && (thin || baseName != null || keepIdentity)) {
            throw new UsageException("--thin, --base and --keep-identity go with --instances");
        }
        if (baseName != null && !thin) {
            throw new UsageException("--base goes with --thin");
        }
    }

    Customising customising(Library library) throws IOException, UsageException {
        List<CustomisingStep> steps = new ArrayList<>();
        for (String one : changes) {
            steps.add(CustomisingStep.named(one, library));
        }
        if (seed) {
            steps.add(new SeedStep());
        }
        return new Customising(steps, parameters.values());
    }

    ParameterOptions parameters() {
        return parameters;
    }

    Path table() {
        return table;
    }

    boolean thin() {
        return thin;
    }

    String baseName() {
        return baseName;
    }

    boolean keepIdentity() {
        return keepIdentity;
    }

    /** The number of an export; 0 for a new one. */
    int again() {
        return again;
    }
}
