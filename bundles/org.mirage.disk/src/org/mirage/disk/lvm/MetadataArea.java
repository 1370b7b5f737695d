// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.disk.lvm;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.mirage.disk.BlockDevice;

/**
 * One of the areas of a physical volume in which the description of its group is kept, as a text in a ring: a header of
 * 512 bytes that tells where the valid text lies, then the texts of all changes, the oldest written over (LVM2 source,
 * {@code lib/format_text/layout.h} and {@code format-text.c}).
 */
final class MetadataArea {

    /** More than any real group needs; LVM's own areas have 1 MiB unless more is asked for. */
    static final int LARGEST_TEXT = 16 << 20;

    private static final int HEADER = 512;
    private static final byte[] MARK = " LVM2 x[5A%r0N*>".getBytes(StandardCharsets.US_ASCII);
    private static final int MARK_AT = 4;
    private static final int VERSION_AT = 20;
    private static final int START_AT = 24;
    private static final int LENGTH_AT = 32;
    /** Offset, length, checksum and flags of the valid text. */
    private static final int LOCATION_AT = 40;
    private static final int IGNORED = 1;

    private MetadataArea() {}

    /**
     * The valid text; empty when there is none, or the group is told to ignore this area.
     *
     * @throws DamagedMetadataException when it cannot be had
     */
    static Optional<byte[]> read(BlockDevice device, PvLabel.Area area) throws IOException {
        requireRoom(device, area);
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        device.read(area.offset(), header);
        byte[] bytes = header.array();
        if (header.getInt(0) != LvmChecksum.of(bytes, MARK_AT, HEADER)) {
            throw new DamagedMetadataException("the checksum of a metadata area's header is wrong");
        }
        long length = header.getLong(LENGTH_AT);
        if (!Arrays.equals(bytes, MARK_AT, VERSION_AT, MARK, 0, MARK.length) || header.getInt(VERSION_AT) != 1
                || header.getLong(START_AT) != area.offset() || length < HEADER || length > area.length()) {
            throw new DamagedMetadataException("a metadata area's header contradicts its label");
        }
        long offset = header.getLong(LOCATION_AT);
        long size = header.getLong(LOCATION_AT + 8);
        if (offset == 0 || (header.getInt(LOCATION_AT + 20) & IGNORED) != 0) {
            return Optional.empty();
        }
        if (size <= 0 || size > Math.min(length - HEADER, LARGEST_TEXT) || offset < HEADER || offset >= length) {
            throw new DamagedMetadataException("a metadata area's header names a text that it cannot hold");
        }
        byte[] text = text(device, area.offset(), length, offset, (int) size);
        if (header.getInt(LOCATION_AT + 16) != LvmChecksum.of(text, 0, text.length)) {
            throw new DamagedMetadataException("the checksum of its group's description is wrong");
        }
        return Optional.of(text);
    }

    private static void requireRoom(BlockDevice device, PvLabel.Area area) throws DamagedMetadataException {
        if (area.offset() <= 0 || area.length() < HEADER || area.offset() > device.size() - area.length()) {
            throw new DamagedMetadataException("a metadata area lies outside of it");
        }
    }

    /** A text that reaches the end of the ring goes on behind the header. */
    private static byte[] text(BlockDevice device, long start, long length, long offset, int size) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(size);
        int atEnd = (int) Math.min(size, length - offset);
        device.read(start + offset, text.slice(0, atEnd));
        if (atEnd < size) {
            device.read(start + HEADER, text.slice(atEnd, size - atEnd));
        }
        return text.array();
    }
}
