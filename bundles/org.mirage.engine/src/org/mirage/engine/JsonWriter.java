// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Writes JSON (RFC 8259) as it comes, never holding a document: objects and arrays are opened and closed by the caller,
 * commas and quotes are written here. Elements of the outermost arrays stand on lines of their own.
 */
public final class JsonWriter implements AutoCloseable {

    private static final int DEPTH_LIMIT = 64;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream target;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private final boolean[] array = new boolean[DEPTH_LIMIT];
    private final boolean[] begun = new boolean[DEPTH_LIMIT];
    private int depth;
    private boolean named;

    /** Will write to a stream, which stays open. */
    public JsonWriter(OutputStream target) {
        this.target = target;
    }

    /** Opens an object as the next value. */
    public JsonWriter object() throws IOException {
        return open('{', false);
    }

    /** Opens an array as the next value. */
    public JsonWriter array() throws IOException {
        return open('[', true);
    }

    /** Closes the object or array that was opened last. */
    public JsonWriter end() throws IOException {
        boolean ofLines = array[depth] && begun[depth] && depth <= 2;
        if (ofLines) {
            put('\n');
        }
        put(array[depth] ? ']' : '}');
        depth--;
        if (depth == 0) {
            put('\n');
        }
        return this;
    }

    /** The name of the next value, in an object. */
    public JsonWriter name(String name) throws IOException {
        separate();
        quote(name.getBytes(StandardCharsets.UTF_8));
        put(':');
        named = true;
        return this;
    }

    /** A string, or null. */
    public JsonWriter value(String text) throws IOException {
        separate();
        if (text == null) {
            raw("null");
        } else {
            quote(text.getBytes(StandardCharsets.UTF_8));
        }
        return this;
    }

    public JsonWriter value(long number) throws IOException {
        separate();
        raw(Long.toString(number));
        return this;
    }

    public JsonWriter value(boolean truth) throws IOException {
        separate();
        raw(truth ? "true" : "false");
        return this;
    }

    /**
     * Raw bytes under a name: as a string when they are UTF-8, else as {@link Names#show} shows them, and then exactly
     * under the name with {@code Base64} added.
     */
    public JsonWriter bytes(String name, byte[] bytes) throws IOException {
        name(name);
        if (Names.isText(bytes)) {
            separate();
            quote(bytes);
            return this;
        }
        value(Names.show(bytes));
        return base64(name + "Base64", bytes);
    }

    /** Raw bytes in Base64 (RFC 4648) under a name. */
    public JsonWriter base64(String name, byte[] bytes) throws IOException {
        return name(name).value(Base64.getEncoder().encodeToString(bytes));
    }

    /** Sends all that was written to the stream. */
    @Override
    public void close() throws IOException {
        flushBuffer();
        target.flush();
    }

    private JsonWriter open(char bracket, boolean isArray) throws IOException {
        separate();
        put(bracket);
        depth++;
        array[depth] = isArray;
        begun[depth] = false;
        return this;
    }

    private void separate() throws IOException {
        if (named) {
            named = false;
            return;
        }
        if (begun[depth]) {
            put(',');
        }
        if (array[depth] && depth <= 2) {
            put('\n');
        }
        begun[depth] = depth > 0;
    }

    private void quote(byte[] utf8) throws IOException {
        put('"');
        for (byte b : utf8) {
            switch (b) {
                case '"', '\\' -> {
                    put('\\');
                    put(b);
                }
                case '\n' -> raw("\\n");
                case '\t' -> raw("\\t");
                default -> {
                    if (b >= 0 && b < 0x20 || b == 0x7f) {
                        raw("\\u00");
                        put(HEX[b >> 4]);
                        put(HEX[b & 15]);
                    } else {
                        put(b);
                    }
                }
            }
        }
        put('"');
    }

    private void raw(String ascii) throws IOException {
        for (int i = 0; i < ascii.length(); i++) {
            put(ascii.charAt(i));
        }
    }

    private void put(int b) throws IOException {
        if (filled == buffer.length) {
            flushBuffer();
        }
        buffer[filled++] = (byte) b;
    }

    private void flushBuffer() throws IOException {
        target.write(buffer, 0, filled);
        filled = 0;
    }
}
