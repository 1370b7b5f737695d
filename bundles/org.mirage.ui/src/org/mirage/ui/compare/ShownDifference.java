// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.List;

import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.osgi.util.NLS;
import org.mirage.engine.Names;
import org.mirage.engine.compare.ChangedSide;
import org.mirage.engine.compare.Difference;
import org.mirage.ui.format.CountText;

/** A difference between files with what was read of it. */
final class ShownDifference extends Shown {

    private final Difference difference;
    private final Sides<SideContent> sides;
    private final List<PropertyRow> properties;
    private final ByteDifferences bytes;

    ShownDifference(DifferenceNode node, Form form, Sides<SideContent> sides, List<PropertyRow> properties,
            ByteDifferences bytes) {
        super(node, form);
        difference = node.difference();
        this.sides = sides;
        this.properties = properties;
        this.bytes = bytes;
    }

    @Override
    String title() {
        String change = ((DifferenceNode) node()).change();
        String path = Names.show(difference.path());
        String title = change.isEmpty() ? path : NLS.bind(Messages.ShownDifference_title, path, change);
        return form() != Form.TEXT || size() <= ContentReading.MOST_BYTES ? title
                : NLS.bind(Messages.ShownDifference_partly, title, CountText.size(ContentReading.MOST_BYTES));
    }

    @Override
    List<PropertyRow> properties() {
        return properties;
    }

    /** Where the bytes of left and right differ; null unless it is shown in hexadecimal. */
    ByteDifferences bytes() {
        return bytes;
    }

    @Override
    boolean hasContent() {
        return sides.any(SideContent::isFile);
    }

    /** The size of its larger side in bytes. */
    long size() {
        return Math.max(size(sides.left()), size(sides.right()));
    }

    private static long size(SideContent side) {
        return side == null ? 0 : side.size();
    }

    @Override
    public int getKind() {
        if (sides.base() == null && difference.side() == ChangedSide.RIGHT) {
            return sides.left() == null ? Differencer.ADDITION
                    : sides.right() == null ? Differencer.DELETION : Differencer.CHANGE;
        }
        return Differencer.CHANGE | switch (difference.side()) {
            case LEFT -> Differencer.LEFT;
            case RIGHT -> Differencer.RIGHT;
            case BOTH -> Differencer.CONFLICTING | Differencer.PSEUDO_CONFLICT;
            case CONFLICT -> Differencer.CONFLICTING;
            case null -> 0;
        };
    }

    @Override
    public SideContent getAncestor() {
        return sides.base();
    }

    @Override
    public SideContent getLeft() {
        return sides.left();
    }

    @Override
    public SideContent getRight() {
        return sides.right();
    }
}
