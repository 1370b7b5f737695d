// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages.rpm;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.mirage.engine.packages.content.DamagedFileException;

/**
 * What rpm knows of a package: values by numbers, called tags. An index says for each its type, where it begins and how many there are.
 * What is not there, or is of another type, is empty; what lies outside of the header is damage.
 */
public final class RpmHeader {

    public static final int NAME = 1000;
    public static final int VERSION = 1001;
    public static final int RELEASE = 1002;
    public static final int EPOCH = 1003;
    public static final int SUMMARY = 1004;
    public static final int DESCRIPTION = 1005;
    public static final int BUILD_TIME = 1006;
    public static final int BUILD_HOST = 1007;
    /** Of all files together; where it has more than 32 bits it is {@link #LARGE_SIZE}. */
    public static final int SIZE = 1009;
    public static final int VENDOR = 1011;
    public static final int LICENSE = 1014;
    public static final int PACKAGER = 1015;
    public static final int GROUP = 1016;
    public static final int URL = 1020;
    public static final int ARCH = 1022;
    public static final int FILE_STATES = 1029;
    /** Of 16 bits each. */
    public static final int FILE_MODES = 1030;
    /** Empty for what is no file. */
    public static final int FILE_DIGESTS = 1035;
    public static final int FILE_FLAGS = 1037;
    public static final int SOURCE_RPM = 1044;
    /** For each file the number of its folder. */
    public static final int FOLDER_NUMBERS = 1116;
    public static final int BASE_NAMES = 1117;
    /** Each with a slash at its end. */
    public static final int FOLDER_NAMES = 1118;
    public static final int LARGE_SIZE = 5009;
    /** As OpenPGP counts them; MD5 where it is not there. */
    public static final int DIGEST_ALGORITHM = 5011;

    /** Bytes that no header of a package comes near to. */
    static final int SIZE_LIMIT = 64 << 20;

    /** More files than any package has. */
    private static final int COUNT_LIMIT = 1_000_000;
    private static final int ENTRY = 16;
    private static final int CHARACTER = 1;
    private static final int INT8 = 2;
    private static final int INT16 = 3;
    private static final int INT32 = 4;
    private static final int INT64 = 5;
    private static final int STRING = 6;
    private static final int STRING_ARRAY = 8;
    private static final int I18N_STRING = 9;

    private final byte[] bytes;
    private final int entries;
    private final int data;
    private final int end;

    private RpmHeader(byte[] bytes, int entries, int data, int end) {
        this.bytes = bytes;
        this.entries = entries;
        this.data = data;
        this.end = end;
    }

    /**
     * The header in a blob, which is not copied.
     *
     * @throws DamagedFileException when it is none
     */
    static RpmHeader parse(byte[] blob) throws DamagedFileException {
        if (blob.length < 2 * Integer.BYTES) {
            throw new DamagedFileException("a header of " + blob.length + " bytes is none");
        }
        ByteBuffer buffer = ByteBuffer.wrap(blob);
        int entries = buffer.getInt();
        int length = buffer.getInt();
        long data = 2 * Integer.BYTES + (long) entries * ENTRY;
        if (entries < 1 || length < 0 || data + length > blob.length) {
            throw new DamagedFileException("a header of " + blob.length + " bytes cannot have " + entries + " values in " + length + " bytes");
        }
        return new RpmHeader(blob, entries, (int) data, (int) data + length);
    }

    /** A text; the first where there are several, which is the one without translation. */
    public String text(int tag) throws DamagedFileException {
        List<String> texts = texts(tag, 1, StandardCharsets.UTF_8);
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    /** All texts of a tag, with one byte in each character. */
    public List<String> names(int tag) throws DamagedFileException {
        return texts(tag, Integer.MAX_VALUE, StandardCharsets.ISO_8859_1);
    }

    private List<String> texts(int tag, int limit, Charset charset) throws DamagedFileException {
        ByteBuffer entry = find(tag);
        if (entry == null) {
            return List.of();
        }
        int type = entry.getInt();
        if (type != STRING && type != STRING_ARRAY && type != I18N_STRING) {
            return List.of();
        }
        int at = begin(tag, entry.getInt());
        int count = type == STRING ? 1 : entry.getInt();
        if (count < 0 || count > COUNT_LIMIT) {
            throw new DamagedFileException("value " + tag + " of a header has " + Integer.toUnsignedString(count) + " texts");
        }
        count = Math.min(limit, count);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int stop = at;
            while (stop < end && bytes[stop] != 0) {
                stop++;
            }
            if (stop == end) {
                throw new DamagedFileException("value " + tag + " of a header has no end");
            }
            texts.add(new String(bytes, at, stop - at, charset));
            at = stop + 1;
        }
        return texts;
    }

    /** All numbers of 32 bits of a tag, without sign. */
    public long[] numbers(int tag) throws DamagedFileException {
        ByteBuffer from = numbers(tag, INT32, Integer.BYTES);
        long[] numbers = new long[from.remaining() / Integer.BYTES];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Integer.toUnsignedLong(from.getInt());
        }
        return numbers;
    }

    /** All numbers of 16 bits of a tag, without sign. */
    public int[] shortNumbers(int tag) throws DamagedFileException {
        ByteBuffer from = numbers(tag, INT16, Short.BYTES);
        int[] numbers = new int[from.remaining() / Short.BYTES];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = Short.toUnsignedInt(from.getShort());
        }
        return numbers;
    }

    /** All numbers of 64 bits of a tag. */
    public long[] largeNumbers(int tag) throws DamagedFileException {
        ByteBuffer from = numbers(tag, INT64, Long.BYTES);
        long[] numbers = new long[from.remaining() / Long.BYTES];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = from.getLong();
        }
        return numbers;
    }

    private ByteBuffer numbers(int tag, int type, int width) throws DamagedFileException {
        ByteBuffer entry = find(tag);
        if (entry == null || entry.getInt() != type) {
            return ByteBuffer.allocate(0);
        }
        int at = begin(tag, entry.getInt());
        int count = entry.getInt();
        if (count < 0 || count > Math.min(COUNT_LIMIT, (end - at) / width)) {
            throw new DamagedFileException("value " + tag + " of a header is behind its end");
        }
        return ByteBuffer.wrap(bytes, at, count * width);
    }

    /** All single bytes of a tag. */
    public byte[] bytes(int tag) throws DamagedFileException {
        ByteBuffer entry = find(tag);
        int type = entry == null ? 0 : entry.getInt();
        if (type != CHARACTER && type != INT8) {
            return new byte[0];
        }
        int at = begin(tag, entry.getInt());
        int count = entry.getInt();
        if (count < 0 || count > Math.min(COUNT_LIMIT, end - at)) {
            throw new DamagedFileException("value " + tag + " of a header is behind its end");
        }
        return Arrays.copyOfRange(bytes, at, at + count);
    }

    private int begin(int tag, int offset) throws DamagedFileException {
        if (offset < 0 || offset > end - data) {
            throw new DamagedFileException("value " + tag + " of a header is behind its end");
        }
        return data + offset;
    }

    /** What the index says of a tag behind its number; null when it is not there. */
    private ByteBuffer find(int tag) {
        ByteBuffer index = ByteBuffer.wrap(bytes, 2 * Integer.BYTES, entries * ENTRY);
        while (index.hasRemaining()) {
            int next = index.position() + ENTRY;
            if (index.getInt() == tag) {
                return index;
            }
            index.position(next);
        }
        return null;
    }
}
