// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.packages;

import org.mirage.ui.Icons;

/** What is told of a package beside the list. */
enum DetailsMode {
    HOLDERS(Messages.DetailsMode_holders, Messages.DetailsMode_holdersTip, Icons.IMAGE),
    FILES(Messages.DetailsMode_files, Messages.DetailsMode_filesTip, Icons.FILE),
    CHANGED(Messages.DetailsMode_changed, Messages.DetailsMode_changedTip, Icons.KIND_CHANGED);

    final String label;
    final String tip;
    final Icons icon;

    DetailsMode(String label, String tip, Icons icon) {
        this.label = label;
        this.tip = tip;
        this.icon = icon;
    }
}
