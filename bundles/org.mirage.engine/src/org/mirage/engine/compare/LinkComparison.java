// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.compare;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.mirage.engine.MachineEntry;
import org.mirage.engine.VersionFiles;

/**
 * Tells whether files have other names in another version. The answer holds for all paths that two files have in common, and is
 * remembered for them: otherwise a file with many names would cost the square of their number.
 */
final class LinkComparison {

    /** Paths that are remembered; a file of ext4 has 65,000 names at most. */
    private static final int REMEMBERED = 200_000;

    private final VersionFiles first;
    private final VersionFiles second;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    LinkComparison(VersionFiles first, VersionFiles second) {
        this.first = first;
        this.second = second;
    }

    /** True when the names of the files at one path of both versions are not the same. */
    boolean differ(MachineEntry before, MachineEntry after) throws IOException {
        if (before.entry().linked() != after.entry().linked()) {
            return true;
        }
        Boolean answer = known.get(Row.text(before.path()));
        if (answer != null) {
            return answer;
        }
        List<byte[]> old = first.links(before);
        List<byte[]> now = second.links(after);
        boolean differ = !Arrays.deepEquals(old.toArray(), now.toArray());
        remember(old, now, differ);
        return differ;
    }

    private void remember(List<byte[]> old, List<byte[]> now, boolean differ) {
        if (known.size() + old.size() > REMEMBERED) {
            known.clear();
        }
        Set<String> names = new HashSet<>();
        now.forEach(path -> names.add(Row.text(path)));
        for (byte[] path : old.size() > REMEMBERED ? List.<byte[]>of() : old) {
            if (names.contains(Row.text(path))) {
                known.put(Row.text(path), differ);
            }
        }
    }
}
