// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Looks at everything that Mirage needs of this machine. */
public final class Doctor {

    private final List<Check> checks;

    public Doctor(Path library, Map<String, String> environment) {
        Packages tools = new Packages("qemu-utils", "qemu-img", "qemu-tools");
        Packages machine = new Packages("qemu-system-x86", "qemu-system-x86-core", "qemu-x86");
        checks = List.of(new JavaCheck(),
                new ProgramCheck(List.of("qemu-img", "--version"), true, "no disk is exported", tools),
                new ProgramCheck(List.of("qemu-nbd", "--version"), true, "only raw disks are read", tools),
                new ProgramCheck(List.of("setpriv", "--version"), true, "helper programs could outlive Mirage",
                        new Packages("util-linux", "util-linux", "util-linux")),
                new ProgramCheck(List.of("prlimit", "--version"), true, "helper programs have no limits",
                        new Packages("util-linux", "util-linux", "util-linux")),
                new ProgramCheck(List.of("qemu-system-x86_64", "--version"), false, "no version is booted", machine),
                new KvmCheck(), new GuestfsCheck(),
                new ProgramCheck(List.of("supermin", "--version"), false, "libguestfs cannot start",
                        new Packages("supermin", "supermin", "supermin")),
                new KernelCheck(), new GtkCheck(), new DisplayCheck(environment), new LibraryCheck(library),
                new SpaceCheck("space for the library", library),
                new SpaceCheck("temporary space", Path.of(System.getProperty("java.io.tmpdir"))));
    }

    /** What was found, part by part. */
    public List<Finding> examine() {
        return checks.stream().map(Check::look).toList();
    }
}
