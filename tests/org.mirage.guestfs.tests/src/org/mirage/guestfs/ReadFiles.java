// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.guestfs;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.testing.Truth;

/** All paths that a reader gives, and how they differ from what a kernel says. */
public final class ReadFiles {

    private static final int MAX_DEPTH = 100;

    private final Map<String, Node> nodes = new TreeMap<>();

    private ReadFiles() {
    }

    public static ReadFiles of(FileSystemReader reader) throws IOException {
        ReadFiles files = new ReadFiles();
        files.add(reader, "", reader.node(reader.root()), 0);
        return files;
    }

    private void add(FileSystemReader reader, String path, Node node, int depth) throws IOException {
        nodes.put(path, node);
        if (node.type() == NodeType.DIRECTORY && depth < MAX_DEPTH) {
            reader.visitNames(node, (name, id) -> add(reader, (path.isEmpty() ? "" : path + "/") + text(name), reader.node(id), depth + 1),
                    problem -> {
                        throw new AssertionError(problem.message());
                    });
        }
    }

    public Map<String, Node> nodes() {
        return nodes;
    }

    /** What the paths' nodes and contents are, for comparing two readings. */
    public static String sha256(Node node) throws IOException {
        MessageDigest digest = digest();
        long[] at = new long[1];
        node.visitContent((offset, bytes) -> {
            zeros(digest, offset - at[0]);
            at[0] = offset + bytes.remaining();
            digest.update(bytes);
        });
        zeros(digest, node.size() - at[0]);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void zeros(MessageDigest digest, long length) {
        byte[] piece = new byte[1 << 16];
        for (long left = length; left > 0; left -= piece.length) {
            digest.update(ByteBuffer.wrap(piece, 0, (int) Math.min(left, piece.length)));
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Every field that differs; inode flags are not compared, as archives have none.
     *
     * @param wholeSeconds whether the archive knows no parts of seconds
     * @param attributes whether the archive knows attributes
     */
    public List<String> differences(Map<String, Truth> truth, boolean wholeSeconds, boolean attributes) throws IOException {
        List<String> found = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(nodes.keySet());
        paths.addAll(truth.keySet());
        Map<Long, Long> inodes = new HashMap<>();
        for (String path : paths) {
            Node node = nodes.get(path);
            Truth is = truth.get(path);
            if (node == null || is == null) {
                found.add(path + (node == null ? ": not read" : ": read, but not there"));
                continue;
            }
            BigInteger time = BigInteger.valueOf(node.seconds()).multiply(BigInteger.valueOf(1_000_000_000))
                    .add(BigInteger.valueOf(wholeSeconds ? is.nanos() : node.nanoseconds()));
            field(found, path, "mode", is.mode(), node.type().bits() | node.permissions());
            field(found, path, "owner", is.owner(), node.owner());
            field(found, path, "group", is.group(), node.group());
            field(found, path, "time", is.nanoseconds(), time);
            field(found, path, "target", is.target(), node.target() == null ? "" : text(node.target()));
            field(found, path, "major", is.major(), node.major());
            field(found, path, "minor", is.minor(), node.minor());
            if (attributes) {
                field(found, path, "attributes", is.attributes(), attributes(node));
            }
            if (node.type() == NodeType.FILE) {
                field(found, path, "size", is.size(), node.size());
                field(found, path, "content", is.sha256(), sha256(node));
                field(found, path, "links", is.links(), node.links());
                Long first = inodes.putIfAbsent(is.inode(), node.id());
                field(found, path, "node", first == null ? node.id() : first, node.id());
            }
        }
        return found;
    }

    public static Map<String, String> attributes(Node node) {
        Map<String, String> attributes = new TreeMap<>();
        for (Attribute attribute : node.attributes()) {
            if (attributes.put(text(attribute.name()), text(attribute.value())) != null) {
                throw new AssertionError(text(attribute.name()) + " is there twice");
            }
        }
        return attributes;
    }

    private static void field(List<String> found, String path, String field, Object is, Object was) {
        if (!is.equals(was)) {
            found.add(path + ": " + field + " is " + is + ", but " + was + " was read");
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
