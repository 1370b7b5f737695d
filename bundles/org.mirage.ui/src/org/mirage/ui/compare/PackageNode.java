// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.mirage.engine.Monitor;
import org.mirage.engine.compare.ChangeKind;
import org.mirage.engine.packages.FoldedPackage;
import org.mirage.engine.packages.PackageDifference;
import org.mirage.engine.packages.PackageFold;
import org.mirage.ui.Icons;
import org.mirage.ui.format.CountText;

/** A package that was added, removed, or went up or down, with its files that differ; or what package systems keep for themselves. */
final class PackageNode extends Node {

    private final PackageFold fold;
    private final FoldedPackage folded;

    PackageNode(Node parent, PackageFold fold, FoldedPackage folded) {
        super(parent);
        this.fold = fold;
        this.folded = folded;
    }

    FoldedPackage folded() {
        return folded;
    }

    /** Its versions as a line of a table. */
    PropertyRow property() {
        PackageDifference change = folded.change();
        return change == null ? new PropertyRow(text(DifferenceColumn.NAME), "", "", "") //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                : new PropertyRow(change.name(), "", change.before(), change.after()); //$NON-NLS-1$
    }

    @Override
    boolean isShown(Arrangement by) {
        return leads(by) || folded.counts().isEmpty() && by.filter().facts() && !folded.isSystem();
    }

    @Override
    boolean isMeant(Arrangement by) {
        return false;
    }

    @Override
    boolean leads(Arrangement by) {
        return by.filter().leads(folded);
    }

    @Override
    List<Node> read(Monitor monitor) throws IOException {
        return fold.differences(folded, monitor).stream().<Node>map(difference -> new PackagedNode(this, difference)).toList();
    }

    @Override
    String text(DifferenceColumn column) {
        return switch (column) {
            case NAME -> folded.isSystem() ? Messages.PackageNode_system : folded.change().name();
            case CHANGE -> folded.isSystem() ? "" : change(folded.change()); //$NON-NLS-1$
            case COUNT -> CountText.number(folded.counts().total());
            case BYTES -> ChangeText.bytes(folded.counts());
            case LEFT, RIGHT -> ""; //$NON-NLS-1$
        };
    }

    private static String change(PackageDifference change) {
        return switch (change.what()) {
            case ADDED -> NLS.bind(Messages.PackageNode_added, change.after());
            case REMOVED -> NLS.bind(Messages.PackageNode_removed, change.before());
            case UP -> NLS.bind(Messages.PackageNode_up, change.before(), change.after());
            case DOWN -> NLS.bind(Messages.PackageNode_down, change.before(), change.after());
        };
    }

    @Override
    long weight(DifferenceColumn column) {
        return switch (column) {
            case CHANGE -> folded.isSystem() ? -1 : folded.change().what().ordinal();
            case COUNT -> folded.counts().total();
            case BYTES -> DifferenceColumn.allBytes(folded.counts());
            case NAME, LEFT, RIGHT -> 0;
        };
    }

    @Override
    Image image() {
        return folded.isSystem() ? Icons.PACKAGE.image() : DifferenceIcons.marked(Icons.PACKAGE, switch (folded.change().what()) {
            case ADDED -> ChangeKind.ADDED;
            case REMOVED -> ChangeKind.REMOVED;
            case UP, DOWN -> ChangeKind.CONTENT;
        });
    }
}
