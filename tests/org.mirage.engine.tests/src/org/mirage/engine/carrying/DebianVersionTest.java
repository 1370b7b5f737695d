// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.mirage.testing.Tools;

/** Versions are compared as dpkg compares them. */
class DebianVersionTest {

    private static final String ALPHABET = "0019aAzZ~+.-";
    private static final int MADE = 24;

    @Test
    void everyPairAsDpkgSays() throws IOException {
        List<String> versions = new ArrayList<>(List.of("1.0", "1.0-1", "1:0.9", "1.0~rc1", "1.0+b1", "1.0-1+deb12u10", "1.0-1+deb12u9",
                "1.00", "1.0a", "1.0.", "2.36-9+deb12u14", "0", "1.0-0", "9.2p1-2", "1:9.2p1-2"));
        Random random = new Random(7);
        while (versions.size() < MADE) {
            StringBuilder version = new StringBuilder(random.nextInt(4) == 0 ? "1:1" : "1");
            for (int i = random.nextInt(6); i >= 0; i--) {
                version.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            versions.add(version.toString().replaceAll("-+$", ""));
        }
        StringBuilder script = new StringBuilder();
        StringBuilder mine = new StringBuilder();
        for (String one : versions) {
            for (String other : versions.subList(versions.indexOf(one), versions.size())) {
                script.append("dpkg --compare-versions '").append(one).append("' lt '").append(other).append("' && echo '")
                        .append(one).append(" < ").append(other).append("' || true\n");
                mine.append(DebianVersion.compare(one, other) < 0 ? one + " < " + other + "\n" : "");
            }
        }

        assertEquals(Tools.bash(script.toString()), mine.toString());
    }

    @Test
    void relationsHoldOrNot() {
        assertEquals("[[libc6 (>= 2.14)], [default-mta, mail-transport-agent], [perl]]",
                Relation.parse("libc6 (>= 2.14), default-mta | mail-transport-agent, perl:any").toString());
        Relation relation = Relation.parse("libc6 (>= 2.14)").getFirst().getFirst();
        assertEquals("true false false", relation.admits("2.36-9") + " " + relation.admits("2.13") + " " + relation.admits(""));
    }
}
