// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.packages;

import java.io.IOException;

import org.mirage.engine.Monitor;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceVisitor;

/** Lets only those differences through that stand outside of packages. */
public final class OutsidePackages implements DifferenceVisitor {

    private final PackageFold fold;
    private final DifferenceVisitor target;
    private final Monitor monitor;

    /** Will give them to a visitor. */
    public OutsidePackages(PackageFold fold, DifferenceVisitor target, Monitor monitor) {
        this.fold = fold;
        this.target = target;
        this.monitor = monitor;
    }

    @Override
    public boolean visit(Difference difference) throws IOException {
        boolean below = !fold.outsideBelow(difference).isEmpty();
        if (fold.of(difference, monitor) != null) {
            return below;
        }
        // where a move is told at its new path only, it is told here when that is under a package
        boolean alone = difference.change().kind() == ChangeKind.MOVED_AWAY && fold.movedIntoPackage(difference);
        return target.visit(alone ? difference.alone() : difference) && below;
    }
}
