// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

import org.mirage.engine.Monitor;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.engine.compare.DifferenceVisitor;

/** Goes once through all differences and counts those of each package, and those outside in each directory. */
final class FoldCounting implements DifferenceVisitor {

    private record Level(Difference directory, String path, DifferenceCounts outside) {
    }

    private final PackageFold fold;
    private final Monitor monitor;
    private final Deque<Level> levels = new ArrayDeque<>();

    FoldCounting(PackageFold fold, Monitor monitor) {
        this.fold = fold;
        this.monitor = monitor;
    }

    @Override
    public boolean visit(Difference difference) throws IOException {
        String path = PackageFold.text(difference.path());
        while (!levels.isEmpty() && !levels.peek().path.equals(path.substring(0, Math.max(1, path.lastIndexOf('/'))))) {
            leave();
        }
        FoldedPackage under = fold.of(difference, monitor);
        Level above = levels.peek();
        if (under != null) {
            under.add(above == null ? null : above.directory, PackageFold.own(difference));
        } else if (above != null) {
            above.outside.add(PackageFold.own(difference));
        }
        if (difference.hasChildren()) {
            levels.push(new Level(difference, path, new DifferenceCounts()));
        }
        monitor.worked(difference.change().isNone() ? 0 : 1);
        return true;
    }

    /** All differences were visited. */
    void finish() {
        while (!levels.isEmpty()) {
            leave();
        }
    }

    private void leave() {
        Level left = levels.pop();
        fold.keep(left.path, left.outside);
        if (!levels.isEmpty()) {
            levels.peek().outside.add(left.outside);
        }
    }
}
