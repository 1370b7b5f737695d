// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.carrying;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What packages of Debian say of one another. */
class RelationTest {

    @Test
    void relationsHoldOrNot() {
        assertEquals("[[libc6 (>= 2.14)], [default-mta, mail-transport-agent], [perl]]",
                Relation.parse("libc6 (>= 2.14), default-mta | mail-transport-agent, perl:any").toString());
        Relation relation = Relation.parse("libc6 (>= 2.14)").getFirst().getFirst();
        assertEquals("true false false", relation.admits("2.36-9") + " " + relation.admits("2.13") + " " + relation.admits(""));
    }
}
