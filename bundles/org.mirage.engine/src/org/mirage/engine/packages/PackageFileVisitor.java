// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;

/** Takes the paths of packages. */
interface PackageFileVisitor {

    /** A path that a package brings; each comes once for each package. */
    void file(FileOwner owner, PackageFile file) throws IOException;

    /** Something of a database could not be read. */
    void damaged(String what);
}
