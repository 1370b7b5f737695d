// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.sbom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.VersionName;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.scanning.DebianStatus;
import org.mirage.testing.LoopMount;
import org.mirage.testing.Tools;

/** Lists of components are read by jq, and hold what their schemas ask for. */
class WriteSbomTest {

    private static final Instant CREATED = Instant.parse("2026-05-06T07:08:09.123Z");

    @TempDir
    private Path folder;
    @AutoClose
    private MadeLibrary made;

    @BeforeEach
    void open() throws IOException {
        made = new MadeLibrary(folder.resolve("library"));
        made.add("web", "2026-01-01T00:00:00Z", Map.of("ID", "debian", "VERSION_ID", "12", "NAME", "Debian GNU/Linux"), new MadeVolume(0, 1, "one")
                .file("etc/os-release", "ID=debian\nVERSION_ID=12\n").file("var/lib/dpkg/status", """
                        Package: g++
                        Status: install ok installed
                        Maintainer: Debian GCC Maintainers <debian-gcc@lists.debian.org>
                        Architecture: amd64
                        Source: gcc-defaults (1.203)
                        Version: 4:12.2.0-3
                        Description: GNU C++ compiler
                         more

                        Package: openssl
                        Status: install ok installed
                        Architecture: amd64
                        Version: 3.0.9-1+a~b
                        Description: with "quotes" and \\

                        Package: gone
                        Status: deinstall ok config-files
                        Architecture: amd64
                        Version: 1

                        """));
        made.add("small", "2026-01-01T00:00:00Z", Map.of("ID", "alpine", "VERSION_ID", "3.18.4"), new MadeVolume(0, 1, "one")
                .file("lib/apk/db/installed", "P:libcrypto3\nV:3.1.3-r0\nA:x86_64\nL:Apache-2.0 AND made\no:openssl\n\n"));
    }

    private Path write(String version, WriteSbom.Form form, int packages) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(packages, new WriteSbom(made.library(), VersionName.parse(version)).form(form).created(CREATED).call(out, Monitor.NONE));
        return Files.write(folder.resolve(version + "-" + form + ".json"), out.toByteArray());
    }

    private static List<String> jq(Path file, String filter) throws IOException {
        return Tools.run("jq", "-r", filter, file.toString()).lines().toList();
    }

    private static final List<String> URLS = List.of("pkg:deb/debian/g%2B%2B@4:12.2.0-3?arch=amd64&distro=debian-12",
            "pkg:deb/debian/openssl@3.0.9-1%2Ba~b?arch=amd64&distro=debian-12");

    @Test
    void cycloneDx() throws IOException {
        Path file = write("web", WriteSbom.Form.CYCLONEDX, 2);
        assertEquals(List.of("CycloneDX 1.6 1 web 1 2026-05-06T07:08:09Z"), jq(file,
                "[.bomFormat, .specVersion, (.version | tostring), .metadata.component.name, .metadata.component.version, .metadata.timestamp] | join(\" \")"));
        assertEquals(List.of("Debian GNU/Linux 12"), jq(file, ".components[] | select(.type == \"operating-system\") | .name + \" \" + .version"));
        assertEquals(URLS, jq(file, ".components[] | select(.type == \"library\") | .purl"));
        assertEquals(List.of("GNU C++ compiler", "with \"quotes\" and \\"), jq(file, ".components[].description | select(. != null)"));
        assertEquals(List.of("Debian GCC Maintainers <debian-gcc@lists.debian.org>"), jq(file, ".components[].supplier.name | select(. != null)"));
        assertEquals(List.of("gcc-defaults 1.203"), jq(file, ".components[].properties[]? | select(.name == \"mirage:source\") | .value"));
        // references are unique
        assertEquals(List.of("true"), jq(file, "[.components[].\"bom-ref\", .metadata.component.\"bom-ref\"] | length == (unique | length)"));
        assertEquals(List.of("Apache-2.0 AND made pkg:apk/alpine/libcrypto3@3.1.3-r0?arch=x86_64&distro=alpine-3.18.4"),
                jq(write("small", WriteSbom.Form.CYCLONEDX, 1), ".components[] | select(.purl) | .licenses[0].license.name + \" \" + .purl"));
    }

    @Test
    void spdx() throws IOException {
        Path file = write("web", WriteSbom.Form.SPDX, 2);
        assertEquals(List.of("SPDX-2.3 CC0-1.0 SPDXRef-DOCUMENT web@1 2026-05-06T07:08:09Z Tool: Mirage"), jq(file,
                "[.spdxVersion, .dataLicense, .SPDXID, .name, .creationInfo.created, .creationInfo.creators[0]] | join(\" \")"));
        assertEquals(URLS, jq(file, ".packages[].externalRefs[0]?.referenceLocator | select(. != null)"));
        assertEquals(List.of("SPDXRef-DOCUMENT DESCRIBES SPDXRef-Machine", "SPDXRef-Machine CONTAINS SPDXRef-Package-1",
                "SPDXRef-Machine CONTAINS SPDXRef-Package-2"), jq(file,
                        ".relationships[] | .spdxElementId + \" \" + .relationshipType + \" \" + .relatedSpdxElement"));
        // in JSON it is written so, in the other forms with a hyphen
        assertEquals(List.of("OPERATING_SYSTEM"), jq(file, ".packages[].primaryPackagePurpose | select(. != null)"));
        // each thing that a relationship names is there
        assertEquals(List.of("[]"), jq(file, "[.relationships[].relatedSpdxElement] - [.packages[].SPDXID] | tostring"));
        assertEquals(List.of("stated as: Apache-2.0 AND made"),
                jq(write("small", WriteSbom.Form.SPDX, 1), ".packages[].licenseComments | select(. != null)"));
    }

    @Test
    void theSameVersionHasTheSameList() throws IOException {
        byte[] first = Files.readAllBytes(write("web", WriteSbom.Form.CYCLONEDX, 2));
        assertEquals(new String(first, StandardCharsets.UTF_8), Files.readString(write("web@1", WriteSbom.Form.CYCLONEDX, 2)));
        assertNotEquals(jq(write("web", WriteSbom.Form.SPDX, 2), ".documentNamespace"), jq(write("small", WriteSbom.Form.SPDX, 1), ".documentNamespace"));
        assertThrows(NotFoundException.class, () -> write("nobody", WriteSbom.Form.SPDX, 0));
    }

    @Test
    void whatLacksPackagesIsTold() throws IOException {
        made.add("damaged", "2026-01-01T00:00:00Z", Map.of("ID", "rhel"), new MadeVolume(0, 1, "one").file("var/lib/rpm/rpmdb.sqlite", "no database"));
        for (String version : List.of("web", "damaged")) {
            WriteSbom sbom = new WriteSbom(made.library(), VersionName.parse(version));
            sbom.call(new ByteArrayOutputStream(), Monitor.NONE);
            assertEquals(version.equals("damaged"), sbom.incomplete());
        }
    }

    @Test
    void allPackagesOfADebian() throws IOException {
        assumeTrue(LoopMount.possible(), "needs root");
        DebianStatus debian = new DebianStatus(folder.resolve("dpkg"));
        debian.addTo(made, "debian");
        List<String> packages = debian.query("${Package} ${Version}");
        assertTrue(packages.size() > 100, packages.toString());
        String sorted = " | .name + \" \" + ";
        assertEquals(packages, jq(write("debian", WriteSbom.Form.CYCLONEDX, packages.size()), ".components[] | select(.purl)" + sorted + ".version").stream()
                .sorted().toList());
        assertEquals(packages, jq(write("debian", WriteSbom.Form.SPDX, packages.size()), ".packages[] | select(.externalRefs)" + sorted + ".versionInfo")
                .stream().sorted().toList());
    }
}
