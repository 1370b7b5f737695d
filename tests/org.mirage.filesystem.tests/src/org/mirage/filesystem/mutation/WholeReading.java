// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.mutation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.FileSystemReader;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.filesystem.Problems;
import org.mirage.filesystem.RangeVisitor;

/** Reads everything that a reader gives, without following names, which may lead in circles, and checks what it promises. */
public final class WholeReading {

    private static final int PIECE = 1 << 16;

    private final FileSystemReader reader;
    private final long mostCalls;
    private final List<String> messages = new ArrayList<>();
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE);
    private final Problems problems = problem -> messages.add(problem.message());
    private long calls;

    /** @param mostCalls of all visitors together; more are taken for work without end */
    public WholeReading(FileSystemReader reader, long mostCalls) {
        this.reader = reader;
        this.mostCalls = mostCalls;
    }

    /** What the reader told to be wrong. */
    public List<String> run() throws IOException {
        List<Node> folders = new ArrayList<>();
        reader.visitNodes(node -> {
            count();
            fields(node);
            if (node.type() == NodeType.DIRECTORY) {
                folders.add(node);
            }
            attempt(() -> content(node));
        }, problems);
        for (Node folder : folders) {
            attempt(() -> names(folder));
        }
        reader.roots().forEach(root -> attempt(() -> reader.node(root.node())));
        attempt(() -> reader.visitUsed(rising("used", reader.info().size())));
        attempt(() -> reader.visitReplayed(rising("replayed", reader.view().size())));
        messages.addAll(reader.info().warnings());
        if (!reader.info().trusted()) {
            messages.add(reader.info().keepWhole());
        }
        return messages;
    }

    private static void fields(Node node) {
        require(node.size() >= 0, "a size of " + node.size());
        require((node.permissions() & ~07777) == 0, "permissions " + Integer.toOctalString(node.permissions()));
        require(node.nanoseconds() >= 0 && node.nanoseconds() < 1_000_000_000, "nanoseconds " + node.nanoseconds());
        require(node.type() == NodeType.LINK == (node.target() != null), "a target of what is no link, or a link without");
        node.attributes().forEach(attribute -> require(attribute.name().length > 0, "an attribute without name"));
    }

    private void content(Node node) throws IOException {
        node.firstOffset();
        if (node.type() != NodeType.FILE) {
            return;
        }
        if (node.inline() != null) {
            require(node.inline().length == node.size(), "inline data of another length than the size");
        } else if (node.encoded()) {
            node.visitContent((fileOffset, bytes) -> count());
        }
        long[] end = {0};
        node.visitExtents((fileOffset, volumeOffset, length, written) -> {
            count();
            require(length > 0 && fileOffset >= end[0], "an extent of " + length + " at " + fileOffset + " after " + end[0]);
            require(volumeOffset >= 0 && volumeOffset <= reader.view().size() - length, "an extent outside the volume");
            end[0] = fileOffset + length;
            read(volumeOffset, Math.min(length, PIECE));
            read(volumeOffset + length - Math.min(length, PIECE), Math.min(length, PIECE));
        });
    }

    private void names(Node folder) throws IOException {
        reader.visitNames(folder, (name, id) -> {
            count();
            require(name.length > 0, "an empty name");
            for (byte b : name) {
                require(b != 0 && b != '/', "a name with a slash or NUL");
            }
            attempt(() -> reader.node(id));
        }, problems);
    }

    private RangeVisitor rising(String what, long size) {
        long[] end = {-1};
        return (offset, length) -> {
            count();
            require(length > 0 && offset > end[0], "a " + what + " range at " + offset + " after " + end[0]);
            require(offset <= size - length, "a " + what + " range outside the volume: " + offset + " + " + length);
            end[0] = offset + length;
        };
    }

    private void read(long offset, long length) throws IOException {
        reader.view().read(offset, piece.clear().limit((int) length));
    }

    private void count() {
        require(++calls <= mostCalls, "work without end: more than " + mostCalls + " results");
    }

    private void attempt(Work work) {
        try {
            work.run();
        } catch (DamagedException e) {
            messages.add(e.getMessage());
        } catch (IOException e) {
            throw new AssertionError("not an exception for damage", e);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    /** A part of the reading that may fail by itself. */
    @FunctionalInterface
    private interface Work {

        void run() throws IOException;
    }
}
