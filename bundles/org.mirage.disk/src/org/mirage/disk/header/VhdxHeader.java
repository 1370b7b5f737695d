// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.mirage.disk.Guid;

/**
 * The header of a VHDX that counts: of two, the later one whose checksum is right (MS-VHDX, 2.2.2 "Headers").
 *
 * @param contentId changes whenever what a machine sees on the disk does
 * @param hasLog whether changes wait that were not brought to their places
 */
public record VhdxHeader(String contentId, boolean hasLog) {

    private static final int[] PLACES = {64 << 10, 128 << 10};
    private static final int LENGTH = 4096;
    private static final int CHECKSUM = 4;
    private static final int SEQUENCE = 8;
    private static final int CONTENT_ID = 32;
    private static final int LOG_ID = 48;

    /** Reads the header of a file that has the signature. */
    public static VhdxHeader read(ImageBytes image) throws IOException {
        ByteBuffer current = null;
        for (int place : PLACES) {
            if (image.has(place, "head")) {
                ByteBuffer header = image.at(place, LENGTH, LITTLE_ENDIAN);
                boolean later = current == null || Long.compareUnsigned(header.getLong(SEQUENCE), current.getLong(SEQUENCE)) > 0;
                current = later && isWhole(header) ? header : current;
            }
        }
        if (current == null) {
            throw image.damaged("its VHDX headers are missing");
        }
        return new VhdxHeader(Guid.read(current, CONTENT_ID), current.getLong(LOG_ID) != 0 || current.getLong(LOG_ID + 8) != 0);
    }

    private static boolean isWhole(ByteBuffer header) {
        CRC32C sum = new CRC32C();
        sum.update(header.array(), 0, CHECKSUM);
        sum.update(new byte[4]);
        sum.update(header.array(), CHECKSUM + 4, LENGTH - CHECKSUM - 4);
        return (int) sum.getValue() == header.getInt(CHECKSUM);
    }
}
