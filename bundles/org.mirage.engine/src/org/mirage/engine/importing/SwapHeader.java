// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

import org.mirage.disk.BlockDevice;

/**
 * The first page of a swap space, which tells all that is needed of it (Linux source, {@code include/linux/swap.h}, {@code union
 * swap_header}). What a machine that was put to sleep wrote is known by another mark in place of the usual one
 * ({@code kernel/power/swap.c}).
 *
 * @param page bytes that the header takes
 * @param end where the space ends, bytes
 * @param asleep whether a machine sleeps in it
 */
record SwapHeader(int page, long end, boolean asleep) {

    static final byte[] MARK = "SWAPSPACE2".getBytes(StandardCharsets.US_ASCII);

    private static final Set<String> ASLEEP = Set.of("S1SUSPEND\0", "S2SUSPEND\0", "ULSUSPEND\0", "LINHIB0001");
    private static final int SMALLEST_PAGE = 4 << 10;
    private static final int LARGEST_PAGE = 64 << 10;
    private static final int VERSION_AT = 1024;
    private static final int LAST_PAGE_AT = 1028;

    /** The header of a swap space as all systems since Linux 2.2 make it; empty when it is none, or says what cannot be. */
    static Optional<SwapHeader> read(BlockDevice device) throws IOException {
        for (int page = SMALLEST_PAGE; page <= LARGEST_PAGE && page <= device.size(); page *= 2) {
            byte[] mark = new byte[MARK.length];
            device.read(page - mark.length, ByteBuffer.wrap(mark));
            boolean asleep = ASLEEP.contains(new String(mark, StandardCharsets.ISO_8859_1));
            if (asleep || Arrays.equals(mark, MARK)) {
                return header(device, page, asleep);
            }
        }
        return Optional.empty();
    }

    private static Optional<SwapHeader> header(BlockDevice device, int page, boolean asleep) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(page).order(ByteOrder.LITTLE_ENDIAN);
        device.read(0, bytes);
        if (bytes.getInt(VERSION_AT) != 1) {
            bytes.order(ByteOrder.BIG_ENDIAN);
        }
        long end = (Integer.toUnsignedLong(bytes.getInt(LAST_PAGE_AT)) + 1) * page;
        return bytes.getInt(VERSION_AT) == 1 && end <= device.size() ? Optional.of(new SwapHeader(page, end, asleep)) : Optional.empty();
    }

    /** Where the mark lies: at the page's end. */
    long markAt() {
        return page - MARK.length;
    }
}
