// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The folders that were visited, and which of them is shown. */
final class History {

    private static final int LIMIT = 200;

    private final List<byte[]> paths = new ArrayList<>();
    private int at = -1;

    /** A folder is shown: where one stands already nothing changes, else what lay ahead is forgotten. */
    void visit(byte[] path) {
        if (at >= 0 && Arrays.equals(paths.get(at), path)) {
            return;
        }
        paths.subList(at + 1, paths.size()).clear();
        paths.add(path);
        if (paths.size() > LIMIT) {
            paths.removeFirst();
        }
        at = paths.size() - 1;
    }

    boolean hasBack() {
        return at > 0;
    }

    boolean hasForward() {
        return at < paths.size() - 1;
    }

    /** Steps back and tells where that is. */
    byte[] back() {
        at--;
        return paths.get(at);
    }

    /** Steps forward and tells where that is. */
    byte[] forward() {
        at++;
        return paths.get(at);
    }
}
