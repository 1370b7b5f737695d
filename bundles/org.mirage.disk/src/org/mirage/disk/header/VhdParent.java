// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.header;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a differencing VHD says of its parent (Microsoft: Virtual Hard Disk Image Format Specification 1.0, "Dynamic Disk
 * Header Format").
 *
 * @param id that the parent's footer must have
 * @param name where it lies, with slashes; of names that Windows alone can follow only the last part
 */
public record VhdParent(UUID id, String name) {

    private static final int ID = 40;
    private static final int NAME = 64;
    private static final int NAME_LENGTH = 512;
    private static final int LOCATORS = 576;
    private static final int LOCATOR_LENGTH = 24;
    private static final int LOCATOR_COUNT = 8;
    private static final int RELATIVE = 0x57327275;
    private static final int MAX_NAME = 4096;

    static VhdParent read(ImageBytes image, ByteBuffer header) throws IOException {
        byte[] name = new byte[NAME_LENGTH];
        header.get(NAME, name);
        String last = WindowsPath.lastPart(text(new String(name, StandardCharsets.UTF_16BE)));
        for (int i = 0; i < LOCATOR_COUNT; i++) {
            int at = LOCATORS + i * LOCATOR_LENGTH;
            int length = header.getInt(at + 8);
            if (header.getInt(at) == RELATIVE && length > 0 && length <= MAX_NAME) {
                ByteBuffer locator = image.at(header.getLong(at + 16), length, BIG_ENDIAN);
                last = WindowsPath.relative(text(new String(locator.array(), StandardCharsets.UTF_16LE)));
            }
        }
        return new VhdParent(new UUID(header.getLong(ID), header.getLong(ID + 8)), last);
    }

    /** Reads what a file says that is known to be a differencing VHD. */
    public static VhdParent of(ImageBytes image) throws IOException {
        return read(image, VhdReader.dynamicHeader(image, VhdReader.footer(image)));
    }

    /** The id that a VHD has itself. */
    public static UUID idOf(ImageBytes image) throws IOException {
        ByteBuffer footer = VhdReader.footer(image);
        return new UUID(footer.getLong(68), footer.getLong(76));
    }

    private static String text(String padded) {
        int end = padded.indexOf('\0');
        return end < 0 ? padded : padded.substring(0, end);
    }
}
