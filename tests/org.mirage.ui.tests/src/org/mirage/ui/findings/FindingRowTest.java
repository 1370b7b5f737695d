// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mirage.engine.VersionSummary;
import org.mirage.engine.scanning.AffectedPackage;
import org.mirage.engine.scanning.Finding;
import org.mirage.engine.scanning.FindingKind;
import org.mirage.engine.scanning.Severity;
import org.mirage.store.Hash;

/** What tells rows of the findings apart. */
class FindingRowTest {

    private static final VersionSummary VERSION = new VersionSummary(new UUID(1, 2), "web", 1,
            Hash.sha256("web".getBytes(StandardCharsets.UTF_8)), Instant.EPOCH, "", "", "", 0, 0, 0, 0, 0, Map.of());

    private static FindingRow kernel(String version, Severity severity, String fixed) {
        return new FindingRow(VERSION, new Finding(FindingKind.VULNERABILITY, "CVE-2024-1086", severity,
                "/var/lib/dpkg/status".getBytes(StandardCharsets.UTF_8), new AffectedPackage("Debian:12", "linux", version, fixed,
                        List.of("linux-image-" + version)), "vulnerable", "bring it up to date", null), null);
    }

    /** Machines keep kernels side by side. */
    @Test
    void versionsOfAPackageAreRowsOfTheirOwn() {
        FindingRow old = kernel("6.1.69-1", Severity.HIGH, "");

        assertNotEquals(old.key(), kernel("6.1.67-1", Severity.HIGH, "").key());
        assertEquals(old.key(), kernel("6.1.69-1", Severity.CRITICAL, "6.1.76-1").key());
        assertEquals(old.finding().key(), kernel("6.1.67-1", Severity.HIGH, "").finding().key());
    }
}
