// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving.initramfs;

import java.io.IOException;

/** Takes the names in archives, one byte in each character. */
@FunctionalInterface
interface NameVisitor {

    void name(String name) throws IOException;
}
