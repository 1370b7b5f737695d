// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.engine.Monitor;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.engine.packages.FileOwner;
import org.mirage.engine.packages.PackageFold;

/** A path outside of packages that changed, or a folder that leads there. */
final class OutsideNode extends DifferenceNode {

    private final PackageFold fold;
    private final boolean outside;
    private final DifferenceCounts below;
    private final DifferenceCounts counts;
    private final String owners;

    private OutsideNode(Node parent, Difference difference, PackageFold fold, boolean outside) {
        super(parent, difference, false);
        this.fold = fold;
        this.outside = outside;
        below = fold.outsideBelow(difference);
        counts = new DifferenceCounts();
        counts.add(below);
        if (outside) {
            counts.add(difference.hasChildren() ? difference.ownCounts() : difference.counts());
        }
        owners = outside ? owners(fold, difference) : ""; //$NON-NLS-1$
    }

    /** A difference that is outside or leads there, null for any other; not in the user-interface thread. */
    static OutsideNode of(Node parent, Difference difference, PackageFold fold, Monitor monitor) throws IOException {
        boolean outside = !difference.change().isNone() && fold.of(difference, monitor) == null;
        return outside || !fold.outsideBelow(difference).isEmpty() ? new OutsideNode(parent, difference, fold, outside) : null;
    }

    private static String owners(PackageFold fold, Difference difference) {
        List<FileOwner> right = fold.rightOwners(difference);
        List<String> names = (right.isEmpty() ? fold.leftOwners(difference) : right).stream().map(FileOwner::name).distinct().toList();
        return names.isEmpty() ? "" : names.size() == 1 ? NLS.bind(Messages.OutsideNode_owner, names.getFirst()) //$NON-NLS-1$
                : NLS.bind(Messages.OutsideNode_owners, names.getFirst(), names.size() - 1);
    }

    @Override
    String change() {
        if (!outside) {
            return ""; //$NON-NLS-1$
        }
        return owners.isEmpty() ? super.change() : NLS.bind(Messages.OutsideNode_change, super.change(), owners);
    }

    @Override
    DifferenceCounts counts() {
        return counts;
    }

    @Override
    boolean hasBelow() {
        return !below.isEmpty();
    }

    @Override
    boolean isMeant(Arrangement by) {
        return outside && super.isMeant(by);
    }

    @Override
    boolean leads(Arrangement by) {
        return hasBelow() && by.filter().leads(difference(), below);
    }

    @Override
    List<Node> read(Monitor monitor) throws IOException {
        List<Node> nodes = new ArrayList<>();
        for (Difference child : hasBelow() ? difference().children(monitor) : List.<Difference>of()) {
            OutsideNode node = of(this, child, fold, monitor);
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes;
    }
}
