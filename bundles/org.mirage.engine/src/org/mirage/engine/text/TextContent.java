// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.text;

import java.io.IOException;
import java.io.InputStream;

/**
 * The content of a file as far as it can be shown as text.
 *
 * @param kind whether it can
 * @param bytes all of a text; empty for all else
 */
public record TextContent(Kind kind, byte[] bytes) {

    /** What a content is. */
    public enum Kind {
        TEXT,
        /** It begins like no text, or holds what a text does not. */
        BINARY,
        /** It begins like a text, but has more bytes than were wanted. */
        TOO_LARGE
    }

    /** So many bytes of a large file tell whether it is text. */
    private static final int LOOK = 1 << 16;
    private static final byte[] NOTHING = {};

    /**
     * Reads a content into memory; of what is no text or too large, only the beginning.
     *
     * @param size bytes that it has
     * @param limit bytes that are wanted at most
     */
    public static TextContent read(InputStream content, long size, int limit) throws IOException {
        byte[] head = content.readNBytes((int) Math.min(size, LOOK));
        if (!TextCheck.isText(head)) {
            return new TextContent(Kind.BINARY, NOTHING);
        }
        if (size > limit) {
            return new TextContent(Kind.TOO_LARGE, NOTHING);
        }
        byte[] all = new byte[(int) size];
        System.arraycopy(head, 0, all, 0, head.length);
        if (content.readNBytes(all, head.length, all.length - head.length) != all.length - head.length) {
            throw new IOException("The content ends before its " + size + " bytes");
        }
        return TextCheck.isText(all) ? new TextContent(Kind.TEXT, all) : new TextContent(Kind.BINARY, NOTHING);
    }
}
