// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem;

import java.io.IOException;

/** Takes the extents of a file, in the order of the file. */
@FunctionalInterface
public interface ExtentVisitor {

    /**
     * @param fileOffset where in the file, bytes
     * @param volumeOffset where on the volume, bytes
     * @param length bytes
     * @param written false for allocated space that reads as zero, whatever the device holds there
     */
    void extent(long fileOffset, long volumeOffset, long length, boolean written) throws IOException;
}
