// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.report;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

import org.mirage.engine.Names;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.Comparison;
import org.mirage.engine.compare.Difference;

/** Writes differences, which come folder before content, as nested lists. */
final class HtmlTree {

    /** Deeper folders are no lists of their own any more: browsers give up at some hundred elements within each other. */
    private static final int NESTING_LIMIT = 100;
    /** With more paths, only the top folders and configuration are open at first. */
    private static final long ALL_OPEN_LIMIT = 1_000;
    private static final String CONFIGURATION = "/etc";

    private final HtmlWriter html;
    private final HtmlRow row;
    private final boolean allOpen;
    private final Deque<Level> levels = new ArrayDeque<>();
    private int outside;

    private record Level(byte[] folder, int depth) {

        boolean holds(byte[] path) {
            return folder.length == 1 || path.length > folder.length && path[folder.length] == '/'
                    && Arrays.equals(path, 0, folder.length, folder, 0, folder.length);
        }
    }

    HtmlTree(HtmlWriter html, Comparison comparison) {
        this.html = html;
        row = new HtmlRow(html, comparison);
        allOpen = comparison.counts().total() <= ALL_OPEN_LIMIT;
    }

    void begin() throws IOException {
        outside = html.depth();
        html.open("ul", "class", "top", "id", "files");
    }

    void add(Difference difference) throws IOException {
        byte[] path = difference.path();
        while (!levels.isEmpty() && !levels.peek().holds(path)) {
            html.closeTo(levels.pop().depth());
        }
        boolean root = path.length == 1;
        if (root && difference.change().isNone()) {
            return;
        }
        boolean full = levels.size() >= NESTING_LIMIT;
        String label = root ? "/" : Names.show(levels.isEmpty() || full ? path : difference.name());
        if (root || !difference.hasChildren() || full) {
            html.open("li").open("div", "class", "r");
            row.write(difference, label);
            html.close();
            row.details(difference);
            html.close().raw("\n");
            return;
        }
        levels.push(new Level(path, html.depth()));
        html.open("li").open("details", "open", isOpen(difference) ? "open" : null).open("summary");
        row.write(difference, label + "/");
        html.close();
        row.details(difference);
        html.open("ul").raw("\n");
    }

    private boolean isOpen(Difference folder) {
        ChangeKind kind = folder.change().kind();
        if (kind == ChangeKind.ADDED || kind == ChangeKind.REMOVED) {
            return false;
        }
        String path = Names.show(folder.path());
        return allOpen || levels.size() == 1 || path.startsWith(CONFIGURATION + "/");
    }

    void end() throws IOException {
        levels.clear();
        html.closeTo(outside);
    }
}
