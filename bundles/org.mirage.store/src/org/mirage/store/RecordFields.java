// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes a record's known fields out of its map, checked; what is left over is kept as it is. */
final class RecordFields {

    /** Turns one element of a list into what it stands for. */
    interface Element<T> {
        T of(Object value) throws DamagedObjectException;
    }

    static final String FORMAT = "format";

    private static final long KNOWN_FORMAT = 1;

    private final String what;
    private final Map<String, Object> fields;

    private RecordFields(String what, Map<String, Object> fields) {
        this.what = what;
        this.fields = fields;
    }

    /** The fields of an encoded record that says which format it has. */
    static RecordFields decode(byte[] bytes, String what) throws DamagedObjectException, NewerFormatException {
        RecordFields fields = new RecordFields(what, Cbor.decodeMap(bytes, what));
        long format = fields.number(FORMAT);
        if (format > KNOWN_FORMAT) {
            throw new NewerFormatException("The " + what, format, KNOWN_FORMAT);
        }
        return fields;
    }

    /** The fields of a map within a record. */
    static RecordFields of(Object value, String what) throws DamagedObjectException {
        if (!(value instanceof Map<?, ?> map)) {
            throw new DamagedObjectException("The " + what + " makes no sense: it is no map");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Map.Entry<?, ?> field : map.entrySet()) {
            fields.put((String) field.getKey(), field.getValue());
        }
        return new RecordFields(what, fields);
    }

    /** A map to fill and encode: what is kept from before, and the format. */
    static Map<String, Object> encode(Map<String, Object> extra) {
        Map<String, Object> fields = new LinkedHashMap<>(extra);
        fields.put(FORMAT, KNOWN_FORMAT);
        return fields;
    }

    /** What no one asked for. */
    Map<String, Object> rest() {
        return Collections.unmodifiableMap(fields);
    }

    boolean has(String key) {
        return fields.get(key) != null;
    }

    long number(String key) throws DamagedObjectException {
        return cast(Long.class, key, fields.remove(key));
    }

    /** A number from 0 to a limit. */
    long number(String key, long limit) throws DamagedObjectException {
        long value = number(key);
        if (value < 0 || value > limit) {
            throw damaged(key);
        }
        return value;
    }

    String text(String key) throws DamagedObjectException {
        return cast(String.class, key, fields.remove(key));
    }

    byte[] bytes(String key) throws DamagedObjectException {
        return cast(byte[].class, key, fields.remove(key));
    }

    Hash hash(String key) throws DamagedObjectException {
        return hash(key, fields.remove(key));
    }

    /** The hash, or null when the field is absent. */
    Hash hashOrNull(String key) throws DamagedObjectException {
        Object value = fields.remove(key);
        return value == null ? null : hash(key, value);
    }

    UUID uuid(String key) throws DamagedObjectException {
        byte[] bytes = bytes(key);
        if (bytes.length != 16) {
            throw damaged(key);
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    Map<String, Object> map(String key) throws DamagedObjectException {
        return of(fields.remove(key), what + ", field " + key).fields;
    }

    Map<String, String> texts(String key) throws DamagedObjectException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, Object> field : map(key).entrySet()) {
            texts.put(field.getKey(), cast(String.class, key, field.getValue()));
        }
        return texts;
    }

    <T> List<T> list(String key, Element<T> element) throws DamagedObjectException {
        List<T> list = new ArrayList<>();
        for (Object value : cast(List.class, key, fields.remove(key))) {
            list.add(element.of(value));
        }
        return list;
    }

    List<String> textList(String key) throws DamagedObjectException {
        return list(key, value -> cast(String.class, key, value));
    }

    List<Hash> hashes(String key) throws DamagedObjectException {
        return list(key, value -> hash(key, value));
    }

    Hash hash(String key, Object value) throws DamagedObjectException {
        byte[] bytes = cast(byte[].class, key, value);
        if (bytes.length != Hash.SIZE) {
            throw damaged(key);
        }
        return Hash.of(bytes);
    }

    DamagedObjectException damaged(String key) {
        return new DamagedObjectException("The " + what + " makes no sense: field " + key);
    }

    private <T> T cast(Class<T> type, String key, Object value) throws DamagedObjectException {
        if (!type.isInstance(value)) {
            throw damaged(key);
        }
        return type.cast(value);
    }
}
