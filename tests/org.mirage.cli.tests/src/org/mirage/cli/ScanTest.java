// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.testing.Tools;

/** An image is looked at before it is published, cleaned, and found clean. */
class ScanTest {

    @TempDir
    private Path folder;

    @Test
    void theWayOfAnImageThatIsPublished() throws IOException {
        CommandLineRun run = new CommandLineRun(folder);
        SmallMachine.make(folder, "small.raw");
        assertEquals(0, run.run("import", "small.raw").code());
        int before = run.run("scan", "secrets", "small", "--safe-to-publish").code();
        Tools.run("ssh-keygen", "-q", "-N", "", "-t", "ed25519", "-f", folder.resolve("key").toString());
        assertEquals(0, run.run("put", "small", "key", "/usr/key").code());

        CommandLineRun.Ended scan = run.run("scan", "secrets", "small", "--least", "high");

        assertEquals(1, scan.code(), scan.errors());
        assertTrue(scan.output().contains("  high      /usr/key  private key (OpenSSH, not encrypted)\n"), scan.output());
        assertFalse(scan.output().contains(Files.readString(folder.resolve("key")).lines().toList().get(1)), scan.output());
        CommandLineRun.Ended publish = run.run("scan", "secrets", "small", "--safe-to-publish", "--save-changes", "clean.changes");
        assertEquals(1, publish.code());
        assertTrue(publish.output().endsWith("Not safe to publish.\n"), publish.output());
        assertEquals(0, run.run("update", "small", "--changes", "clean.changes").code());
        CommandLineRun.Ended clean = run.run("scan", "secrets", "small", "--safe-to-publish");
        assertEquals(0, clean.code(), clean.output());
        assertTrue(clean.output().endsWith("Safe to publish, as far as can be told from files.\n"), clean.output());
        assertEquals(0, before);

        Matcher key = Pattern.compile("\"key\":\"([0-9a-f]{12})\",\"kind\":\"secret\",\"rule\":\"private-key\",\"severity\":\"high\",\"path\":\"/usr/key\"")
                .matcher(run.run("scan", "secrets", "small@2", "--json").output());
        assertTrue(key.find());
        assertEquals(2, run.run("scan", "secrets", "small@2", "--ignore", key.group(1)).code());
        assertEquals(2, run.run("scan", "secrets", "small@2", "--ignore", "000000000000", "--reason", "x").code());
        assertEquals(0, run.run("scan", "secrets", "small@2", "--least", "high", "--ignore", key.group(1), "--reason", "known to all").code());
        CommandLineRun.Ended ignored = run.run("scan", "ignored");
        assertTrue(ignored.output().contains(key.group(1)) && ignored.output().contains("known to all"), ignored.output());
        assertEquals(0, run.run("scan", "heed", key.group(1)).code());
        assertEquals(1, run.run("scan", "secrets", "small@2", "--least", "high").code());
        assertEquals(2, run.run("scan", "heed", key.group(1)).code());
        assertEquals(2, run.run("scan", "everything").code());
    }

    @Test
    void vulnerabilitiesAndListsOfComponents() throws IOException {
        CommandLineRun run = new CommandLineRun(folder);
        SmallMachine.make(folder, "small.raw");
        assertEquals(0, run.run("import", "small.raw").code());
        CommandLineRun.Ended none = run.run("scan", "vulnerabilities");
        assertEquals(2, none.code());
        assertTrue(none.errors().contains("--records"), none.errors());
        Files.writeString(folder.resolve("record.json"), "{\"id\": \"CVE-2026-12345\", \"modified\": \"2026-01-01T00:00:00Z\", \"affected\": "
                + "[{\"package\": {\"ecosystem\": \"Debian:12\", \"name\": \"a\"}, \"versions\": [\"1\"]}]}");

        CommandLineRun.Ended scan = run.run("scan", "vulnerabilities", "small", "--records", "record.json");

        // a machine without a list of packages is not taken for sound
        assertEquals(1, scan.code(), scan.errors());
        assertTrue(scan.errors().contains("records of vulnerabilities taken in: 1"), scan.errors());
        assertTrue(scan.output().contains("packages-unknown"), scan.output());
        assertEquals(0, run.run("scan", "vulnerabilities", "small", "--least", "high").code());
        CommandLineRun.Ended overAll = run.run("scan", "vulnerabilities", "--by-finding");
        assertTrue(overAll.output().contains("packages-unknown") && overAll.output().contains("small@1"), overAll.output());
        assertTrue(run.run("scan", "vulnerabilities", "--by-finding", "--json").output().contains("\"versions\":[\"small@1\"]"));
        assertEquals(2, run.run("scan", "secrets", "--records", "record.json").code());
        assertEquals(2, run.run("scan", "vulnerabilities", "small", "--save-changes", "x.changes").code());

        CommandLineRun.Ended sbom = run.run("sbom", "small", "--form", "spdx");
        assertEquals(0, sbom.code(), sbom.errors());
        assertTrue(sbom.output().contains("\"spdxVersion\":\"SPDX-2.3\""), sbom.output());
        assertTrue(sbom.errors().contains("no list of packages"), sbom.errors());
        assertEquals(0, run.run("sbom", "small", "-o", "small.cdx.json").code());
        assertTrue(Files.readString(folder.resolve("small.cdx.json")).contains("\"bomFormat\":\"CycloneDX\""));
        // scripts may ask each verb for JSON
        CommandLineRun.Ended json = run.run("sbom", "small", "--json");
        assertEquals(0, json.code(), json.errors());
        assertTrue(json.output().contains("\"bomFormat\":\"CycloneDX\""), json.output());
        assertEquals(1, run.run("sbom", "nobody").code());
    }
}
