// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tar;

import java.io.IOException;

/** Takes the entries of an archive in their order. */
@FunctionalInterface
public interface TarVisitor {

    void entry(TarEntry entry) throws IOException;
}
