// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.running;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionFiles;
import org.mirage.engine.facts.DescribePlatform;

/** What a person gives for a machine's apt to take packages from. */
final class AptSources {

    private static final Map<String, String> ARCHITECTURES = Map.of("x86_64", "amd64", "aarch64", "arm64", "i686", "i386", "i386", "i386",
            "armv7l", "armhf", "ppc64le", "ppc64el", "s390x", "s390x", "riscv64", "riscv64");
    private static final int MOST = 1 << 16;

    private final VersionFiles files;
    private final boolean unsigned;
    private final PackageFolder packages = new PackageFolder();
    private final List<AptMirror> mirrors = new ArrayList<>();

    AptSources(VersionFiles files, boolean unsigned) {
        this.files = files;
        this.unsigned = unsigned;
    }

    /** Adds a package file and tells what it is. */
    DebFile add(Path file) throws IOException {
        return packages.add(file);
    }

    /** What apt takes for exactly that package; without its architecture it would look for one of the machine's own. */
    String word(DebFile deb) throws IOException {
        boolean own = deb.architecture().equals("all") || deb.architecture().equals(architectures().getFirst());
        return deb.name() + (own ? "" : ":" + deb.architecture()) + "=" + deb.version();
    }

    /** Adds a folder of packages, or a repository. */
    void addFolder(Path folder) throws IOException {
        PackageSource.of(folder);
        if (AptMirror.isOne(folder)) {
            mirrors.add(AptMirror.open(folder, codename(), architectures(), unsigned));
        } else {
            packages.addFolder(folder);
        }
    }

    /** The sources, as many as there are. */
    List<AptSource> all() {
        List<AptSource> all = new ArrayList<>(mirrors);
        if (!packages.isEmpty()) {
            all.addFirst(packages);
        }
        return all;
    }

    List<AptMirror> mirrors() {
        return mirrors;
    }

    PackageFolder packages() {
        return packages;
    }

    private String codename() throws IOException {
        for (String line : read("/etc/os-release").split("\n")) {
            if (line.startsWith("VERSION_CODENAME=")) {
                return line.substring(line.indexOf('=') + 1).replaceAll("[^a-z0-9-]", "");
            }
        }
        return "";
    }

    /** Those that the machine takes packages for, its own first, as dpkg keeps them. */
    private List<String> architectures() throws IOException {
        List<String> all = new ArrayList<>();
        for (String line : read("/var/lib/dpkg/arch").split("\n")) {
            if (line.strip().matches("[a-z0-9-]+")) {
                all.add(line.strip());
            }
        }
        String machine = files.record().system().getOrDefault(DescribePlatform.ARCHITECTURE, "x86_64");
        return all.isEmpty() ? List.of(ARCHITECTURES.getOrDefault(machine, "amd64")) : all;
    }

    private String read(String path) throws IOException {
        try {
            MachineEntry file = files.resolve(path.getBytes(StandardCharsets.UTF_8));
            try (InputStream in = files.open(file)) {
                return new String(in.readNBytes(MOST), StandardCharsets.UTF_8);
            }
        } catch (NotFoundException e) {
            return "";
        }
    }
}
