// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs.tree;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.DamagedException;

/**
 * Adds attributes from a listing in the form of {@code getfattr -e hex}: for each file a line {@code # file: PATH}, then lines
 * {@code NAME=0xVALUE}, then an empty one. Bytes of a path that could be mistaken stand as a backslash and three octal digits.
 */
public final class LateAttributes {

    private static final byte[] FILE = "# file: ".getBytes(StandardCharsets.US_ASCII);
    /** A value of 64 KiB in hexadecimal digits, and its name. */
    private static final int MAX_LINE = (1 << 17) + 1024;

    private final Tree tree;

    LateAttributes(Tree tree) {
        this.tree = tree;
    }

    /**
     * Reads a listing.
     *
     * @param prefix what comes before all paths
     */
    public void add(InputStream listing, String prefix) throws IOException {
        long node = 0;
        for (byte[] line = line(listing); line != null; line = line(listing)) {
            if (line.length > FILE.length && Arrays.equals(line, 0, FILE.length, FILE, 0, FILE.length)) {
                byte[] path = unescaped(line, FILE.length + prefix.length());
                node = tree.find(path);
            } else if (line.length > 0 && node != 0) {
                tree.nodes().addAttribute(node, attribute(new String(line, StandardCharsets.ISO_8859_1)));
            }
        }
    }

    private static Attribute attribute(String line) throws DamagedException {
        int equals = line.indexOf("=0x");
        try {
            if (equals > 0) {
                return new Attribute(line.substring(0, equals).getBytes(StandardCharsets.ISO_8859_1),
                        HexFormat.of().parseHex(line, equals + 3, line.length()));
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new DamagedException("the list of attributes that libguestfs gave makes no sense");
    }

    private static byte[] unescaped(byte[] line, int from) {
        ByteArrayOutputStream path = new ByteArrayOutputStream();
        for (int i = Math.min(from, line.length); i < line.length; i++) {
            if (line[i] == '\\' && i + 3 < line.length) {
                path.write((line[i + 1] - '0') << 6 | (line[i + 2] - '0') << 3 | line[i + 3] - '0');
                i += 3;
            } else {
                path.write(line[i]);
            }
        }
        return path.toByteArray();
    }

    private static byte[] line(InputStream listing) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int one = listing.read(); one != '\n'; one = listing.read()) {
            if (one < 0) {
                return line.size() == 0 ? null : line.toByteArray();
            }
            if (line.size() == MAX_LINE) {
                throw new DamagedException("the list of attributes that libguestfs gave makes no sense");
            }
            line.write(one);
        }
        return line.toByteArray();
    }
}
