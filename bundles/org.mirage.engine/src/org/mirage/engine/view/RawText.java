// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.view;

import java.nio.charset.StandardCharsets;

/** Raw bytes as texts with one byte in each character: fit as keys, and ordered as the bytes are. */
final class RawText {

    private RawText() {
    }

    static String of(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
