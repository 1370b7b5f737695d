// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.made.Noting;
import org.mirage.engine.scanning.Severity;
import org.mirage.engine.text.JsonText;

/** Records in the form that OSV publishes: what they say of a version, and that nothing in them is believed. */
class OsvRecordsTest {

    @TempDir
    private Path folder;

    private static Map<String, OsvRecord> records(Path source, Monitor monitor) throws IOException {
        Map<String, OsvRecord> records = new TreeMap<>();
        new OsvSource(source, monitor).read(record -> records.put(record.id(), record));
        return records;
    }

    private static OsvRecord one(String file) throws Exception {
        return records(Path.of(OsvRecordsTest.class.getResource("records/" + file + ".json").toURI()), Monitor.NONE).values().iterator().next();
    }

    @ParameterizedTest
    @CsvSource({"debian, 12, Debian:12, Debian:12|Debian", "debian, 12.7, Debian:12, Debian:12", "debian, '', '', ''",
        "ubuntu, 22.04, Ubuntu:22.04, Ubuntu:22.04|Ubuntu:22.04:LTS|Ubuntu:Pro:22.04:LTS", "alpine, 3.18.4, Alpine:v3.18, Alpine:v3.18|Alpine",
        "wolfi, 20230201, Wolfi, Wolfi", "almalinux, 9.4, AlmaLinux:9, AlmaLinux:9", "rocky, 9.4, Rocky Linux:9, Rocky Linux:9",
        "rhel, 9.4, Red Hat:enterprise_linux:9, Red Hat:enterprise_linux:9::baseos|Red Hat:enterprise_linux:9::appstream",
        "opensuse-leap, 15.5, openSUSE:Leap 15.5, openSUSE:Leap 15.5",
        "sles, 15.5, SUSE:Linux Enterprise Server 15 SP5, SUSE:Linux Enterprise Server 15 SP5|SUSE:Linux Enterprise Module for Basesystem 15 SP5"
                + "|SUSE:Linux Enterprise Server 15 SP5-LTSS",
        "sles, 15, SUSE:Linux Enterprise Server 15, SUSE:Linux Enterprise Module for Basesystem 15",
        "sles, 16.0, SUSE:Linux Enterprise Server 16.0, SUSE:Linux Enterprise Server 16.0", "fedora, 40, '', ''"})
    void systems(String id, String release, String ecosystem, String meantBy) {
        Ecosystem found = Ecosystem.ofSystem(Map.of("ID", id, "VERSION_ID", release));
        assertEquals(ecosystem, found == null ? "" : found.toString());
        if (found != null) {
            assertFalse(found.isMeantBy(ecosystem + "0"));
            assertFalse(found.isMeantBy("Ubuntu:Pro:20.04:LTS"));
            assertFalse(found.isMeantBy("npm"));
            assertFalse(found.isMeantBy("SUSE:Linux Enterprise Module for Basesystem 15 SP4"));
            for (String name : meantBy.split("[|]")) {
                assertTrue(found.isMeantBy(name), name);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # record, ecosystem, version, whether it has it, in which it is fixed
            DEBIAN-CVE-2024-6387, Debian:12, 1:9.2p1-2+deb12u2, true, 1:9.2p1-2+deb12u3
            DEBIAN-CVE-2024-6387, Debian:12, 1:9.2p1-2+deb12u3~bpo11+1, true, 1:9.2p1-2+deb12u3
            DEBIAN-CVE-2024-6387, Debian:12, 1:9.2p1-2+deb12u3, false, ''
            DEBIAN-CVE-2024-6387, Debian:12, 9.9p1-1, true, 1:9.2p1-2+deb12u3
            DEBIAN-CVE-2024-6387, Debian:12, 2:1.0-1, false, ''
            DEBIAN-CVE-2024-6387, Debian:13, 1:9.7p1-7~a, true, 1:9.7p1-7
            DEBIAN-CVE-2010-4756, Debian:12, 2.36-9+deb12u13, true, ''
            USN-6859-1, Ubuntu:22.04:LTS, 1:8.9p1-3ubuntu0.7, true, 1:8.9p1-3ubuntu0.10
            USN-6859-1, Ubuntu:22.04:LTS, 1:8.9p1-3ubuntu0.11, false, ''
            ALPINE-CVE-2023-5363, Alpine:v3.18, 3.1.3-r9, true, 3.1.4-r0
            ALPINE-CVE-2023-5363, Alpine:v3.18, 3.1.4_rc1-r0, true, 3.1.4-r0
            ALPINE-CVE-2023-5363, Alpine:v3.18, 3.1.4-r0, false, ''
            ALPINE-CVE-2023-5363, Alpine:v3.18, 3.1.10-r0, false, ''
            GHSA-j8r2-6x86-q33q, PyPI, 2.2.1, false, ''
            GHSA-j8r2-6x86-q33q, PyPI, 2.3, true, 2.31.0
            GHSA-j8r2-6x86-q33q, PyPI, 2.31.0rc1, true, 2.31.0
            GHSA-j8r2-6x86-q33q, PyPI, 2.31, false, ''
            PYSEC-2024-28, PyPI, 3.1, false, ''
            PYSEC-2024-28, PyPI, 3.2.23, true, 3.2.24
            PYSEC-2024-28, PyPI, 3.2.24, false, ''
            PYSEC-2024-28, PyPI, 4.2.9, true, 4.2.10
            PYSEC-2024-28, PyPI, 5.0, true, 5.0.2
            PYSEC-2024-28, PyPI, 5.0.2, false, ''
            PYSEC-2024-28, PyPI, 1.0.odd, true, ''
            PYSEC-2017-94, PyPI, 2.6.1, true, ''
            PYSEC-2017-94, PyPI, 2.6.1.post1, false, ''
            GHSA-35jh-r3h4-6jhm, npm, 4.17.21-rc.1, true, 4.17.21
            GHSA-35jh-r3h4-6jhm, npm, 4.17.9, true, 4.17.21
            GHSA-35jh-r3h4-6jhm, npm, 4.17.21, false, ''
            GO-2023-2102, Go, 1.20.9, true, 1.20.10
            GO-2023-2102, Go, 1.20.10, false, ''
            GO-2023-2102, Go, v1.21.0-rc.2, true, 1.21.3
            GO-2023-2102, Go, 1.21.2, true, 1.21.3
            GO-2023-2102, Go, 1.21.3, false, ''
            RHSA-2024-4312, Red Hat:enterprise_linux:9::baseos, 8.7p1-38.el9, true, 0:8.7p1-38.el9_4.1
            RHSA-2024-4312, Red Hat:enterprise_linux:9::baseos, 8.7p1-38.el9_4.4, false, ''
            RHSA-2024-4312, Red Hat:enterprise_linux:9::baseos, 1:8.7p1-38.el9, false, ''
            MAL-2024-0001, npm, 1.0.0, true, ''
            MAL-2024-0001, npm, 1.0.1, false, ''
            """)
    void versionsThatHaveIt(String id, String ecosystem, String version, boolean has, String fixed) throws Exception {
        OsvRecord record = one(id);
        Affected affected = record.affected().stream().filter(each -> each.ecosystem().equals(ecosystem)).findFirst().orElseThrow();
        affected = VersionsText.read(ecosystem, affected.name(), affected.severity(), VersionsText.write(affected));
        var order = Ecosystem.parse(ecosystem).order();
        assertEquals(has, affected.isIn(version, order));
        assertEquals(fixed, affected.fixedAfter(version, order));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"GHSA-jfh8-c2jp-5v3q | Maven | 2.0-beta8 2.0-beta9 2.3 2.3.1 2.12.1 2.12.2 2.14.1 2.15.0 "
            + "| - 2.3.1 2.3.1 - 2.12.2 - 2.15.0 -",
        "GHSA-hxqx-xwvh-44m2 | RubyGems | 1.1 1.2 2.0.9 2.0.9.1 2.1.4 2.2.3 2.2.3.1.pre 2.2.3.1 2.2.4 "
            + "| - 2.0.9.1 2.0.9.1 - 2.1.4.1 2.2.3.1 2.2.3.1 - -"})
    void severalPartsOfOneRecord(String id, String ecosystem, String versions, String expected) throws Exception {
        OsvRecord record = one(id);
        var order = Ecosystem.parse(ecosystem).order();
        List<String> fixed = new ArrayList<>();
        for (String version : versions.split(" ")) {
            fixed.add(record.affected().stream().filter(each -> each.isIn(version, order)).map(each -> each.fixedAfter(version, order)).findFirst()
                    .orElse("-"));
        }
        assertEquals(expected, String.join(" ", fixed));
    }

    @Test
    void whatRecordsSay() throws Exception {
        Noting noting = new Noting();
        Map<String, OsvRecord> records = records(Path.of(getClass().getResource("records").toURI()), noting);
        assertEquals(18, records.size());
        assertEquals(List.of(), noting.notes());
        assertEquals(Set.of("CVE-2024-6387"), records.get("DSA-5724-1").names());
        assertEquals(Set.of("CVE-2023-32681"), records.get("GHSA-j8r2-6x86-q33q").names());
        assertEquals(Set.of("MAL-2024-0001"), records.get("MAL-2024-0001").names());
        assertEquals("requests", records.get("GHSA-j8r2-6x86-q33q").affected().getFirst().name());
        assertEquals("A signal handler of sshd is not safe when a login takes longer than LoginGraceTime.",
                records.get("DEBIAN-CVE-2024-6387").summary());
        assertTrue(records.get("DEBIAN-CVE-2000-0001").withdrawn());
        Map<String, Severity> severities = new TreeMap<>();
        records.forEach((id, record) -> severities.put(id, record.affected().getFirst().severity()));
        assertEquals(Severity.HIGH, severities.get("DEBIAN-CVE-2024-6387"));
        // a distribution's own word goes before the score of others
        assertEquals(Severity.LOW, severities.get("DEBIAN-CVE-2023-38545"));
        assertEquals(Severity.MEDIUM, severities.get("UBUNTU-CVE-2023-9999"));
        assertEquals(Severity.CRITICAL, severities.get("GHSA-jfh8-c2jp-5v3q"));
        assertEquals(Severity.CRITICAL, severities.get("MAL-2024-0001"));
        assertEquals(Severity.UNKNOWN, severities.get("DSA-5724-1"));
    }

    /** As AlmaLinux and Ubuntu publish them; what others call related is something else. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '\'', value = {
        "ALSA-2026:0001; AlmaLinux:9; 'Important: openssh security update'; {}; HIGH; CVE-2026-1111|CVE-2026-2222",
        "ALSA-2026:0002; AlmaLinux:9; 'openssh: Important'; {}; UNKNOWN; CVE-2026-1111|CVE-2026-2222",
        "CVE-2026-3333; Ubuntu:22.04:LTS; text; {\"ubuntu_priority\": \"medium\"}; MEDIUM; CVE-2026-3333",
        "GHSA-aaaa-bbbb-cccc; npm; text; {}; UNKNOWN; GHSA-aaaa-bbbb-cccc"})
    void whatSomeSayInTheirOwnWay(String id, String ecosystem, String summary, String specific, Severity severity, String names) {
        OsvRecord record = OsvParser.parse("{\"id\": \"" + id + "\", \"summary\": \"" + summary + "\", \"related\": [\"CVE-2026-2222\", \"CVE-2026-1111\"], "
                + "\"affected\": [{\"package\": {\"ecosystem\": \"" + ecosystem + "\", \"name\": \"openssh\"}, \"ecosystem_specific\": " + specific + "}]}");
        assertEquals(severity, record.affected().getFirst().severity());
        assertEquals(names, String.join("|", record.names()));
    }

    @ParameterizedTest
    @CsvSource({"AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H, 10.0", "AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 9.8", "AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H, 8.1",
        "AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H, 7.8", "AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H, 7.5", "AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:H, 7.2",
        "AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N, 6.1", "AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:N/A:N, 5.9", "AV:L/AC:L/PR:L/UI:N/S:U/C:L/I:N/A:N, 3.3",
        "AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N, 0.0", "AV:N/AC:L, -1", "AV:N/AC:X/PR:N/UI:N/S:U/C:N/I:N/A:N, -1"})
    void scoresOfVectors(String vector, double score) {
        assertEquals(score, CvssVector.score("CVSS:3.1/" + vector));
    }

    @Test
    void whatIsNoRecordIsLeftOut() throws Exception {
        Path zip = folder.resolve("all.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            add(out, "../../escape.json", "{\"id\": \"A-1\", \"modified\": \"2026-01-01T00:00:00Z\", \"unknown\": {\"a\": [1, -2.5e3, true, null]}}");
            add(out, "deep.json", "[".repeat(100_000));
            add(out, "large.json", " ".repeat((16 << 20) + 1));
            add(out, "no-id.json", "{\"summary\": \"x\"}");
            add(out, "readme.txt", "no record");
            add(out, "versions.json", "{\"id\": \"A-2\", \"affected\": [{\"package\": {\"ecosystem\": \"npm\", \"name\": \"x\"}, \"versions\": [\"" + "1".repeat(2000) + "\"]}]}");
            add(out, "values.json", "[" + "{},".repeat(1_000_001) + "{}]");
            add(out, "control.json", "{\"id\": \"A-\\u001b[31m3\", \"summary\": \"red \\u001b[31m\\nmore\"}");
        }
        Noting noting = new Noting();
        Map<String, OsvRecord> records = records(zip, noting);
        assertEquals(Set.of("A-1", "A-?[31m3"), records.keySet());
        assertEquals("red ?[31m", records.get("A-?[31m3").summary());
        assertEquals(5, noting.notes().size(), noting.notes().toString());
        assertTrue(noting.notes().getFirst().contains("nested too deep"), noting.notes().toString());
        assertTrue(noting.notes().getLast().contains("more than 1000000 values"), noting.notes().toString());

        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));
        assertThrows(IOException.class, () -> records(zip, Monitor.NONE));
        Path none = Files.writeString(folder.resolve("none.zip"), "no zip");
        assertThrows(MirageException.class, () -> records(none, Monitor.NONE));
        assertThrows(MirageException.class, () -> records(folder.resolve("absent"), Monitor.NONE));
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() throws Exception {
        Path zip = folder.resolve("all.zip");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("large.json"));
            for (int i = 0; i < 200; i++) {
                out.write(zeros);
            }
            out.closeEntry();
        }
        String refused = assertThrows(MirageException.class, () -> records(zip, Monitor.NONE)).getMessage();
        assertTrue(refused.contains("unpacks to more than 64"), refused);
    }

    @Test
    void ofVeryManyThatAreNoRecordsTheNumberIsTold() throws Exception {
        Path zip = folder.resolve("all.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < 1000; i++) {
                add(out, i + ".json", "no record");
            }
        }
        Noting noting = new Noting();
        assertEquals(Set.of(), records(zip, noting).keySet());
        assertEquals(21, noting.notes().size());
        assertTrue(noting.notes().getLast().contains("980 more"), noting.notes().getLast());
    }

    private static void add(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "[1,]", "[1 2]", "\"a", "\"\\x\"", "\"\\u12\"", "tru", "{} {}", "{a:1}", "\"a\nb\""})
    void whatIsNoJsonIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> JsonText.parse(text));
    }

    @Test
    void jsonIsRead() {
        assertEquals(Map.of("a", List.of("1", true, "x\"\\/\b\f\n\r\t\u00e9\ud83d\ude00"), "", Map.of()),
                JsonText.parse(" {\"a\" : [ 1, true , \"x\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\" ] , \"\" : { } } "));
    }
}
