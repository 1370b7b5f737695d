// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mirage.engine.MachineEntry;

/** Which operating system it is. */
final class SystemFacts implements FactSource {

    /** The second is where vendors put it; the first is mostly a link to it. */
    private static final List<String> RELEASES = List.of("/etc/os-release", "/usr/lib/os-release");
    private static final String DEBIAN = "/etc/debian_version";
    /** Programs that every machine has in one of these places. */
    private static final List<String> PROGRAMS = List.of("/bin/sh", "/sbin/init", "/usr/lib/systemd/systemd", "/bin/busybox");

    @Override
    public String id() {
        return "system";
    }

    @Override
    public String title() {
        return "Operating system";
    }

    @Override
    public List<String> paths() {
        return Stream.of(RELEASES, List.of(DEBIAN), PROGRAMS).flatMap(List::stream).toList();
    }

    @Override
    public void read(FactFiles files, FactList facts) throws IOException {
        String place = files.find(RELEASES.getFirst()) != null ? RELEASES.getFirst() : RELEASES.getLast();
        Map<String, String> release = ShellVariables.read(files, place, facts);
        facts.add("name", release.getOrDefault("PRETTY_NAME", release.get("NAME")));
        facts.add("id", release.get("ID"));
        facts.add("version", release.getOrDefault("VERSION", release.get("VERSION_ID")));
        facts.add("version id", release.get("VERSION_ID"));
        facts.add("code name", release.get("VERSION_CODENAME"));
        facts.add("variant", release.getOrDefault("VARIANT", release.get("VARIANT_ID")));
        facts.add("build", release.get("BUILD_ID"));
        facts.add("image", release.get("IMAGE_ID"));
        facts.add("image version", release.get("IMAGE_VERSION"));
        // the only place that tells point releases apart
        facts.add("Debian release", files.firstLine(DEBIAN, facts));
        facts.add("architecture", architecture(files));
    }

    private static String architecture(FactFiles files) throws IOException {
        for (String path : PROGRAMS) {
            MachineEntry program = files.find(path);
            String machine = program == null ? null : ElfMachine.of(files.head(program, 0, ElfMachine.HEADER));
            if (machine != null) {
                return machine;
            }
        }
        return null;
    }
}
