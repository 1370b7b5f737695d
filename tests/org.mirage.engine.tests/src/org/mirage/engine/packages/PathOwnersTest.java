// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mirage.engine.MirageException;

/** Owners of very many paths are those that a map of the language tells, and there is an end to them. */
@Timeout(120)
class PathOwnersTest {

    private static FileOwner owner(int number) {
        return new FileOwner(PackageKind.DPKG, "package-" + number, "1", "amd64");
    }

    @Test
    void asAMapTells() throws MirageException {
        Random random = new Random(11);
        PathOwners owners = new PathOwners();
        Map<String, List<FileOwner>> truth = new HashMap<>();
        for (int number = 0; number < 300; number++) {
            FileOwner one = owner(number);
            for (int i = 0; i < 1000; i++) {
                // one that others have, too, or one of its own, and some twice
                String path = "/usr/" + (i % 10 == 0 ? "share/common/" + random.nextInt(2000) : "lib/" + number + "/" + i) + "\u00e9";
                owners.add(path, one);
                List<FileOwner> known = truth.computeIfAbsent(path, _ -> new ArrayList<>());
                if (!known.contains(one)) {
                    known.add(one);
                }
            }
        }
        assertTrue(truth.values().stream().anyMatch(several -> several.size() > 5));
        truth.forEach((path, expected) -> assertEquals(expected, owners.of(path), path));
        for (String path : List.of("", "/", "/usr/share/common/2000\u00e9", "/usr/lib/1/1")) {
            assertEquals(List.of(), owners.of(path), path);
        }
    }

    @Test
    void thereIsAnEnd() throws MirageException {
        PathOwners owners = new PathOwners();
        FileOwner one = owner(1);
        for (int i = 0; i < 3_000_000; i++) {
            owners.add("/" + i, one);
        }
        String refused = assertThrows(MirageException.class, () -> owners.add("/more", one)).getMessage();
        assertTrue(refused.contains("more than 3000000 paths"), refused);
        assertEquals(List.of(one), owners.of("/2999999"));
    }
}
