// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** libguestfs with its Java binding: loads its native code, in a process of its own as Mirage always does. */
final class GuestfsCheck implements Check {

    private static final Path JARS = Path.of("/usr/share/java");
    private static final String JNI_FOLDERS =
            "/usr/lib/x86_64-linux-gnu/jni:/usr/lib/x86_64-linux-gnu:/usr/lib64:/usr/lib/jni:/usr/lib";
    private static final Packages PACKAGES =
            new Packages("libguestfs-java", "libguestfs-java", "libguestfs-java");
    private static final String PURPOSE = "; without it no files of NTFS, LUKS, RAID and all else that Mirage does not read itself are shown";

    @Override
    public Finding look() {
        String name = "libguestfs";
        Path jar = newestJar();
        if (jar == null) {
            return Finding.lacking(name, "there is no " + JARS + "/libguestfs-*.jar" + PURPOSE, PACKAGES.commands());
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Program.Outcome outcome = Program.run("", List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED", "-Djava.library.path=" + JNI_FOLDERS,
                "-cp", System.getProperty("java.class.path") + ":" + jar, GuestfsProbe.class.getName()));
        return outcome.code() == 0 ? Finding.fine(name, outcome.firstLine() + ", " + jar)
                : Finding.lacking(name, outcome.firstLine() + PURPOSE, PACKAGES.commands());
    }

    private static Path newestJar() {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(JARS, "libguestfs-[0-9]*.jar")) {
            found.forEach(jars::add);
        } catch (IOException none) {
            return null;
        }
        return jars.isEmpty() ? null : Collections.max(jars);
    }
}
