// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** GUIDs as GPT and Microsoft's formats store them: the first three groups little-endian (UEFI specification, appendix A). */
public final class Guid {

    private Guid() {}

    /** The GUID at an index, in small letters and with dashes. */
    public static String read(ByteBuffer bytes, int index) {
        ByteBuffer b = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        StringBuilder text = new StringBuilder(36);
        text.append(String.format("%08x-%04x-%04x-", b.getInt(index), b.getShort(index + 4), b.getShort(index + 6)));
        for (int i = 8; i < 16; i++) {
            text.append(String.format(i == 10 ? "-%02x" : "%02x", b.get(index + i)));
        }
        return text.toString();
    }

    /** The sixteen bytes of a GUID. */
    public static byte[] bytes(UUID id) {
        long high = id.getMostSignificantBits();
        ByteBuffer b = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        b.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
        return b.order(ByteOrder.BIG_ENDIAN).putLong(id.getLeastSignificantBits()).array();
    }
}
