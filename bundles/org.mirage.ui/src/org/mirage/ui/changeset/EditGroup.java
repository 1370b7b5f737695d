// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

/** What edits work on, for menus. */
public enum EditGroup {
    FILES(Messages.EditGroup_files), TEXT(Messages.EditGroup_text), SYSTEM(Messages.EditGroup_system),
    PROGRAMS(Messages.EditGroup_programs);

    private final String label;

    EditGroup(String label) {
        this.label = label;
    }

    /** What people call it. */
    public String label() {
        return label;
    }
}
