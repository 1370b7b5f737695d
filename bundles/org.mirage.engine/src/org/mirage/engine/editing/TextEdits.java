// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import java.util.Arrays;
import org.mirage.engine.EntryKinds;
import org.mirage.engine.MirageException;
import org.mirage.engine.Monitor;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.applying.WorkingFiles;
import org.mirage.engine.changes.DropKeyEdit;
import org.mirage.engine.changes.DropLineEdit;
import org.mirage.engine.changes.InsertLineEdit;
import org.mirage.engine.changes.KeyName;
import org.mirage.engine.changes.PatchEdit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.ReplaceEdit;
import org.mirage.engine.changes.SetKeyEdit;
import org.mirage.engine.changes.TextEdit;
import org.mirage.engine.changes.ValueSource;
import org.mirage.engine.changes.WordRule;
import org.mirage.store.Entry;
import org.mirage.store.EntryType;

/** Does edits of text files. */
public final class TextEdits {

    /** Bytes of a file that is edited. */
    static final long SIZE_LIMIT = 64 << 20;

    private final WorkingFiles files;
    private final EditWords words;
    private final Monitor monitor;

    /** Will edit files of a machine. */
    public TextEdits(WorkingFiles files, ValueSource values, Monitor monitor) {
        this.files = files;
        words = new EditWords(values);
        this.monitor = monitor;
    }

    /**
     * Gives a file the content that an edit makes of it, nothing else; a file that is like that already is left alone.
     *
     * @return true when it was not
     * @throws ConflictException when the file is not as the edit needs it
     */
    public boolean apply(TextEdit edit) throws IOException {
        byte[] path = words.bytes(edit.path(), WordRule.PATH);
        byte[] old = read(path);
        byte[] fresh = edited(edit, path, old);
        boolean changes = !Arrays.equals(old, fresh);
        if (changes) {
            files.write(path, fresh);
        }
        return changes;
    }

    /** True when the content of the file is as the edit would make it; for a diff, when it has been applied. */
    public boolean isDone(TextEdit edit) throws IOException {
        byte[] path = words.bytes(edit.path(), WordRule.PATH);
        byte[] old = read(path);
        if (edit instanceof PatchEdit patch) {
            return new PatchFile(path, new TextLines(old), monitor).isApplied(patch.diff());
        }
        return Arrays.equals(old, edited(edit, path, old));
    }

    private byte[] read(byte[] path) throws IOException {
        Entry entry = files.find(path);
        if (entry == null || entry.type() != EntryType.FILE) {
            throw new ConflictException(path, "a file", entry == null ? "nothing" : entry.type() == EntryType.LINK
                    ? "a symbolic link to " + Shown.text(entry.target()) : "a " + EntryKinds.noun(entry.type()));
        }
        return files.read(path, SIZE_LIMIT);
    }

    private byte[] edited(TextEdit edit, byte[] path, byte[] old) throws IOException {
        TextLines lines = new TextLines(old);
        return switch (edit) {
            case ReplaceEdit replace -> new LineEdits(path, lines, words, monitor).replace(replace);
            case InsertLineEdit insert -> new LineEdits(path, lines, words, monitor).insert(insert);
            case DropLineEdit drop -> new LineEdits(path, lines, words, monitor).drop(drop);
            case SetKeyEdit set -> keys(path, lines, set.key()).set(words.raw(set.value(), WordRule.LINE));
            case DropKeyEdit drop -> keys(path, lines, drop.key()).drop();
            case PatchEdit patch -> new PatchFile(path, lines, monitor).apply(patch.diff());
        };
    }

    private KeyEdits keys(byte[] path, TextLines lines, KeyName name) throws IOException {
        String key = words.raw(name.key(), WordRule.KEY);
        if (!name.form().fits(RawPath.bytes(key))) {
            throw new MirageException(Shown.text(key) + " has a space, which no key of this form has");
        }
        return new KeyEdits(path, lines, name.form(), words.raw(name.section(), WordRule.SECTION), key);
    }
}
