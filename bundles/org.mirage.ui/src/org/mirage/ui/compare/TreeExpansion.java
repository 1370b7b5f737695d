// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.runtime.IProgressMonitor;
import org.mirage.ui.jobs.JobMonitor;
import org.mirage.ui.jobs.ReadJob;

/** Opens the tree down to a depth; so many rows at most that the window stays quick. */
final class TreeExpansion {

    /** Opening more takes the tree longer than a person wants to wait, and shows nothing that can be looked through. */
    private static final int MOST_ROWS = 3000;

    private final DifferenceViewer viewer;

    TreeExpansion(DifferenceViewer viewer) {
        this.viewer = viewer;
    }

    /**
     * Reads and opens folders.
     *
     * @param depth levels below the topmost rows that are open at the end
     */
    void run(int depth) {
        Arrangement by = viewer.arrangement();
        List<Node> tops = viewer.root().shown(by);
        ReadJob.run(Messages.TreeExpansion_reading, viewer.getControl(), monitor -> {
            Map<Node, List<Node>> read = new LinkedHashMap<>();
            read(tops, depth, by, read, monitor);
            return () -> {
                if (viewer.arrangement() == by) {
                    show(read);
                }
            };
        });
    }

    private static void read(List<Node> tops, int depth, Arrangement by, Map<Node, List<Node>> read, IProgressMonitor monitor)
            throws java.io.IOException {
        JobMonitor watch = new JobMonitor(monitor);
        Deque<Node> level = new ArrayDeque<>(tops);
        int rows = tops.size();
        for (int i = 0; i < depth && !level.isEmpty(); i++) {
            List<Node> next = new ArrayList<>();
            for (Node node : level) {
                if (!node.leads(by)) {
                    continue;
                }
                List<Node> children = node.isKnown() ? node.children() : node.read(watch);
                rows += children.size();
                if (rows > MOST_ROWS) {
                    return;
                }
                read.put(node, children);
                next.addAll(children);
            }
            level = new ArrayDeque<>(next);
        }
    }

    private void show(Map<Node, List<Node>> read) {
        viewer.getControl().setRedraw(false);
        read.forEach((node, children) -> {
            if (!node.isKnown()) {
                node.setChildren(children);
            }
            viewer.open(node);
        });
        viewer.getControl().setRedraw(true);
    }
}
