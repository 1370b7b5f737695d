// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.mirage.ui.Icons;

/** How what was found is put together. */
enum FindingGrouping {
    IMAGE(Messages.FindingGrouping_image, Messages.FindingGrouping_imageTip, Icons.IMAGE),
    FINDING(Messages.FindingGrouping_finding, Messages.FindingGrouping_findingTip, Icons.FINDINGS),
    NONE(Messages.FindingGrouping_none, Messages.FindingGrouping_noneTip, Icons.TEXT);

    final String label;
    final String tip;
    final Icons icon;

    FindingGrouping(String label, String tip, Icons icon) {
        this.label = label;
        this.tip = tip;
        this.icon = icon;
    }

    /** What all findings of a group have in common. */
    Object key(FindingRow row) {
        return this == IMAGE ? row.version().record() : List.of(row.finding().kind(), row.finding().rule(), subject(row));
    }

    /** What a group is called. */
    String name(FindingRow group) {
        if (this == IMAGE) {
            return group.version().label();
        }
        String rule = FindingText.line(group.finding().rule());
        return subject(group).isEmpty() ? rule : NLS.bind(Messages.FindingGrouping_subject, rule, FindingText.line(subject(group)));
    }

    private static String subject(FindingRow row) {
        return row.finding().subject() == null ? "" : row.finding().subject().name(); //$NON-NLS-1$
    }

    /** Of this name, or by image when there is none. */
    static FindingGrouping named(String name) {
        for (FindingGrouping one : values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return IMAGE;
    }
}
