// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.Comparator;

import org.eclipse.swt.SWT;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.ui.files.EntryText;
import org.mirage.ui.format.CountText;

/** What the tree shows of a difference. */
enum DifferenceColumn {
    NAME(Messages.DifferenceColumn_name, "", 250, SWT.LEFT) { //$NON-NLS-1$
        @Override
        String text(DifferenceNode node) {
            return node.name();
        }
    },
    CHANGE(Messages.DifferenceColumn_change, "", 215, SWT.LEFT) { //$NON-NLS-1$
        @Override
        String text(DifferenceNode node) {
            return node.change();
        }

        @Override
        long weight(DifferenceNode node) {
            return node.difference().change().kind().ordinal();
        }
    },
    LEFT(Messages.DifferenceColumn_left, Messages.DifferenceColumn_leftTip, 82, SWT.RIGHT) {
        @Override
        String text(DifferenceNode node) {
            return size(node.difference().left());
        }

        @Override
        long weight(DifferenceNode node) {
            return bytes(node.difference().left());
        }
    },
    RIGHT(Messages.DifferenceColumn_right, Messages.DifferenceColumn_rightTip, 82, SWT.RIGHT) {
        @Override
        String text(DifferenceNode node) {
            return size(node.difference().right());
        }

        @Override
        long weight(DifferenceNode node) {
            return bytes(node.difference().right());
        }
    },
    COUNT(Messages.DifferenceColumn_count, Messages.DifferenceColumn_countTip, 92, SWT.RIGHT) {
        @Override
        String text(DifferenceNode node) {
            return node.hasBelow() ? CountText.number(node.counts().total()) : ""; //$NON-NLS-1$
        }

        @Override
        long weight(DifferenceNode node) {
            return node.counts().total();
        }
    },
    BYTES(Messages.DifferenceColumn_bytes, Messages.DifferenceColumn_bytesTip, 156, SWT.RIGHT) {
        @Override
        String text(DifferenceNode node) {
            return ChangeText.bytes(node.counts());
        }

        @Override
        long weight(DifferenceNode node) {
            return allBytes(node.counts());
        }
    };

    final String title;
    final String tip;
    final int width;
    final int alignment;

    DifferenceColumn(String title, String tip, int width, int alignment) {
        this.title = title;
        this.tip = tip;
        this.width = width;
        this.alignment = alignment;
    }

    /** What stands in the row of a difference. */
    abstract String text(DifferenceNode node);

    /** What the column sorts by, smallest first; the name sorts by itself. */
    long weight(DifferenceNode node) {
        return 0;
    }

    /** The order of two rows of a folder; rows that are alike stay in the order of their names. */
    Comparator<Node> order(boolean down) {
        Comparator<Node> order = Comparator.comparingLong(node -> node.weight(this));
        return down ? order.reversed() : order;
    }

    /** All bytes that came or went. */
    static long allBytes(DifferenceCounts counts) {
        return counts.bytesAdded() + counts.bytesRemoved();
    }

    private static long bytes(MachineEntry entry) {
        if (entry == null) {
            return -1;
        }
        return entry.entry().subtree() == null ? entry.entry().size() : entry.entry().subtree().bytes();
    }

    private static String size(MachineEntry entry) {
        return entry == null ? "" : EntryText.size(entry.entry()); //$NON-NLS-1$
    }
}
