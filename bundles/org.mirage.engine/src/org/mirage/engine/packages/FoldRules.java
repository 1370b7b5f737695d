// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

import org.mirage.engine.Monitor;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.Facet;

/** Decides under which package a difference folds. */
final class FoldRules {

    private static final byte[] COMPILED = CompiledPython.FOLDER.getBytes(StandardCharsets.US_ASCII);

    private final FoldSide left;
    private final FoldSide right;
    private final FoldedPackage system;

    FoldRules(FoldSide left, FoldSide right, FoldedPackage system) {
        this.left = left;
        this.right = right;
        this.system = system;
    }

    /** The package that a difference folds under; null when it stands outside. May read what is in a directory. */
    FoldedPackage of(Difference difference, Monitor monitor) throws IOException {
        FoldedPackage found = byItself(difference);
        if (found != null || !isWhatItHolds(difference)) {
            return found;
        }
        for (Difference below : difference.children(monitor)) {
            FoldedPackage one = byItself(below);
            if (one != null) {
                return one;
            }
        }
        return null;
    }

    /** The package that something new at a path folds under; null when it stands outside. */
    FoldedPackage ofNew(String path) {
        return SystemPaths.has(path) ? system : first(right, left, path);
    }

    private FoldedPackage byItself(Difference difference) {
        ChangeKind kind = difference.change().kind();
        if (kind == ChangeKind.NONE) {
            return null;
        }
        String path = PackageFold.text(difference.path());
        if (kind == ChangeKind.REMOVED || kind == ChangeKind.MOVED_AWAY) {
            return SystemPaths.has(path) ? system : first(left, right, path);
        }
        // many packages share a directory; when one that did not change is among them, somebody else gave it another mode
        if (difference.isFolder() && kind == ChangeKind.METADATA && !(left.allChanged(path) && right.allChanged(path))) {
            return null;
        }
        return ofNew(path);
    }

    private static FoldedPackage first(FoldSide one, FoldSide other, String path) {
        FoldedPackage found = one.changed(path);
        return found != null ? found : other.changed(path);
    }

    /** True for a directory that differs only because something in it does. */
    private static boolean isWhatItHolds(Difference difference) {
        return difference.isFolder() && !difference.change().isNone() && (difference.change().facets().equals(Set.of(Facet.TIME))
                || Arrays.equals(difference.name(), COMPILED));
    }
}
