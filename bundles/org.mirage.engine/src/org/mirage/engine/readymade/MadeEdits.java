// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.readymade;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.mirage.engine.changes.DropKeyEdit;
import org.mirage.engine.changes.Expectation;
import org.mirage.engine.changes.KeyForm;
import org.mirage.engine.changes.KeyName;
import org.mirage.engine.changes.Metadata;
import org.mirage.engine.changes.PutEdit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.SetKeyEdit;
import org.mirage.engine.changes.TextBody;
import org.mirage.engine.changes.Value;
import org.mirage.store.EntryType;

/** Edits as ready-made change sets need them; paths have one byte in each character, texts are text. */
final class MadeEdits {

    private MadeEdits() {
    }

    /** Makes a file of root's, or gives one that is there other content and mode. */
    static PutEdit file(String path, String text, int permissions) {
        return new PutEdit(EntryType.FILE, path(path), new TextBody(text.getBytes(StandardCharsets.UTF_8)), null, null,
                new Metadata(permissions, 0L, 0L, null, null, null, List.of()), Expectation.NONE, List.of());
    }

    /** Gives a file that is there other content. */
    static PutEdit content(String path, String text, String comment) {
        return new PutEdit(EntryType.FILE, path(path), new TextBody(text.getBytes(StandardCharsets.UTF_8)), null, null, Metadata.NONE,
                Removals.expected(EntryType.FILE), List.of(comment));
    }

    /** Makes a folder of mode 0755, unless it is there. */
    static PutEdit folder(String path) {
        return new PutEdit(EntryType.DIRECTORY, path(path), null, null, null, Metadata.NONE, Expectation.NONE, List.of());
    }

    /** Makes a symbolic link. */
    static PutEdit link(String path, String target) {
        return new PutEdit(EntryType.LINK, path(path), null, path(target), null, Metadata.NONE, Expectation.NONE, List.of());
    }

    /** Sets {@code key=value} in a file. */
    static SetKeyEdit setKey(String path, String key, String value) {
        return new SetKeyEdit(path(path), new KeyName(KeyForm.EQUALS, null, path(key)), path(value), Metadata.NONE, Expectation.NONE,
                List.of());
    }

    /** Removes {@code key=…} from a file. */
    static DropKeyEdit dropKey(String path, String key) {
        return new DropKeyEdit(path(path), new KeyName(KeyForm.EQUALS, null, path(key)), Metadata.NONE, Expectation.NONE, List.of());
    }

    /** The bytes of a text with one byte in each character. */
    static Value path(String raw) {
        return Value.of(RawPath.bytes(raw));
    }
}
