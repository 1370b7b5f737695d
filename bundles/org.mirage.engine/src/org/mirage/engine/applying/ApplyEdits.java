// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.applying;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.mirage.engine.CancelledException;
import org.mirage.engine.MirageException;
import org.mirage.engine.changes.ApplianceEdit;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.LinkEdit;
import org.mirage.engine.changes.PathEdit;
import org.mirage.engine.changes.PutEdit;
import org.mirage.engine.changes.PutTreeEdit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.RemoveEdit;
import org.mirage.engine.changes.RenameEdit;
import org.mirage.engine.changes.SetEdit;
import org.mirage.engine.changes.SystemEdit;
import org.mirage.engine.changes.TextEdit;
import org.mirage.engine.editing.EntryLabels;
import org.mirage.engine.editing.SystemEdits;
import org.mirage.engine.editing.TextEdits;
import org.mirage.engine.selinux.FileContexts;

/**
 * Applies edits to the files of a version one after another. One that does not fit is noted, and the others are tried, too, so that
 * a person learns of all that is in the way; what the files are like afterwards counts only when there was none such.
 */
public final class ApplyEdits {

    private static final byte[] ROOT = {'/'};

    private final ParameterValues values;
    private final ExpectationCheck expectations;
    private final FileEdits files;
    private final TextEdits texts;
    private final SystemEdits system;
    private final TextMerging merging;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final Set<String> failed = new HashSet<>();
    private long alreadyThere;

    /** Will apply edits to a tree; three-way merges texts where both sides changed them. */
    public ApplyEdits(WorkingTree tree, ParameterValues values, Bodies bodies, boolean threeWay) throws IOException {
        this.values = values;
        expectations = new ExpectationCheck(tree, values);
        EntryLabels labels = labels(tree);
        files = new FileEdits(tree, values, bodies, labels);
        texts = new TextEdits(tree, values, bodies.monitor());
        system = new SystemEdits(tree, labels, values, body -> bodies.bytes(body, tree));
        merging = threeWay ? new TextMerging(tree, bodies) : null;
    }

    /** Those of the machine's policy; where it cannot be read, edits that need a label do not fit, and others do. */
    private static EntryLabels labels(WorkingTree tree) throws IOException {
        try {
            return FileContexts.of(tree);
        } catch (MirageException e) {
            return (path, entry) -> {
                throw e;
            };
        }
    }

    /** Applies an edit, which begins on a line of its change set. */
    public void apply(Edit edit, long line) throws IOException {
        byte[] path = ROOT;
        try {
            path = place(edit);
            List<Mismatch> mismatches = expectations.check(path, edit.expectation());
            if (mismatches.isEmpty()) {
                perform(edit);
            } else if (isDoneAlready(edit)) {
                alreadyThere++;
            } else if (merging == null || !merging.merge(edit, path, mismatches)) {
                for (Mismatch mismatch : mismatches) {
                    add(new Conflict(line, path, mismatch.expected(), mismatch.found()));
                }
            }
        } catch (CancelledException e) {
            throw e;
        } catch (ConflictException e) {
            if (isDoneAlready(edit)) {
                alreadyThere++;
            } else {
                add(new Conflict(line, e.path(), e.expected(), e.found()));
            }
        } catch (MirageException e) {
            add(new Conflict(line, path, "", e.getMessage()));
        }
    }

    /** What the expectations of an edit speak of. */
    private byte[] place(Edit edit) throws IOException {
        return switch (edit) {
            case PathEdit file -> values.resolve(file.path());
            case SystemEdit setting -> system.file(setting);
            case ApplianceEdit _ -> ROOT;
        };
    }

    /** What follows from a conflict that is known already is none of its own. */
    private void add(Conflict conflict) {
        String path = RawPath.of(conflict.path());
        boolean follows = false;
        for (String above = path; above.length() > 1 && !follows;) {
            above = RawPath.parent(above);
            follows = failed.contains(above);
        }
        if (!follows) {
            conflicts.add(conflict);
        }
        if (path.length() > 1) {
            failed.add(path);
        }
    }

    private void perform(Edit edit) throws IOException {
        switch (edit) {
            case PutEdit put -> files.put(put);
            case PutTreeEdit put -> files.putTree(put);
            case RemoveEdit remove -> files.remove(remove);
            case RenameEdit rename -> files.rename(rename);
            case LinkEdit link -> files.link(link);
            case SetEdit set -> files.set(set, set.metadata());
            case TextEdit text -> {
                texts.apply(text);
                files.set(text, text.metadata());
            }
            case SystemEdit setting -> system.apply(setting);
            case ApplianceEdit _ -> throw new MirageException("edits of this kind cannot be applied yet");
        }
    }

    private boolean isDoneAlready(Edit edit) throws IOException {
        try {
            return isDone(edit);
        } catch (CancelledException e) {
            throw e;
        } catch (MirageException e) {
            // what cannot even be looked for has not been done
            return false;
        }
    }

    private boolean isDone(Edit edit) throws IOException {
        return switch (edit) {
            case PutEdit put -> files.isDone(put);
            case PutTreeEdit put -> files.isDone(put);
            case RemoveEdit remove -> files.isDone(remove);
            case RenameEdit rename -> files.isDone(rename, expectations);
            case LinkEdit link -> files.isDone(link);
            case SetEdit set -> files.isDone(set, set.metadata());
            case TextEdit text -> texts.isDone(text) && files.isDone(text, text.metadata());
            case SystemEdit setting -> system.isDone(setting);
            case ApplianceEdit _ -> false;
        };
    }

    /** All that was in the way so far. */
    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /** Edits that did not fit because what they do has been done. */
    public long alreadyThere() {
        return alreadyThere;
    }
}
