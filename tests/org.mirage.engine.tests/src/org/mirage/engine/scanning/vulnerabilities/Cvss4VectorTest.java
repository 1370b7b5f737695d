// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.scanning.vulnerabilities;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.mirage.engine.scanning.Severity;

/** Scores by CVSS 4.0 are those of the calculators that FIRST and Red Hat publish. */
class Cvss4VectorTest {

    private static final String BEGIN = "CVSS:4.0/";
    private static final String BASE = "AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N";

    @Test
    void scoresAreThoseOfTheCalculators() throws IOException {
        List<String> lines;
        try (InputStream in = Cvss4VectorTest.class.getResourceAsStream("cvss4.txt")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
        }
        assertEquals(400, lines.size());
        for (String line : lines) {
            String[] parts = line.split(" ");
            assertEquals(Double.parseDouble(parts[1]), Cvss4Vector.score(BEGIN + parts[0]), line);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "AV:N", "AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N", "AV:N/AV:N/" + BASE, BASE + "/", BASE + "/E", BASE + "/E:Z",
        BASE + "/MAV:", BASE + "/MAV:NN", BASE + "/MSC:S", "AV:X/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N",
        "AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:S/SA:N"})
    void whatIsNoVectorHasNoScore(String metrics) {
        assertEquals(-1, Cvss4Vector.score(BEGIN + metrics));
        assertEquals(-1, Cvss4Vector.score(metrics));
    }

    /** What is said of the vulnerability by both is taken from the later specification. */
    @ParameterizedTest
    @CsvSource({"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, '', CRITICAL",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:H/SC:N/SI:N/SA:N, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, HIGH",
        "CVSS:4.0/AV:N/AC:L/AT:P/PR:L/UI:N/VC:N/VI:N/VA:N/SC:N/SI:L/SA:N, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H, LOW",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N, CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H, HIGH", "CVSS:4.0/AV:N, '', UNKNOWN"})
    void recordsAreRatedByIt(String four, String three, Severity severity) {
        OsvRecord record = OsvParser.parse("""
                {"id": "GHSA-aaaa-bbbb-cccc", "severity": [{"type": "CVSS_V3", "score": "%s"}, {"type": "CVSS_V4", "score": "%s"}],
                "affected": [{"package": {"ecosystem": "npm", "name": "x"}, "versions": ["1.0.0"]}]}""".formatted(three, four));
        assertEquals(severity, record.affected().getFirst().severity());
    }
}
