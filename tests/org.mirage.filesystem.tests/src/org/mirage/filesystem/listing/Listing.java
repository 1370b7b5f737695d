// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.listing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;

/** A tree as a line of text for each path (raw bytes as ISO 8859-1), so that two of them can be compared at a glance. */
public final class Listing {

    private Listing() {
    }

    /** What a reader gives of a volume. */
    public static Map<String, String> of(FileSystemReader reader, List<String> problems) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        Deque<Map.Entry<String, Node>> folders = new ArrayDeque<>();
        reader.visitNodes(node -> { }, problem -> problems.add(problem.message()));
        folders.add(Map.entry("", reader.node(reader.root())));
        while (!folders.isEmpty()) {
            Map.Entry<String, Node> folder = folders.remove();
            reader.visitNames(folder.getValue(), (name, id) -> {
                String path = folder.getKey() + "/" + new String(name, StandardCharsets.ISO_8859_1);
                Node node = reader.node(id);
                lines.put(path, line(reader, node));
                if (node.type() == NodeType.DIRECTORY) {
                    folders.add(Map.entry(path, node));
                }
            }, problem -> problems.add(problem.message()));
        }
        return lines;
    }

    private static String line(FileSystemReader reader, Node node) throws IOException {
        String head = String.format("%06o %d:%d %d", node.type().bits() | node.permissions(), node.owner(), node.group(), node.seconds());
        return switch (node.type()) {
            case FILE -> head + " " + node.size() + " " + sha256(content(reader, node));
            case LINK -> head + " -> " + new String(node.target(), StandardCharsets.ISO_8859_1);
            case CHARACTER_DEVICE, BLOCK_DEVICE -> head + " " + node.major() + "," + node.minor();
            default -> head;
        };
    }

    /** A file's bytes. */
    public static byte[] content(FileSystemReader reader, Node node) throws IOException {
        byte[] content = new byte[(int) node.size()];
        if (node.inline() != null) {
            return node.inline();
        }
        if (node.encoded()) {
            node.visitContent((at, bytes) -> bytes.get(content, (int) at, bytes.remaining()));
            return content;
        }
        node.visitExtents((at, on, length, written) -> {
            if (written && at < content.length) {
                reader.view().read(on, ByteBuffer.wrap(content, (int) at, (int) Math.min(length, content.length - at)));
            }
        });
        return content;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every line that one of the two has and the other has not. */
    public static List<String> differences(Map<String, String> is, Map<String, String> was) {
        List<String> differences = new ArrayList<>();
        is.forEach((path, line) -> {
            if (!line.equals(was.get(path))) {
                differences.add(path + ": is " + line + ", but read was " + was.get(path));
            }
        });
        was.forEach((path, line) -> {
            if (!is.containsKey(path)) {
                differences.add(path + ": read was " + line + ", but it is not there");
            }
        });
        return differences;
    }
}
