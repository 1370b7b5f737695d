// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.mirage.disk.DiskHeader;

/** Knows the header of one image format. */
interface FormatReader {

    /** Whether the file has this format's signature. */
    boolean recognises(ImageBytes image) throws IOException;

    /** Reads the header of a file that has the signature. */
    DiskHeader header(ImageBytes image) throws IOException;

    /**
     * Complains when the image's tables point behind the end of the file.
     *
     * <p>QEMU reads what lies behind the end as zeros, so that half a download would pass for a whole disk.
     */
    void requireComplete(ImageBytes image) throws IOException;

    /** How many bytes of a data file of its own the image refers to. */
    default OptionalLong dataFileReach(ImageBytes image) throws IOException {
        return OptionalLong.empty();
    }

    /** Which blocks the image holds, for formats of which QEMU does not tell it. */
    default Optional<PresentBlocks> presentBlocks(ImageBytes image) throws IOException {
        return Optional.empty();
    }
}
