// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.mirage.engine.Monitor;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.engine.packages.FoldedPackage;
import org.mirage.engine.packages.PackageDifference.What;
import org.mirage.engine.packages.PackageFold;
import org.mirage.ui.Icons;
import org.mirage.ui.format.CountText;

/** Holds the packages that changed, each with its files, and what package systems keep for themselves. */
final class PackagesNode extends Node {

    private final PackageFold fold;
    private final DifferenceCounts counts = new DifferenceCounts();

    PackagesNode(Node parent, PackageFold fold) {
        super(parent);
        this.fold = fold;
        Stream<FoldedPackage> system = fold.system().counts().isEmpty() ? Stream.empty() : Stream.of(fold.system());
        List<Node> packages = Stream.concat(fold.packages().stream(), system).<Node>map(one -> new PackageNode(this, fold, one)).toList();
        packages.forEach(node -> counts.add(((PackageNode) node).folded().counts()));
        setChildren(packages);
    }

    @Override
    boolean isShown(Arrangement by) {
        return children().stream().anyMatch(node -> node.isShown(by));
    }

    @Override
    boolean isMeant(Arrangement by) {
        return false;
    }

    @Override
    boolean leads(Arrangement by) {
        return isShown(by);
    }

    @Override
    List<Node> read(Monitor monitor) {
        return children();
    }

    @Override
    String text(DifferenceColumn column) {
        return switch (column) {
            case NAME -> Messages.PackagesNode_name;
            case CHANGE -> fold.incomplete() ? NLS.bind(Messages.PackagesNode_incomplete, change()) : change();
            case COUNT -> CountText.number(counts.total());
            case BYTES -> ChangeText.bytes(counts);
            case LEFT, RIGHT -> ""; //$NON-NLS-1$
        };
    }

    private String change() {
        String told = Arrays.stream(What.values()).filter(what -> count(what) > 0).map(what -> MessageFormat.format(switch (what) {
            case ADDED -> Messages.PackagesNode_added;
            case REMOVED -> Messages.PackagesNode_removed;
            case UP -> Messages.PackagesNode_up;
            case DOWN -> Messages.PackagesNode_down;
        }, count(what))).collect(Collectors.joining(", ")); //$NON-NLS-1$
        return told.isEmpty() ? Messages.PackagesNode_none : told;
    }

    private long count(What what) {
        return fold.packages().stream().filter(one -> one.change().what() == what).count();
    }

    @Override
    long weight(DifferenceColumn column) {
        return switch (column) {
            case COUNT -> counts.total();
            case BYTES -> DifferenceColumn.allBytes(counts);
            case NAME, CHANGE, LEFT, RIGHT -> 0;
        };
    }

    @Override
    Image image() {
        return Icons.PACKAGE.image();
    }
}
