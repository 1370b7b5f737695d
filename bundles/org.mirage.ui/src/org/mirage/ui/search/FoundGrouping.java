// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

import org.mirage.engine.search.FoundFile;
import org.mirage.store.ContentName;
import org.mirage.ui.Icons;

/** How what was found is put together. */
enum FoundGrouping {
    IMAGE(Messages.FoundGrouping_image, Messages.FoundGrouping_imageTip, Icons.IMAGE),
    CONTENT(Messages.FoundGrouping_content, Messages.FoundGrouping_contentTip, Icons.CONTENTS),
    NONE(Messages.FoundGrouping_none, Messages.FoundGrouping_noneTip, Icons.TEXT);

    private static final String NO_CONTENT = ""; //$NON-NLS-1$

    final String label;
    final String tip;
    final Icons icon;

    FoundGrouping(String label, String tip, Icons icon) {
        this.label = label;
        this.tip = tip;
        this.icon = icon;
    }

    /** What all files of a group have in common. */
    Object key(FoundFile file) {
        ContentName content = file.entry().entry().content();
        return this == IMAGE ? file.versions().getFirst().image() : content == null ? NO_CONTENT : content;
    }

    /** Of this name, or by image when there is none. */
    static FoundGrouping named(String name) {
        for (FoundGrouping one : values()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return IMAGE;
    }
}
