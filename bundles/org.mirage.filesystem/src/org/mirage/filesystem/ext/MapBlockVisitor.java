// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.io.IOException;

/** Takes the blocks that hold a file's block map itself: extent blocks and indirect blocks. */
@FunctionalInterface
public interface MapBlockVisitor {

    void block(long physical) throws IOException;
}
