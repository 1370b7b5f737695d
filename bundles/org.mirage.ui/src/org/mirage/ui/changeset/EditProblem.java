// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import java.util.List;

import org.mirage.engine.changes.InvalidChangesException;
import org.mirage.model.ChangeSet;
import org.mirage.model.Edit;
import org.mirage.ui.jobs.Failures;

/**
 * What is wrong with an edit.
 *
 * @param field where; null when no single field is to blame
 * @param reason why, as a sentence
 */
public record EditProblem(EditField field, String reason) {

    private static final String SOURCE = "edit"; //$NON-NLS-1$

    /** What is wrong with an edit, null when nothing is; parameters are those of its change set. */
    public static EditProblem of(Edit edit) {
        ChangeSet set = edit.getChangeSet();
        EditLines lines = EditLines.of(edit);
        List<String> header = ChangesText.header(set);
        try {
            ChangesText.parse(ChangesText.alone(set, lines), SOURCE);
            return null;
        } catch (InvalidChangesException invalid) {
            int line = (int) invalid.line() - 1 - header.size();
            String reason = reason(invalid);
            return line < 0 ? null
                    : new EditProblem(field(edit, lines, Math.min(line, lines.lines().size() - 1), reason), Failures.sentence(reason));
        }
    }

    /** The reason alone, without file and line. */
    public static String reason(InvalidChangesException invalid) {
        String text = invalid.getMessage();
        String before = ", line " + invalid.line() + ": "; //$NON-NLS-1$ //$NON-NLS-2$
        int at = text.indexOf(before);
        return at < 0 ? text : text.substring(at + before.length());
    }

    private static EditField field(Edit edit, EditLines lines, int line, String reason) {
        if (lines.source(line) != null) {
            return lines.source(line);
        }
        EditKind kind = EditKind.of(edit);
        // what is missing is named in quotes
        for (EditField field : kind.all()) {
            if (!field.keyword().isEmpty() && reason.contains("without \"" + field.keyword() + "\"")) { //$NON-NLS-1$ //$NON-NLS-2$
                return field;
            }
        }
        List<EditField> head = kind.fields().stream().filter(field -> field.keyword().isEmpty() && field.style() == FieldStyle.WORD)
                .toList();
        for (EditField field : head) {
            if (reason.contains(String.valueOf(field.slot().get(edit)) + " is")) { //$NON-NLS-1$
                return field;
            }
        }
        for (EditField field : kind.all()) {
            if (!field.keyword().isEmpty() && reason.contains("\"" + field.keyword() + "\"")) { //$NON-NLS-1$ //$NON-NLS-2$
                return field;
            }
        }
        boolean content = reason.contains("content") || reason.contains("\"from\""); //$NON-NLS-1$ //$NON-NLS-2$
        return kind.fields().stream().filter(field -> content && field.style() == FieldStyle.CONTENT).findFirst()
                .orElse(head.isEmpty() ? null : head.getFirst());
    }
}
