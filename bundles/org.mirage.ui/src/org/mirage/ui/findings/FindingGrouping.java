// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.findings;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.mirage.ui.Icons;
import org.mirage.ui.widgets.GroupingLook;
import org.mirage.ui.widgets.RowGrouping;
import org.mirage.ui.widgets.TreeRow;

/** How what was found is put together. */
enum FindingGrouping implements RowGrouping<FindingRow> {
    IMAGE(Messages.FindingGrouping_image, Messages.FindingGrouping_imageTip, Icons.IMAGE),
    FINDING(Messages.FindingGrouping_finding, Messages.FindingGrouping_findingTip, Icons.FINDINGS),
    NONE(Messages.FindingGrouping_none, Messages.FindingGrouping_noneTip, Icons.TEXT);

    /** So many images are open from the beginning. */
    private static final int OPEN_LIMIT = 20;

    private final GroupingLook look;

    FindingGrouping(String label, String tip, Icons icon) {
        look = new GroupingLook(label, tip, icon);
    }

    @Override
    public GroupingLook look() {
        return look;
    }

    @Override
    public boolean makesGroups() {
        return this != NONE;
    }

    @Override
    public Object key(FindingRow row) {
        return this == IMAGE ? row.version().record() : List.of(row.finding().kind(), row.finding().rule(), subject(row));
    }

    @Override
    public String title(TreeRow<FindingRow> group) {
        if (this == IMAGE) {
            return group.item().version().label();
        }
        String rule = FindingText.line(group.item().finding().rule());
        String subject = subject(group.item());
        return subject.isEmpty() ? rule : NLS.bind(Messages.FindingGrouping_subject, rule, FindingText.line(subject));
    }

    @Override
    public Image picture(TreeRow<FindingRow> group) {
        return (this == IMAGE ? Icons.VERSION : FindingText.icon(group.item().finding().severity())).image();
    }

    /** The worst one. */
    @Override
    public FindingRow chief(List<FindingRow> rows) {
        return Collections.min(rows, FindingRow.WORST);
    }

    @Override
    public int openAtFirst() {
        return this == IMAGE ? OPEN_LIMIT : 0;
    }

    /** Images by name, and of findings the worst and those in most. */
    @Override
    public Comparator<TreeRow<FindingRow>> order(boolean complete) {
        return this == IMAGE ? Comparator.comparing((TreeRow<FindingRow> group) -> group.item(), FindingRow.BY_VERSION)
                : Comparator.comparing((TreeRow<FindingRow> group) -> group.item(), FindingRow.WORST)
                        .thenComparing(group -> -group.below().size());
    }

    private static String subject(FindingRow row) {
        return row.finding().subject() == null ? "" : row.finding().subject().name(); //$NON-NLS-1$
    }
}
