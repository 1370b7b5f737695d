// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.facts;

import java.nio.charset.StandardCharsets;

import org.mirage.engine.ByteCount;
import org.mirage.engine.Names;
import org.mirage.store.Hash;

/**
 * What a fact, or a property of one, is.
 *
 * @param text for people
 * @param exact what it is compared by besides, where the text does not tell all; else null
 */
record FactValue(String text, Hash exact) {

    /** Bytes of a value that are shown. */
    private static final int LENGTH_LIMIT = 1_000;

    /** A value from a file, with one byte in each character; a long one is shown in part. */
    static FactValue raw(String value) {
        if (value.length() <= LENGTH_LIMIT) {
            return new FactValue(shown(value), null);
        }
        return veiled(shown(value.substring(0, LENGTH_LIMIT)) + "… (" + ByteCount.show(value.length()) + ")", bytes(value));
    }

    /** A value that is a text already; null for an empty one. */
    static FactValue text(String value) {
        return value.isEmpty() ? null : raw(new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    /** A value whose text does not show what it is compared by, such as a password. */
    static FactValue veiled(String text, byte[] exact) {
        return new FactValue(text, Hash.sha256(exact));
    }

    /** A number of bytes; its text tells different numbers apart. */
    static FactValue bytes(long count) {
        return new FactValue(size(count), null);
    }

    /** A number of bytes, exactly: {@code 3.0 GiB} or {@code 3.0 GiB (3221225984 B)}. */
    static String size(long count) {
        long unit = 1;
        while (count / 1024 >= unit) {
            unit *= 1024;
        }
        // one digit after the point is shown
        boolean exact = count % unit * 10 % unit == 0;
        return exact ? ByteCount.show(count) : ByteCount.show(count) + " (" + count + " B)";
    }

    /** The text; where it would look like that of another value, it says that it differs. */
    String textBeside(FactValue other) {
        return other != null && !equals(other) && text.equals(other.text) ? text + " (differs)" : text;
    }

    static String shown(String raw) {
        return Names.show(bytes(raw));
    }

    private static byte[] bytes(String raw) {
        return raw.getBytes(StandardCharsets.ISO_8859_1);
    }
}
