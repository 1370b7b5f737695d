// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.jobs.ReadJob;

/** Reads in the background what stands below nodes. */
final class NodeReader {

    private final Control owner;

    NodeReader(Control owner) {
        this.owner = owner;
    }

    /** Makes what is below a node known, and answers with the node. */
    void read(Node node, Consumer<Node> answer) {
        ReadJob.run(NLS.bind(Messages.NodeReader_reading, node.text(DifferenceColumn.NAME)), owner, monitor -> {
            List<Node> children = node.read(new JobMonitor(monitor));
            return () -> {
                if (!node.isKnown()) {
                    node.setChildren(children);
                }
                answer.accept(node);
            };
        });
    }

    /** Makes the way from a node down to a raw path known, and answers with the node at its end or as near as there is one. */
    void way(Node from, byte[] path, Consumer<Node> answer) {
        Node at = from;
        while (true) {
            if (!at.isKnown()) {
                Node unknown = at;
                read(unknown, known -> way(known, path, answer));
                return;
            }
            Node next = at.children().stream().filter(node -> leads(node, path)).findFirst().orElse(null);
            if (next == null) {
                if (at != from || at instanceof DifferenceNode) {
                    answer.accept(at);
                }
                return;
            }
            at = next;
            if (Arrays.equals(((DifferenceNode) at).difference().path(), path)) {
                answer.accept(at);
                return;
            }
        }
    }

    /** True for a node at the path, or at a folder above it. */
    private static boolean leads(Node node, byte[] path) {
        if (!(node instanceof DifferenceNode difference)) {
            return false;
        }
        byte[] above = difference.difference().path();
        int length = above.length;
        return length <= path.length && Arrays.equals(above, 0, length, path, 0, length)
                && (length == 1 || length == path.length || path[length] == '/');
    }
}
