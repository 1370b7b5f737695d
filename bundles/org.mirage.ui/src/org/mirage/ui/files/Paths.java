// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes raw paths of a machine's view apart. */
final class Paths {

    /** The root. */
    static final byte[] ROOT = "/".getBytes(StandardCharsets.US_ASCII); //$NON-NLS-1$

    private Paths() {
    }

    /** The folder that holds it; the root's is itself. */
    static byte[] parent(byte[] path) {
        int slash = path.length - 1;
        while (slash > 0 && path[slash] != '/') {
            slash--;
        }
        return slash <= 0 ? ROOT : Arrays.copyOf(path, slash);
    }

    /** The paths from the first folder below the root down to this one; none for the root. */
    static List<byte[]> way(byte[] path) {
        List<byte[]> way = new ArrayList<>();
        for (int i = 1; i < path.length; i++) {
            if (path[i] == '/') {
                way.add(Arrays.copyOf(path, i));
            }
        }
        if (path.length > 1) {
            way.add(path);
        }
        return way;
    }
}
