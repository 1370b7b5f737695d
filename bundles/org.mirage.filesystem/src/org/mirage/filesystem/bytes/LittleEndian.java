// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Little-endian integers, as most file systems store them, at any offset of an array. */
public final class LittleEndian {

    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private LittleEndian() {
    }

    /** One byte, 0 to 255. */
    public static int u8(byte[] bytes, int offset) {
        return bytes[offset] & 0xFF;
    }

    /** Two bytes, 0 to 65535. */
    public static int u16(byte[] bytes, int offset) {
        return (short) SHORT.get(bytes, offset) & 0xFFFF;
    }

    /** Four bytes, with sign. */
    public static int i32(byte[] bytes, int offset) {
        return (int) INT.get(bytes, offset);
    }

    /** Four bytes, 0 to 2^32-1. */
    public static long u32(byte[] bytes, int offset) {
        return i32(bytes, offset) & 0xFFFF_FFFFL;
    }

    /** Eight bytes, with sign. */
    public static long i64(byte[] bytes, int offset) {
        return (long) LONG.get(bytes, offset);
    }

    /** Stores two bytes. */
    public static void put16(byte[] bytes, int offset, int value) {
        SHORT.set(bytes, offset, (short) value);
    }

    /** Stores four bytes. */
    public static void put32(byte[] bytes, int offset, int value) {
        INT.set(bytes, offset, value);
    }

    /** Stores eight bytes. */
    public static void put64(byte[] bytes, int offset, long value) {
        LONG.set(bytes, offset, value);
    }
}
