// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.PathHistory;
import org.mirage.engine.PathState;
import org.mirage.engine.VersionSummary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;
import org.mirage.testing.Tools;

/** Which images have a path in the same state is what the kernel says of their mounted volumes. */
class HistoryTest {

    private static final Set<String> IMAGES = Set.of("debian", "debian-plus", "debian-edited");
    private static final String[] PATHS = {"etc/hostname", "etc/hosts", "etc/passwd", "etc/shells", "etc/os-release",
        "etc/ssh/sshd_config", "bin/sh", "usr/bin/nano", "usr/bin/chsh", "usr/bin/less", "var/lib/dpkg/status",
        "usr/share/zoneinfo/Europe/Berlin", "usr/share/zoneinfo/Europa/Berlin", "home/alice/.bashrc", "usr/sbin/sshd", "etc/mtab",
        "nothing"};

    @Test
    void statesAreThoseOfTheMountedVolumes() throws IOException {
        assumeTrue(LoopMount.possible(), "mounting needs root");
        Map<String, Map<String, String>> truth = new HashMap<>();
        Library library = null;
        for (String image : IMAGES) {
            library = ImportedImages.with(image);
            truth.put(image, truth(image));
        }
        int several = 0;
        for (String path : PATHS) {
            Map<String, Set<String>> expected = IMAGES.stream().collect(Collectors.groupingBy(image -> truth.get(image).get(path),
                    Collectors.toCollection(TreeSet::new)));
            PathHistory history = new PathHistory(library, ("/" + path).getBytes(StandardCharsets.US_ASCII));
            Set<Set<String>> found = history.call(Monitor.NONE).states().stream().map(HistoryTest::images)
                    .filter(images -> !images.isEmpty()).collect(Collectors.toSet());

            assertEquals(Set.copyOf(expected.values()), found, path);
            several += expected.size() > 1 ? 1 : 0;
        }
        assertTrue(several > 8, several + " of the paths have more than one state");
    }

    private static Set<String> images(PathState state) {
        return state.versions().stream().map(VersionSummary::name).filter(IMAGES::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** All that the kernel tells of each path: type, mode, owner, time, size, target, checksum, attributes. */
    private static Map<String, String> truth(String image) throws IOException {
        Map<String, String> truth = new HashMap<>();
        try (LoopMount mount = LoopMount.open(TestImages.get(image), ImportedImages.VOLUME, "ro,noload")) {
            for (String path : PATHS) {
                truth.put(path, Tools.bash("cd '" + mount.folder() + "' && p='" + path + "' &&"
                        + " if [ ! -e \"$p\" ] && [ ! -L \"$p\" ]; then echo absent; else stat -c '%F %a %u %g %y %s' \"$p\";"
                        + " readlink \"$p\" || sha256sum \"$p\";"
                        + " getfattr -h -d -m - \"$p\" 2> /dev/null; fi"));
            }
        }
        return truth;
    }
}
