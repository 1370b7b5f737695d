// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.ChildJvm;
import org.mirage.engine.made.MadeLibrary;
import org.mirage.engine.made.MadeVolume;
import org.mirage.engine.scanning.Scans;

/** As many records as a distribution has are taken in and asked for with little memory, the second time in place of the first. */
@Tag("full")
@Timeout(900)
class ManyRecordsTest {

    private static final int RECORDS = 40_000;
    private static final int SOURCES = 2_000;
    /** Versions that records of the kernel list, of which many are about. */
    private static final int LISTED = 120;

    @TempDir
    private Path folder;

    /** Takes records in twice, looks at all images, and tells what was found. */
    static final class TakingIn {

        public static void main(String[] arguments) throws IOException {
            try (Library library = Library.open(Path.of(arguments[0]))) {
                for (int i = 0; i < 2; i++) {
                    System.out.println("records " + new LoadVulnerabilities(library, List.of(Path.of(arguments[1]))).call(Monitor.NONE));
                }
                new ScanVulnerabilities(library, Scans.versions()).call((version, _) -> System.out.println(version.version().name() + " "
                        + version.findings().size()), Monitor.NONE);
            }
        }
    }

    /** The revision in which it is fixed. */
    private static int fixed(int number) {
        return number / 7 % 100;
    }

    /** A record as Debian's are: of four releases, with text, references, ranges, and versions one by one. */
    private static String record(int number) {
        String source = number % 8 == 0 ? "linux" : "source" + number % SOURCES;
        StringBuilder text = new StringBuilder("{\"schema_version\": \"1.7.3\", \"id\": \"DEBIAN-CVE-2026-" + (10_000 + number)
                + "\", \"upstream\": [\"CVE-2026-" + (10_000 + number) + "\"], \"published\": \"2026-01-02T03:04:05Z\", \"modified\": "
                + "\"2026-02-03T04:05:06Z\", \"details\": \"" + "It was found that something is wrong there. ".repeat(20)
                + "\", \"references\": [{\"type\": \"ADVISORY\", \"url\": \"https://example.org/" + number + "\"}], \"severity\": [{\"type\": "
                + "\"CVSS_V3\", \"score\": \"CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H\"}], \"affected\": [");
        for (int release = 11; release < 15; release++) {
            text.append(release == 11 ? "" : ", ").append("{\"package\": {\"ecosystem\": \"Debian:" + release + "\", \"name\": \"" + source
                    + "\", \"purl\": \"pkg:deb/debian/" + source + "?arch=source\"}, \"ranges\": [{\"type\": \"ECOSYSTEM\", \"events\": ["
                    + "{\"introduced\": \"0\"}, {\"fixed\": \"1.0-" + fixed(number) + "\"}]}], \"versions\": [");
            for (int i = 0; i < (source.equals("linux") ? LISTED : 3); i++) {
                text.append(i == 0 ? "" : ", ").append("\"0." + release + "." + i + "-" + number % 7 + "\"");
            }
            text.append("], \"ecosystem_specific\": {\"urgency\": \"not yet assigned\"}}");
        }
        return text.append("]}").toString();
    }

    private Path zip() throws IOException {
        Path zip = folder.resolve("all.zip");
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(zip)))) {
            out.setLevel(Deflater.BEST_SPEED);
            for (int i = 0; i < RECORDS; i++) {
                out.putNextEntry(new ZipEntry("DEBIAN-CVE-2026-" + (10_000 + i) + ".json"));
                out.write(record(i).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }

    private static String installed(String source, String version) {
        return "Package: " + source + "\nStatus: install ok installed\nArchitecture: all\nVersion: " + version + "\n\n";
    }

    @Test
    void takeLittleMemory() throws Exception {
        try (MadeLibrary made = new MadeLibrary(folder.resolve("library"))) {
            for (String image : List.of("one", "kernel")) {
                made.add(image, "2026-01-01T00:00:00Z", Map.of("ID", "debian", "VERSION_ID", "12"), new MadeVolume(0, 1, image)
                        .file("var/lib/dpkg/status", image.equals("one") ? installed("source1017", "1.0-5") + installed("source1", "1.0-50")
                                : installed("linux", "1.0-98~rc1")));
            }
        }
        int fixedLater = 0;
        int inKernel = 0;
        for (int i = 0; i < RECORDS; i++) {
            if (i % 8 == 0) {
                inKernel += fixed(i) >= 98 ? 1 : 0;
            } else if (i % SOURCES == 1017 && fixed(i) > 5 || i % SOURCES == 1 && fixed(i) > 50) {
                fixedLater++;
            }
        }
        try (ChildJvm child = new ChildJvm(List.of("-Xmx64m", "-XX:+UseSerialGC"), TakingIn.class, folder.resolve("library"), zip())) {
            assertEquals("records " + RECORDS, child.line());
            assertEquals("records " + RECORDS, child.line());
            List<String> found = List.of(child.line(), child.line()).stream().sorted().toList();
            assertEquals(List.of("kernel " + inKernel, "one " + fixedLater), found);
            assertEquals(0, child.await());
        }
    }
}
