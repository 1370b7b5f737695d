// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import static org.mirage.ui.changeset.FieldStyle.*;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EReference;
import org.mirage.model.MiragePackage.Literals;

/** Fields that edits of several kinds have. */
final class EditFields {

    static final EditField PATH = EditField.of("", WORD, Literals.PATH_EDIT__PATH, Messages.EditFields_path, //$NON-NLS-1$
            "/etc/motd"); //$NON-NLS-1$
    static final EditField CONTENT_OF_FILE = EditField.of("content", CONTENT, Literals.PUT_EDIT__CONTENT, //$NON-NLS-1$
            Messages.EditFields_content, ""); //$NON-NLS-1$
    static final EditField KEY_FORM = EditField.of("form", CHOICE, Literals.SET_KEY_EDIT__FORM, Messages.EditFields_form, //$NON-NLS-1$
            ""); //$NON-NLS-1$
    static final EditField USER = EditField.of("", WORD, Literals.USER_EDIT__USER, Messages.EditFields_user, //$NON-NLS-1$
            "anna"); //$NON-NLS-1$
    static final EditField COMMENT = EditField.of("#", LINES, Literals.EDIT__COMMENT, Messages.EditFields_comment, //$NON-NLS-1$
            ""); //$NON-NLS-1$

    private static final List<EditField> METADATA = List.of(
            EditField.of("mode", WORD, Literals.ENTRY_METADATA__PERMISSIONS, Messages.EditFields_mode, "0644"), //$NON-NLS-1$ //$NON-NLS-2$
            EditField.of("owner", OWNER, Literals.ENTRY_METADATA__OWNER, Messages.EditFields_owner, "0"), //$NON-NLS-1$ //$NON-NLS-2$
            EditField.of("owner", GROUP, Literals.ENTRY_METADATA__GROUP, Messages.EditFields_group, "0"), //$NON-NLS-1$ //$NON-NLS-2$
            EditField.of("time", WORD, Literals.ENTRY_METADATA__TIME, Messages.EditFields_time, //$NON-NLS-1$
                    "2026-05-31T14:05:09Z"), //$NON-NLS-1$
            EditField.of("flags", WORDS, Literals.ENTRY_METADATA__FLAGS, Messages.EditFields_flags, //$NON-NLS-1$
                    "immutable nodump"), //$NON-NLS-1$
            EditField.of("project", WORD, Literals.ENTRY_METADATA__PROJECT, Messages.EditFields_project, "")); //$NON-NLS-1$ //$NON-NLS-2$

    private static final String EXPECT = "expect "; //$NON-NLS-1$

    /** What any edit with a path may expect to find there. */
    static final List<EditField> EXPECTED = Stream.concat(Stream.of(
            EditField.of("absent", FLAG, Literals.EXPECTATION__ABSENT, Messages.EditFields_absent, ""), //$NON-NLS-1$ //$NON-NLS-2$
            EditField.of("", WORD, Literals.EXPECTATION__KIND, Messages.EditFields_type, "file"), //$NON-NLS-1$ //$NON-NLS-2$
            EditField.of("content", WORD, Literals.EXPECTATION__CONTENT, Messages.EditFields_contentName, //$NON-NLS-1$
                    "sha256:\u2026"), //$NON-NLS-1$
            EditField.of("target", WORD, Literals.EXPECTATION__TARGET, Messages.EditFields_target, ""), //$NON-NLS-1$ //$NON-NLS-2$
            EditField.of("device", WORD, Literals.EXPECTATION__DEVICE, Messages.EditFields_device, ""), //$NON-NLS-1$ //$NON-NLS-2$
            EditField.of("below", WORD, Literals.EXPECTATION__BELOW, Messages.EditFields_below, //$NON-NLS-1$
                    "sha256:\u2026")), //$NON-NLS-1$
            metadata(Literals.EXPECTATION__METADATA).stream())
            .map(field -> field.in(Literals.EDIT__EXPECTATION).after(EXPECT)).toList();

    private EditFields() {
    }

    /** Metadata, as an edit holds it. */
    static List<EditField> metadata(EReference holder) {
        return METADATA.stream().map(field -> field.in(holder)).toList();
    }
}
