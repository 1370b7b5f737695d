// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.engine.Monitor;
import org.mirage.engine.made.TestLibrary;
import org.mirage.testing.LoopMount;
import org.mirage.testing.TestImages;

/** In a Debian that nobody has used there is nothing secret, and what is left of its installation is told. */
class SecretsOnDebianTest {

    @TempDir
    private Path folder;

    @Test
    void noFalseAlarm() throws IOException {
        assumeTrue(LoopMount.possible(), "needs root");
        try (TestLibrary library = new TestLibrary(folder)) {
            library.add(TestImages.get("debian"), "fresh");
            VersionFindings found = Scans.secrets(library.library(), "fresh", Monitor.NONE);
            assertEquals(List.of(), found.open(Severity.MEDIUM).stream().map(Finding::where).toList());
            // GnuTLS tests itself with keys that everybody has
            Map<String, List<String>> all = Scans.byPath(found);
            all.keySet().removeIf(path -> path.contains("/libgnutls.so."));
            assertEquals(List.of("/etc/group-", "/etc/gshadow-", "/etc/passwd-", "/etc/shadow-"), List.copyOf(all.keySet()));
        }
    }
}
