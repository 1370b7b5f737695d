// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import java.util.Comparator;

import org.eclipse.swt.SWT;
import org.mirage.engine.MachineEntry;
import org.mirage.engine.Names;
import org.mirage.engine.compare.Difference;
import org.mirage.engine.compare.DifferenceCounts;
import org.mirage.ui.files.EntryText;
import org.mirage.ui.format.CountText;

/** What the tree shows of a difference. */
enum DifferenceColumn {
    NAME(Messages.DifferenceColumn_name, "", 330, SWT.LEFT) { //$NON-NLS-1$
        @Override
        String text(Difference difference) {
            String name = Names.show(difference.name());
            return name.isEmpty() ? Names.show(difference.path()) : name;
        }
    },
    CHANGE(Messages.DifferenceColumn_change, "", 210, SWT.LEFT) { //$NON-NLS-1$
        @Override
        String text(Difference difference) {
            return ChangeText.of(difference);
        }
    },
    LEFT(Messages.DifferenceColumn_left, Messages.DifferenceColumn_leftTip, 84, SWT.RIGHT) {
        @Override
        String text(Difference difference) {
            return size(difference.left());
        }
    },
    RIGHT(Messages.DifferenceColumn_right, Messages.DifferenceColumn_rightTip, 84, SWT.RIGHT) {
        @Override
        String text(Difference difference) {
            return size(difference.right());
        }
    },
    COUNT(Messages.DifferenceColumn_count, Messages.DifferenceColumn_countTip, 84, SWT.RIGHT) {
        @Override
        String text(Difference difference) {
            return difference.hasChildren() ? CountText.number(difference.counts().total()) : ""; //$NON-NLS-1$
        }
    },
    BYTES(Messages.DifferenceColumn_bytes, Messages.DifferenceColumn_bytesTip, 110, SWT.RIGHT) {
        @Override
        String text(Difference difference) {
            return ChangeText.bytes(difference.counts());
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
    abstract String text(Difference difference);

    private static String size(MachineEntry entry) {
        return entry == null ? "" : EntryText.size(entry.entry()); //$NON-NLS-1$
    }
}
