// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.sharing;

import org.mirage.engine.Names;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.packages.PackageSizes;

/**
 * What a treemap shows of a version.
 *
 * @param byPackage whether files are put together by the packages that brought them, and not by folders
 * @param path of the folder; the root where packages are shown
 * @param owner the package; null for all packages, or a folder
 */
record TreemapPlace(boolean byPackage, byte[] path, PackageSizes.Sized owner) {

    private static final byte[] ROOT = {'/'};

    /** All of a version. */
    static TreemapPlace all(boolean byPackage) {
        return new TreemapPlace(byPackage, ROOT, null);
    }

    /** What is in a part of it. */
    TreemapPlace into(TreemapPart part) {
        return part.kind() == TreemapPart.Kind.PACKAGE ? new TreemapPlace(true, ROOT, part.sized())
                : new TreemapPlace(byPackage, part.path(), null);
    }

    /** Whether there is something that it is in. */
    boolean hasParent() {
        return byPackage ? owner != null : path.length > 1;
    }

    /** What it is in. */
    TreemapPlace parent() {
        return byPackage ? all(true) : new TreemapPlace(false, RawPath.bytes(RawPath.parent(RawPath.of(path))), null);
    }

    /** As it is shown. */
    String label() {
        return !byPackage ? Names.show(path) : owner == null ? Messages.TreemapPlace_packages : TreemapReader.name(owner);
    }
}
