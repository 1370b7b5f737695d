// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.compare;

import org.mirage.ui.Icons;

/** How a difference is shown in the lower pane. */
enum Form {
    TEXT(Messages.Form_text, Icons.TEXT),
    HEX(Messages.Form_hex, Icons.HEX),
    PROPERTIES(Messages.Form_properties, Icons.PROPERTIES),
    /** As a question: there is more text than is read unasked. */
    LARGE(null, null);

    final String label;
    final Icons icon;

    Form(String label, Icons icon) {
        this.label = label;
        this.icon = icon;
    }
}
