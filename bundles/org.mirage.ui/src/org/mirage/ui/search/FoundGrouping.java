// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import java.util.Comparator;

import org.mirage.engine.search.FoundFile;
import org.mirage.store.ContentName;
import org.mirage.ui.Icons;
import org.mirage.ui.widgets.GroupingLook;
import org.mirage.ui.widgets.RowGrouping;
import org.mirage.ui.widgets.TreeRow;

/** How what was found is put together. */
enum FoundGrouping implements RowGrouping<FoundFile> {
    IMAGE(Messages.FoundGrouping_image, Messages.FoundGrouping_imageTip, Icons.IMAGE),
    CONTENT(Messages.FoundGrouping_content, Messages.FoundGrouping_contentTip, Icons.CONTENTS),
    NONE(Messages.FoundGrouping_none, Messages.FoundGrouping_noneTip, Icons.TEXT);

    private static final String NO_CONTENT = ""; //$NON-NLS-1$

    /** So many images are open from the beginning. */
    private static final int OPEN_LIMIT = 50;

    private final GroupingLook look;

    FoundGrouping(String label, String tip, Icons icon) {
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
    public Object key(FoundFile file) {
        ContentName content = file.entry().entry().content();
        return this == IMAGE ? file.versions().getFirst().image() : content == null ? NO_CONTENT : content;
    }

    @Override
    public String title(TreeRow<FoundFile> group) {
        FoundFile file = group.item();
        return this == IMAGE ? file.versions().getFirst().name()
                : file.entry().entry().content() == null ? Messages.FoundColumn_noContent : FoundColumn.name(file);
    }

    @Override
    public int openAtFirst() {
        return this == IMAGE ? OPEN_LIMIT : 0;
    }

    /** Contents that are most frequent come first. */
    @Override
    public Comparator<TreeRow<FoundFile>> order(boolean complete) {
        return this == CONTENT && complete ? Comparator.comparingInt(group -> -group.below().size()) : null;
    }
}
