// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** dpkg's database of a real Debian, and what dpkg-query says of it. Needs root. */
public final class DebianStatus {

    private final Path folder;

    /** Copies it out of the test image into a folder, which is made. */
    public DebianStatus(Path folder) throws IOException {
        this.folder = folder;
        try (LoopMount mount = LoopMount.open(TestImages.get("debian"), 1 << 20, "ro,noload")) {
            Tools.bash("mkdir -p '" + folder + "/updates' '" + folder + "/info' && cp '" + mount.folder() + "/var/lib/dpkg/status' '" + folder + "/'");
        }
    }

    /** Adds a machine that has it. */
    public void addTo(MadeLibrary library, String image) throws IOException {
        String status = Files.readString(folder.resolve("status"), StandardCharsets.ISO_8859_1);
        library.add(image, "2026-01-01T00:00:00Z", Map.of("ID", "debian", "VERSION_ID", "12"), new MadeVolume(0, 1, "one")
                .file("etc/os-release", "ID=debian\nVERSION_ID=12\n").file("var/lib/dpkg/status", status));
    }

    /** A line in a form of dpkg-query for each installed package, sorted, each once. */
    public List<String> query(String form) throws IOException {
        return Tools.bash("dpkg-query --admindir='" + folder + "' -W -f='${db:Status-Status} " + form + "\\n' | sed -n 's/^installed //p' | LC_ALL=C sort -u")
                .lines().toList();
    }
}
