// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The part of CBOR that records are made of, in its one deterministic form (RFC 8949, section 4.2.1): whole numbers
 * of 64 bits, bytes, texts, arrays, maps with texts as keys, true, false and null.
 */
final class Cbor {

    private static final int UNSIGNED = 0;
    private static final int NEGATIVE = 1;
    private static final int BYTES = 2;
    private static final int TEXT = 3;
    private static final int ARRAY = 4;
    private static final int MAP = 5;
    private static final int SIMPLE = 7;
    private static final int FALSE = 0xf4;
    private static final int TRUE = 0xf5;
    private static final int NULL = 0xf6;
    private static final int MOST_DEPTH = 32;

    private Cbor() {
    }

    /**
     * Encodes numbers, texts, bytes, truth values, null, lists and maps of them; hashes and UUIDs become bytes.
     *
     * @throws IllegalArgumentException when there is something else
     */
    static byte[] encode(Object value) {
        ByteWriter out = new ByteWriter(256);
        encode(out, value);
        return out.toBytes();
    }

    /** Decodes a map; {@code what} stands in messages. Numbers become {@link Long}s. */
    static Map<String, Object> decodeMap(byte[] bytes, String what) throws DamagedObjectException {
        ByteReader in = new ByteReader(bytes, what);
        Object value = decode(in, 0);
        in.end();
        if (!(value instanceof Map<?, ?>)) {
            throw in.damaged("it is no map");
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> map = (Map<String, Object>) value;
        return map;
    }

    private static void encode(ByteWriter out, Object value) {
        switch (value) {
        case null -> out.put(NULL);
        case Boolean truth -> out.put(truth ? TRUE : FALSE);
        case Long number -> number(out, number);
        case Integer number -> number(out, number);
        case byte[] bytes -> bytes(out, bytes);
        case Hash hash -> bytes(out, hash.bytes());
        case UUID id -> bytes(out, ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).array());
        case String text -> out.put(text(text));
        case List<?> list -> {
            head(out, ARRAY, list.size());
            list.forEach(element -> encode(out, element));
        }
        case Map<?, ?> map -> map(out, map);
        default -> throw new IllegalArgumentException("Records hold no " + value.getClass().getName());
        }
    }

    private static void map(ByteWriter out, Map<?, ?> map) {
        TreeMap<byte[], Object> sorted = new TreeMap<>(Arrays::compareUnsigned);
        map.forEach((key, value) -> sorted.put(text((String) key), value));
        head(out, MAP, sorted.size());
        sorted.forEach((key, value) -> {
            out.put(key);
            encode(out, value);
        });
    }

    private static byte[] text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        ByteWriter out = new ByteWriter(9 + utf8.length);
        head(out, TEXT, utf8.length);
        return out.put(utf8).toBytes();
    }

    private static void bytes(ByteWriter out, byte[] bytes) {
        head(out, BYTES, bytes.length);
        out.put(bytes);
    }

    private static void number(ByteWriter out, long number) {
        head(out, number < 0 ? NEGATIVE : UNSIGNED, number < 0 ? -1 - number : number);
    }

    private static void head(ByteWriter out, int major, long argument) {
        int size = argument < 24 ? 0 : argument < 1 << 8 ? 1 : argument < 1 << 16 ? 2 : argument < 1L << 32 ? 4 : 8;
        int low = switch (size) {
            case 0 -> (int) argument;
            case 1 -> 24;
            case 2 -> 25;
            case 4 -> 26;
            default -> 27;
        };
        out.put(major << 5 | low);
        for (int i = size - 1; i >= 0; i--) {
            out.put((int) (argument >>> 8 * i));
        }
    }

    private static Object decode(ByteReader in, int depth) throws DamagedObjectException {
        if (depth > MOST_DEPTH) {
            throw in.damaged("it is nested too deep");
        }
        int head = in.get();
        if (head >>> 5 == SIMPLE) {
            return switch (head) {
                case FALSE -> false;
                case TRUE -> true;
                case NULL -> null;
                default -> throw in.damaged("a value is of an unknown kind");
            };
        }
        long argument = argument(in, head & 31);
        return switch (head >>> 5) {
            case UNSIGNED -> argument;
            case NEGATIVE -> -1 - argument;
            case BYTES -> in.get(length(in, argument, 1));
            case TEXT -> string(in, in.get(length(in, argument, 1)));
            case ARRAY -> list(in, length(in, argument, 1), depth);
            case MAP -> map(in, length(in, argument, 2), depth);
            default -> throw in.damaged("a value is of an unknown kind");
        };
    }

    private static List<Object> list(ByteReader in, int count, int depth) throws DamagedObjectException {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            list.add(decode(in, depth + 1));
        }
        return list;
    }

    private static Map<String, Object> map(ByteReader in, int count, int depth) throws DamagedObjectException {
        Map<String, Object> map = new LinkedHashMap<>();
        byte[] last = null;
        for (int i = 0; i < count; i++) {
            if (!(decode(in, depth + 1) instanceof String key)) {
                throw in.damaged("a key is no text");
            }
            byte[] encoded = text(key);
            if (last != null && Arrays.compareUnsigned(last, encoded) >= 0) {
                throw in.damaged("its keys are not in order");
            }
            last = encoded;
            map.put(key, decode(in, depth + 1));
        }
        return map;
    }

    private static long argument(ByteReader in, int low) throws DamagedObjectException {
        if (low < 24) {
            return low;
        }
        if (low > 27) {
            throw in.damaged("a length is not given");
        }
        int size = 1 << low - 24;
        long argument = 0;
        for (int i = 0; i < size; i++) {
            argument = argument << 8 | in.get();
        }
        long smallest = size == 1 ? 24 : 1L << 4 * size;
        if (argument < 0 || argument < smallest) {
            throw in.damaged(argument < 0 ? "a number is too large" : "a number is not in its shortest form");
        }
        return argument;
    }

    private static int length(ByteReader in, long argument, int smallest) throws DamagedObjectException {
        if (argument > in.remaining() / smallest) {
            throw in.damaged("it ends too early");
        }
        return (int) argument;
    }

    private static String string(ByteReader in, byte[] utf8) throws DamagedObjectException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException wrong) {
            throw in.damaged("a text is not UTF-8");
        }
    }
}
