// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.signature;

import java.nio.charset.StandardCharsets;

/**
 * A mark at a fixed place by which a volume is known, and where its identity and label stand; places in bytes.
 *
 * @param labelLength 0 for no label
 */
record Signature(String type, long at, byte[] mark, IdentityForm form, long identityAt, long labelAt, int labelLength) {

    /** A mark of characters. */
    static Signature text(String type, long at, String mark) {
        return new Signature(type, at, mark.getBytes(StandardCharsets.ISO_8859_1), IdentityForm.NONE, 0, 0, 0);
    }

    /** A mark of a little-endian word. */
    static Signature word(String type, long at, int mark) {
        byte[] bytes = {(byte) mark, (byte) (mark >>> 8), (byte) (mark >>> 16), (byte) (mark >>> 24)};
        return new Signature(type, at, bytes, IdentityForm.NONE, 0, 0, 0);
    }

    Signature identity(IdentityForm newForm, long newAt) {
        return new Signature(type, at, mark, newForm, newAt, labelAt, labelLength);
    }

    Signature label(long newAt, int newLength) {
        return new Signature(type, at, mark, form, identityAt, newAt, newLength);
    }
}
