// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.saving;

import org.mirage.engine.VersionName;
import org.mirage.ui.compare.CompareRequest;

/** Names a file after what is compared: {@code web-1-to-3}, {@code web-1-to-db-2}. */
final class ComparedName {

    private ComparedName() {
    }

    static String of(CompareRequest request) {
        VersionName left = request.left().version();
        VersionName right = request.right().version();
        String to = left.image().equals(right.image()) ? Integer.toString(right.number()) : part(right);
        return part(left) + "-to-" + to; //$NON-NLS-1$
    }

    private static String part(VersionName version) {
        return version.image() + "-" + version.number(); //$NON-NLS-1$
    }
}
