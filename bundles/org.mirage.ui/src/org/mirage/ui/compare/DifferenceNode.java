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
import org.mirage.engine.Names;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceCounts;

/** A path that differs, or a folder that holds such. */
class DifferenceNode extends Node {

    private final Difference difference;
    private final boolean threeWay;

    DifferenceNode(Node parent, Difference difference, boolean threeWay) {
        super(parent);
        this.difference = difference;
        this.threeWay = threeWay;
    }

    final Difference difference() {
        return difference;
    }

    /** What it is called beside what is in the same folder. */
    String name() {
        String name = Names.show(difference.name());
        return name.isEmpty() ? Names.show(difference.path()) : name;
    }

    /** What of it and below is shown here, counted. */
    DifferenceCounts counts() {
        return difference.counts();
    }

    /** True when something is shown below. */
    boolean hasBelow() {
        return difference.hasChildren();
    }

    /** What a version has at the path: the right one if it has anything there, else the left, else the base. */
    final MachineEntry entry() {
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
        return hasBelow() && by.filter().leads(difference, difference.countsBelow());
    }

    @Override
    List<Node> read(Monitor monitor) throws IOException {
        return difference.children(monitor).stream().<Node>map(below -> new DifferenceNode(this, below, threeWay)).toList();
    }

    @Override
    String text(DifferenceColumn column) {
        return column.text(this);
    }

    @Override
    long weight(DifferenceColumn column) {
        return column.weight(this);
    }

    @Override
    Image image() {
        return DifferenceIcons.of(difference, entry());
    }
}
