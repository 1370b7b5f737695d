// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.mirage.guestfs.GuestfsBinding;

/** libguestfs with its Java binding: loads its native code, in a process of its own as Mirage always does. */
final class GuestfsCheck implements Check {

    private static final Packages PACKAGES =
            new Packages("libguestfs-java", "libguestfs-java", "libguestfs-java");
    private static final String PURPOSE =
            "; without it no files of NTFS, LUKS, RAID and all else that Mirage does not read itself are shown";

    @Override
    public Finding look() {
        String name = "libguestfs";
        Optional<Path> jar = GuestfsBinding.jar();
        if (jar.isEmpty()) {
            return Finding.lacking(name, "there is no " + GuestfsBinding.JARS + "/libguestfs-*.jar" + PURPOSE, PACKAGES.commands());
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Program.Outcome outcome = Program.run("", List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-Djava.library.path=" + GuestfsBinding.JNI_FOLDERS,
                "-cp", System.getProperty("java.class.path") + ":" + jar.get(), GuestfsProbe.class.getName()));
        return outcome.code() == 0 ? Finding.fine(name, outcome.firstLine() + ", " + jar.get())
                : Finding.lacking(name, outcome.firstLine() + PURPOSE, PACKAGES.commands());
    }
}
