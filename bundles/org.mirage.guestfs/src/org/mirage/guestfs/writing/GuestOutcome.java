// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.writing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.mirage.disk.BlockDevice;
import org.mirage.guestfs.session.DeviceStream;

/**
 * What became of a script.
 *
 * @param status its exit status, 128 and the number of the signal where one ended it
 * @param output what it wrote on both of its channels; there as long as the appliance's files are
 * @param cut true when it wrote more than it was allowed to, and was ended for that
 */
public record GuestOutcome(int status, BlockDevice output, boolean cut) {

    private static final int MOST_TEXT = 1 << 20;

    /** What it wrote. */
    public InputStream open() {
        return new DeviceStream(output);
    }

    /** The first MiB of what it wrote, as text. */
    public String text() throws IOException {
        try (InputStream in = open()) {
            return new String(in.readNBytes(MOST_TEXT), StandardCharsets.UTF_8);
        }
    }
}
