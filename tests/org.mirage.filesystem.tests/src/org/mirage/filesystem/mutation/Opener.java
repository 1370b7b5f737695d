// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.mutation;

import java.io.IOException;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.FileSystemReader;

/** How a reader is had from a damaged device; {@code FileSystemType::open} is one. */
@FunctionalInterface
public interface Opener {

    FileSystemReader open(BlockDevice device) throws IOException;
}
