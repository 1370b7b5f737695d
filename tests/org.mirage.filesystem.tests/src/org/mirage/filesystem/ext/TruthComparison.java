// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.mirage.disk.BlockDevice;
import org.mirage.filesystem.Node;
import org.mirage.filesystem.NodeType;
import org.mirage.testing.Truth;

/** Compares a tree that was read with the kernel's, every path and every field. */
public final class TruthComparison {

    /** The inode number of directories that Btrfs makes up when someone looks, with the time of the look. */
    private static final long MADE_UP = 2;

    private final BlockDevice view;
    private final ReadTree read;
    private final Map<String, Truth> truth;
    private final List<String> differences = new ArrayList<>();
    private boolean secondsOnly;
    private long inodeBits = -1;

    public TruthComparison(BlockDevice view, ReadTree read, Map<String, Truth> truth) {
        this.view = view;
        this.read = read;
        this.truth = truth;
    }

    /** Where the truth is what {@code mke2fs -d} copied, which takes seconds and no flags, and makes its own lost+found. */
    TruthComparison ofCopiedFolder() {
        secondsOnly = true;
        return this;
    }

    /** Where only some bits of a node's id are its inode number. */
    public TruthComparison withInodeBits(long bits) {
        inodeBits = bits;
        return this;
    }

    public void assertEqualTrees() throws IOException {
        assertEquals(List.of(), differences(), "differences between what was read and what the kernel says");
    }

    public List<String> differences() throws IOException {
        TreeSet<String> paths = new TreeSet<>(read.paths().keySet());
        paths.addAll(truth.keySet());
        if (secondsOnly) {
            paths.remove("lost+found");
        }
        for (String path : paths) {
            Node node = read.node(path);
            if (node == null || truth.get(path) == null) {
                differences.add(path + (node == null ? ": not read" : ": read, but not there"));
            } else {
                compare(path, ReadTree.metadata(path, node), node, truth.get(path));
            }
        }
        return differences;
    }

    private void compare(String path, Truth was, Node node, Truth is) throws IOException {
        field(path, "mode", is.mode(), was.mode());
        field(path, "owner", is.owner(), was.owner());
        field(path, "group", is.group(), was.group());
        field(path, "target", is.target(), was.target());
        field(path, "major", is.major(), was.major());
        field(path, "minor", is.minor(), was.minor());
        field(path, "attributes", is.attributes(), was.attributes());
        if (secondsOnly) {
            if (!path.isEmpty()) {
                field(path, "seconds", is.seconds(), was.seconds());
            }
        } else {
            if (is.inode() != MADE_UP) {
                field(path, "time", is.nanoseconds(), was.nanoseconds());
                field(path, "inode", is.inode(), was.inode() & inodeBits);
            }
            field(path, "links", is.links(), was.links());
            field(path, "flags", is.flags() == -1 ? was.flags() : is.flags() & ReadTree.meaningfulFlags(), was.flags());
        }
        if (node.type() == NodeType.FILE) {
            field(path, "size", is.size(), was.size());
            content(path, node, is);
        } else {
            field(path, "size", node.type() == NodeType.LINK ? is.size() : 0, was.size());
        }
    }

    private void content(String path, Node node, Truth is) throws IOException {
        Content content = new Content(view, node);
        if (!is.sha256().equals("-")) {
            field(path, "content", is.sha256(), content.sha256(0, is.size()));
            return;
        }
        long covered = 0;
        for (Truth.Data data : is.data()) {
            field(path, "content at " + data.offset(), data.sha256(), content.sha256(data.offset(), data.length()));
            covered += data.length();
        }
        field(path, "bytes of data", covered, content.written());
    }

    private void field(String path, String field, Object is, Object was) {
        if (!is.equals(was)) {
            differences.add(path + ": " + field + " is " + is + ", but " + was + " was read");
        }
    }
}
