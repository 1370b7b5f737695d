// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.eclipse.swt.graphics.Image;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Monitor;
import org.mirage.engine.compare.Difference;

/** A path that differs, or a folder that holds such. */
final class DifferenceNode extends Node {

    private final Difference difference;
    private final boolean threeWay;

    DifferenceNode(Node parent, Difference difference, boolean threeWay) {
        super(parent);
        this.difference = difference;
        this.threeWay = threeWay;
    }

    Difference difference() {
        return difference;
    }

    /** What a version has at the path: the right one if it has anything there, else the left, else the base. */
    MachineEntry entry() {
        return Stream.of(difference.right(), difference.left(), difference.base()).filter(Objects::nonNull).findFirst()
                .orElseThrow();
    }

    /** What became of it, in words. */
    String change() {
        return ChangeText.of(difference, threeWay);
    }

    @Override
    boolean isMeant(Arrangement by) {
        return by.filter().means(difference);
    }

    @Override
    boolean leads(Arrangement by) {
        return difference.hasChildren() && by.filter().leads(difference);
    }

    @Override
    List<Node> read(Monitor monitor) throws IOException {
        return difference.children(monitor).stream().<Node>map(below -> new DifferenceNode(this, below, threeWay)).toList();
    }

    @Override
    String text(DifferenceColumn column) {
        return column == DifferenceColumn.CHANGE ? change() : column.text(difference);
    }

    @Override
    long weight(DifferenceColumn column) {
        return column.weight(difference);
    }

    @Override
    Image image() {
        return DifferenceIcons.of(difference, entry());
    }
}
