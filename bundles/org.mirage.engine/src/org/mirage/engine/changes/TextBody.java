// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.changes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.mirage.engine.Names;

/** A short text that stands in the change set as it is. */
public final class TextBody implements Body {

    /** Bytes that a text may have; what is longer is referred to by name. */
    public static final int LIMIT = 512 << 10;

    private final byte[] bytes;

    /**
     * Such a text.
     *
     * @param bytes not to be changed
     * @throws IllegalArgumentException when {@link #canBe} says no
     */
    public TextBody(byte[] bytes) {
        if (!canBe(bytes)) {
            throw new IllegalArgumentException("no text that could be shown");
        }
        this.bytes = bytes;
    }

    /** True for UTF-8 of at most {@link #LIMIT} bytes whose lines hold only characters that can be shown, and tabs. */
    public static boolean canBe(byte[] bytes) {
        return bytes.length <= LIMIT && Names.isText(bytes)
                && LineSource.isHarmless(new String(bytes, StandardCharsets.UTF_8).replace("\n", ""));
    }

    /** The text; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** Its lines without their ends. */
    List<String> lines() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String ended = isEnded() ? text.substring(0, Math.max(0, text.length() - 1)) : text;
        return bytes.length == 0 ? List.of() : List.of(ended.split("\n", -1));
    }

    /** True when its last line has an end, or there is none. */
    boolean isEnded() {
        return bytes.length == 0 || bytes[bytes.length - 1] == '\n';
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextBody that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "text of " + bytes.length + " bytes";
    }
}
