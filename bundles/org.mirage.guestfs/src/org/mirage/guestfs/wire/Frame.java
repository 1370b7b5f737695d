// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What this process and the helper say to each other: a word and what belongs to it, all of it bytes.
 *
 * <p>On the wire: a mark, the number of parts, then each part's length and bytes; integers of four bytes, big-endian.
 *
 * @param parts the word first
 */
public record Frame(List<byte[]> parts) {

    private static final int MARK = 0x4d674673;
    private static final int MAX_PARTS = 100_000;
    private static final int MAX_BYTES = 16 << 20;

    /** A frame of texts. */
    public static Frame of(String... texts) {
        return new Frame(Arrays.stream(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
    }

    /** What it is about. */
    public String word() {
        return text(0);
    }

    public int size() {
        return parts.size();
    }

    /** A part as text, empty when there are not so many. */
    public String text(int index) {
        return index < parts.size() ? new String(parts.get(index), StandardCharsets.UTF_8) : "";
    }

    /** A part as a number. */
    public long number(int index) throws StreamCorruptedException {
        try {
            return Long.parseLong(text(index));
        } catch (NumberFormatException e) {
            throw new StreamCorruptedException("the helper of libguestfs gives no number where one belongs");
        }
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MARK);
        out.writeInt(parts.size());
        for (byte[] part : parts) {
            out.writeInt(part.length);
            out.write(part);
        }
        out.flush();
    }

    /** Reads the next; null when the other side has ended in an orderly way. */
    public static Frame read(DataInputStream in) throws IOException {
        int mark;
        try {
            mark = in.readInt();
        } catch (EOFException e) {
            return null;
        }
        int count = mark == MARK ? in.readInt() : -1;
        if (count < 1 || count > MAX_PARTS) {
            throw new StreamCorruptedException("the helper of libguestfs cannot be understood");
        }
        List<byte[]> parts = new ArrayList<>();
        int left = MAX_BYTES;
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            if (length < 0 || length > left) {
                throw new StreamCorruptedException("the helper of libguestfs says too much at once");
            }
            left -= length;
            byte[] part = new byte[length];
            in.readFully(part);
            parts.add(part);
        }
        return new Frame(parts);
    }

    /** Overwrites all parts: one of them was a secret. */
    public void wipe() {
        parts.forEach(part -> Arrays.fill(part, (byte) 0));
    }
}
