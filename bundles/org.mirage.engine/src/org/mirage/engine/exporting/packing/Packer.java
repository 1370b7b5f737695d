// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.exporting.packing;

import java.io.IOException;

/** Packs a piece into something that can be unpacked by itself; what follows one another unpacks to pieces that follow one another. */
@FunctionalInterface
interface Packer {

    byte[] pack(byte[] piece) throws IOException;
}
