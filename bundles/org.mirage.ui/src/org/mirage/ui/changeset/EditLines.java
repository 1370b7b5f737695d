// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.util.Enumerator;
import org.mirage.model.AttributeSetting;
import org.mirage.model.DiskContent;
import org.mirage.model.Edit;
import org.mirage.model.EntryMetadata;
import org.mirage.model.FileContent;
import org.mirage.model.InsertLineEdit;
import org.mirage.model.LinePlace;
import org.mirage.model.LinkEdit;
import org.mirage.model.MiragePackage.Literals;
import org.mirage.model.PutEdit;
import org.mirage.model.RenameEdit;
import org.mirage.model.StoredContent;
import org.mirage.model.TextContent;
import org.mirage.model.VersionContent;

/**
 * An edit of the model as lines of a {@code .changes} file, whether it is right or not: the engine's reader judges them. For each
 * line it is known what field of a form it came from.
 */
public final class EditLines {

    private static final String FIELD = "  "; //$NON-NLS-1$
    private static final String TEXT = "  |"; //$NON-NLS-1$

    private final Edit edit;
    private final EditKind kind;
    private final List<String> lines = new ArrayList<>();
    private final List<EditField> sources = new ArrayList<>();

    private EditLines(Edit edit) {
        this.edit = edit;
        kind = EditKind.of(edit);
    }

    /** The lines of an edit. */
    public static EditLines of(Edit edit) {
        EditLines written = new EditLines(edit);
        written.write();
        return written;
    }

    /** The lines, without their ends. */
    public List<String> lines() {
        return lines;
    }

    /** The field that a line came from, null for the first line, which several have a part in, and for what no form shows. */
    EditField source(int line) {
        return sources.get(line);
    }

    private void write() {
        edit.getComment().forEach(line -> line(EditFields.COMMENT, line.isEmpty() ? "#" : "# " + line)); //$NON-NLS-1$ //$NON-NLS-2$
        line(null, head());
        kind.expected().forEach(this::field);
        if (edit.getExpectation() != null && edit.getExpectation().getMetadata() != null) {
            attributes("expect ", edit.getExpectation().getMetadata()); //$NON-NLS-1$
        }
        kind.fields().stream().filter(field -> field.style() != FieldStyle.CONTENT && field.style() != FieldStyle.LINES)
                .forEach(this::field);
        kind.metadata().forEach(this::field);
        if (!kind.metadata().isEmpty()
                && edit.eGet(edit.eClass().getEStructuralFeature("metadata")) instanceof EntryMetadata metadata) { //$NON-NLS-1$
            attributes("", metadata); //$NON-NLS-1$
        }
        // what has lines below it comes last
        kind.fields().stream().filter(field -> field.style() == FieldStyle.CONTENT || field.style() == FieldStyle.LINES)
                .forEach(this::field);
    }

    private String head() {
        StringBuilder head = new StringBuilder(kind.keyword(edit));
        if (edit instanceof PutEdit put) {
            head.append(' ').append(put.getKind().getLiteral());
        }
        kind.fields().stream().filter(field -> field.keyword().isEmpty() && field.style() == FieldStyle.WORD).forEach(field -> {
            boolean second = edit instanceof RenameEdit && field.slot().feature() == Literals.RENAME_EDIT__TO
                    || edit instanceof LinkEdit && field.slot().feature() == Literals.LINK_EDIT__FILE;
            head.append(second ? " to " : " ").append(BareWord.quoted(text(field))); //$NON-NLS-1$ //$NON-NLS-2$
        });
        return head.toString();
    }

    private String text(EditField field) {
        Object value = field.slot().get(edit);
        return value == null ? "" : value.toString(); //$NON-NLS-1$
    }

    private void field(EditField field) {
        Object value = field.slot().get(edit);
        boolean isHead = field.keyword().isEmpty();
        switch (field.style()) {
            case WORD, PATTERN -> {
                // what a kind cannot do without stands there as an empty word, so that the reader misses nothing
                if (value != null && !isHead) {
                    String keyword = field.keyword().endsWith(" ") ? field.keyword() : field.keyword() + " "; //$NON-NLS-1$ //$NON-NLS-2$
                    line(field, FIELD + keyword + word(field, (String) value));
                }
            }
            case WORDS -> words(field, value);
            case EACH -> ((List<?>) value)
                    .forEach(each -> line(field, FIELD + field.keyword() + " " + BareWord.quoted((String) each))); //$NON-NLS-1$
            case FLAG -> {
                if (Boolean.TRUE.equals(value)) {
                    line(field, FIELD + field.keyword());
                }
            }
            case CHOICE -> line(field, FIELD + field.keyword() + " " + ((Enumerator) value).getLiteral()); //$NON-NLS-1$
            case LINES -> text(field, field.keyword(), text(field));
            case CONTENT -> content(field, (FileContent) value);
            case FILES -> ((List<?>) value)
                    .forEach(each -> line(field, FIELD + field.keyword() + " " + reference((FileContent) each))); //$NON-NLS-1$
            case OWNER -> owner(field);
            case PLACE -> place(field, (InsertLineEdit) edit);
            case STATE, GROUP -> {
                // stands on another line
            }
        }
    }

    private static String word(EditField field, String value) {
        // a field of the second kind, or what the command line calls a plain text, has no parameters; it is written as it is shown
        return field.slot().feature() == Literals.RUN_SCRIPT_EDIT__ABOUT ? BareWord.quoted(BareWord.of(value)) : BareWord.quoted(value);
    }

    private void words(EditField field, Object value) {
        List<String> words = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(each -> words.add(BareWord.quoted((String) each)));
        } else if (value instanceof String text && !text.isBlank()) {
            words.addAll(List.of(text.trim().split(" +"))); //$NON-NLS-1$
        }
        if (!words.isEmpty()) {
            line(field, FIELD + field.keyword() + " " + String.join(" ", words)); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }

    private void owner(EditField field) {
        List<EditField> both = new ArrayList<>(kind.expected());
        both.addAll(kind.metadata());
        EditField group = both.get(both.indexOf(field) + 1);
        String user = text(field);
        String groupText = text(group);
        if (!user.isEmpty() || !groupText.isEmpty()) {
            String words = BareWord.quoted(user + (groupText.isEmpty() ? "" : ":" + groupText)); //$NON-NLS-1$ //$NON-NLS-2$
            line(user.matches("[0-9]+") && !groupText.isEmpty() ? group : field, //$NON-NLS-1$
                    FIELD + field.keyword() + " " + words); //$NON-NLS-1$
        }
    }

    private void place(EditField field, InsertLineEdit insert) {
        boolean beside = insert.getPlace() == LinePlace.BEFORE || insert.getPlace() == LinePlace.AFTER;
        line(field, FIELD + insert.getPlace().getLiteral()
                + (beside ? " " + BareWord.quoted(text(field)) : "")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private void attributes(String before, EntryMetadata metadata) {
        for (AttributeSetting attribute : metadata.getAttributes()) {
            String name = BareWord.quoted(attribute.getName());
            if (attribute.getChunk() != null) {
                line(null, FIELD + before + "attribute " + name + " content sha256:" + attribute.getChunk() //$NON-NLS-1$ //$NON-NLS-2$
                        + " " + attribute.getSize()); //$NON-NLS-1$
            } else if (attribute.getValue() != null) {
                line(null, FIELD + before + "attribute " + name + " " + BareWord.quoted(attribute.getValue())); //$NON-NLS-1$ //$NON-NLS-2$
            } else {
                line(null, FIELD + before + "no-attribute " + name); //$NON-NLS-1$
            }
        }
    }

    private void content(EditField field, FileContent content) {
        if (content instanceof TextContent text) {
            text(field, text.isTemplate() ? "template" : "text", text.getText()); //$NON-NLS-1$ //$NON-NLS-2$
        } else if (content != null) {
            line(field, FIELD + reference(content));
        }
    }

    /** A content that is named, not written out. */
    private static String reference(FileContent content) {
        return switch (content) {
            case StoredContent stored -> "content " + stored.getName() + " " + stored.getSize(); //$NON-NLS-1$ //$NON-NLS-2$
            case DiskContent disk -> "from disk " + BareWord.quoted(disk.getFile()); //$NON-NLS-1$
            case VersionContent version -> "from version " + BareWord.quoted(version.getVersion()) + " " //$NON-NLS-1$ //$NON-NLS-2$
                    + BareWord.quoted(version.getPath());
            default -> throw new IllegalArgumentException(content.eClass().getName());
        };
    }

    private void text(EditField field, String keyword, String text) {
        boolean diff = field.slot().feature() == Literals.PATCH_EDIT__DIFF;
        boolean ended = text.isEmpty() || text.endsWith("\n") || diff; //$NON-NLS-1$
        line(field, FIELD + keyword + (ended ? "" : " no-newline")); //$NON-NLS-1$ //$NON-NLS-2$
        if (!text.isEmpty()) {
            String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text; //$NON-NLS-1$
            for (String line : whole.split("\n", -1)) { //$NON-NLS-1$
                line(field, line.isEmpty() ? TEXT : TEXT + " " + line); //$NON-NLS-1$
            }
        }
    }

    private void line(EditField from, String text) {
        lines.add(text);
        sources.add(from);
    }
}
