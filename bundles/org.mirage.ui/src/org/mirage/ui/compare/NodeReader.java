// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

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
}
