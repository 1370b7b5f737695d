// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.search;

/** Says what the fields of queries are about. */
final class FieldText {

    private FieldText() {
    }

    /** In a few words; empty for a field that explains itself. */
    static String of(String field) {
        return switch (field) {
            case "name" -> Messages.FieldText_name; //$NON-NLS-1$
            case "path" -> Messages.FieldText_path; //$NON-NLS-1$
            case "under" -> Messages.FieldText_under; //$NON-NLS-1$
            case "type" -> Messages.FieldText_type; //$NON-NLS-1$
            case "size" -> Messages.FieldText_size; //$NON-NLS-1$
            case "modified" -> Messages.FieldText_modified; //$NON-NLS-1$
            case "age" -> Messages.FieldText_age; //$NON-NLS-1$
            case "owner" -> Messages.FieldText_owner; //$NON-NLS-1$
            case "group" -> Messages.FieldText_group; //$NON-NLS-1$
            case "mode" -> Messages.FieldText_mode; //$NON-NLS-1$
            case "sha256" -> Messages.FieldText_sha256; //$NON-NLS-1$
            case "text" -> Messages.FieldText_text; //$NON-NLS-1$
            case "target" -> Messages.FieldText_target; //$NON-NLS-1$
            case "attribute" -> Messages.FieldText_attribute; //$NON-NLS-1$
            case "flag" -> Messages.FieldText_flag; //$NON-NLS-1$
            case "saved" -> Messages.FieldText_saved; //$NON-NLS-1$
            case "image" -> Messages.FieldText_image; //$NON-NLS-1$
            case "system" -> Messages.FieldText_system; //$NON-NLS-1$
            default -> ""; //$NON-NLS-1$
        };
    }
}
