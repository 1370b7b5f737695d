// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.mirage.engine.MirageException;

/** Which packages own a path is kept, whatever their number. */
class PathOwnersTest {

    @Test
    void ownersAreKeptByPath() throws MirageException {
        PathOwners owners = new PathOwners();
        for (int i = 0; i < 5000; i++) {
            FileOwner owner = new FileOwner(PackageKind.DPKG, "p" + i % 50, "1", "all");
            owners.add("/path" + i, owner);
            owners.add("/shared", owner);
        }
        for (int i = 0; i < 5000; i++) {
            assertEquals(List.of("p" + i % 50), owners.of("/path" + i).stream().map(FileOwner::name).toList());
        }
        assertEquals(List.of(), owners.of("/path5000"));
        assertEquals(5000, owners.of("/shared").size(), "the same owner is left out only where it comes again at once");
    }
}
