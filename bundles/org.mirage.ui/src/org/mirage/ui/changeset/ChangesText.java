// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.ui.changeset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.mirage.engine.changes.InvalidChangesException;
import org.mirage.engine.changes.Origin;
import org.mirage.model.ChangeParameter;
import org.mirage.model.ChangeSet;
import org.mirage.model.Edit;
import org.mirage.model.MirageFactory;

/** Change sets of the model as text of {@code .changes} files, and as the engine's. */
public final class ChangesText {

    private static final String FIRST = "mirage changes 1"; //$NON-NLS-1$
    private static final String END = "end"; //$NON-NLS-1$

    private ChangesText() {
    }

    /**
     * Reads a text.
     *
     * @param source what messages call it
     * @throws InvalidChangesException naming line and reason
     */
    public static org.mirage.engine.changes.ChangeSet parse(String text, String source) throws InvalidChangesException {
        try {
            return org.mirage.engine.changes.ChangeSet.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), source);
        } catch (InvalidChangesException invalid) {
            throw invalid;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The engine's change set in the model. */
    public static ChangeSet model(org.mirage.engine.changes.ChangeSet from) {
        ChangeSet made = MirageFactory.eINSTANCE.createChangeSet();
        made.setTitle(from.header().title());
        made.getComment().addAll(from.header().comment());
        Origin origin = from.header().from();
        if (origin != null) {
            made.setFromVersion(origin.version());
            made.setFromRecord(origin.record().toString());
        }
        Origin to = from.header().to();
        if (to != null) {
            made.setToVersion(to.version());
            made.setToRecord(to.record().toString());
        }
        from.header().parameters().forEach(parameter -> {
            ChangeParameter one = MirageFactory.eINSTANCE.createChangeParameter();
            one.setName(parameter.name());
            one.setInitial(EditModel.text(parameter.initial()));
            one.setAbout(parameter.about() == null || parameter.about().isEmpty() ? null : parameter.about());
            one.setSecret(parameter.secret());
            one.getComment().addAll(parameter.comment());
            made.getParameters().add(one);
        });
        from.edits().forEach(edit -> made.getEdits().add(EditModel.of(edit)));
        made.getClosingComment().addAll(from.comment());
        return made;
    }

    /** One edit of the engine's in the model. */
    public static Edit model(org.mirage.engine.changes.Edit from) {
        return EditModel.of(from);
    }

    /**
     * A change set of the model as the engine has it.
     *
     * @throws InvalidChangesException when something in it is not right; lines are those of {@link #loose}
     */
    public static org.mirage.engine.changes.ChangeSet engine(ChangeSet set, String source) throws InvalidChangesException {
        return parse(loose(set), source);
    }

    /** As it is saved: in the engine's form when all is right, otherwise as it stands, so that nothing is lost. */
    public static String write(ChangeSet set) {
        try {
            return write(engine(set, "")); //$NON-NLS-1$
        } catch (InvalidChangesException invalid) {
            return loose(set);
        }
    }

    /** A change set of the engine's in its canonical form. */
    public static String write(org.mirage.engine.changes.ChangeSet set) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            set.write(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** All of it as it stands in the model, right or not. */
    public static String loose(ChangeSet set) {
        List<String> lines = new ArrayList<>(header(set));
        for (Edit edit : set.getEdits()) {
            lines.addAll(EditLines.of(edit).lines());
        }
        set.getClosingComment().forEach(line -> lines.add("# " + line)); //$NON-NLS-1$
        lines.add(END);
        return String.join("\n", lines) + "\n"; //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** A change set with one edit of another, in which no parameter but those of the other stands. */
    static String alone(ChangeSet set, EditLines edit) {
        List<String> lines = new ArrayList<>(header(set));
        lines.addAll(edit.lines());
        lines.add(END);
        return String.join("\n", lines) + "\n"; //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** The lines before the edits. */
    static List<String> header(ChangeSet set) {
        List<String> lines = new ArrayList<>(List.of(FIRST));
        set.getComment().forEach(line -> lines.add("# " + line)); //$NON-NLS-1$
        if (!set.getTitle().isEmpty()) {
            lines.add("title " + BareWord.quoted(BareWord.of(set.getTitle()))); //$NON-NLS-1$
        }
        origin(lines, "from", set.getFromVersion(), set.getFromRecord()); //$NON-NLS-1$
        origin(lines, "to", set.getToVersion(), set.getToRecord()); //$NON-NLS-1$
        for (ChangeParameter parameter : set.getParameters()) {
            parameter.getComment().forEach(line -> lines.add("# " + line)); //$NON-NLS-1$
            lines.addAll(parameter(parameter));
        }
        return lines;
    }

    /** The lines of a parameter, without its comment. */
    static List<String> parameter(ChangeParameter parameter) {
        List<String> lines = new ArrayList<>(List.of("parameter " + BareWord.quoted(parameter.getName()))); //$NON-NLS-1$
        if (parameter.getInitial() != null) {
            lines.add("  default " + BareWord.quoted(parameter.getInitial())); //$NON-NLS-1$
        }
        if (parameter.getAbout() != null) {
            lines.add("  about " + BareWord.quoted(BareWord.of(parameter.getAbout()))); //$NON-NLS-1$
        }
        if (parameter.isSecret()) {
            lines.add("  secret"); //$NON-NLS-1$
        }
        return lines;
    }

    private static void origin(List<String> lines, String keyword, String version, String record) {
        if (version != null && record != null) {
            lines.add(keyword + " " + BareWord.quoted(BareWord.of(version)) + " sha256:" + record); //$NON-NLS-1$ //$NON-NLS-2$
        }
    }
}
