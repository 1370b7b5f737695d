// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.moving;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.Expectation;
import org.mirage.engine.changes.InsertLineEdit;
import org.mirage.engine.changes.LinePattern;
import org.mirage.engine.changes.LinePlace;
import org.mirage.engine.changes.Metadata;
import org.mirage.engine.changes.PutEdit;
import org.mirage.engine.changes.RawPath;
import org.mirage.engine.changes.RemoveEdit;
import org.mirage.engine.changes.ReplaceEdit;
import org.mirage.engine.changes.RunScriptEdit;
import org.mirage.engine.changes.TextBody;
import org.mirage.engine.changes.Times;
import org.mirage.engine.changes.Value;
import org.mirage.store.EntryType;

import com.google.re2j.Pattern;

/** Edits as fixes need them; texts have one byte in each character. */
final class Fixes {

    private static final long SCRIPT_SECONDS = 3_600;

    private Fixes() {
    }

    /** Replaces what matches in at least one line. */
    static Edit replace(String path, String pattern, String with) {
        return new ReplaceEdit(value(path), LinePattern.of(value(pattern)), value(with), new Times(1, true), Metadata.NONE, Expectation.NONE,
                List.of());
    }

    /** Adds a line at the end, unless there is such a line. */
    static Edit addLine(String path, String line) {
        return new InsertLineEdit(value(path), value(line), LinePlace.LAST, null, true, Metadata.NONE, Expectation.NONE, List.of());
    }

    /** Makes a text file, or gives the one that is there another text. */
    static Edit put(String path, String text) {
        return new PutEdit(EntryType.FILE, value(path), new TextBody(text.getBytes(StandardCharsets.UTF_8)), null, null, Metadata.NONE,
                Expectation.NONE, List.of());
    }

    static Edit remove(String path) {
        return new RemoveEdit(value(path), false, Expectation.NONE, List.of());
    }

    /** Runs a shell script in the machine. */
    static Edit script(String about, String text) {
        return new RunScriptEdit(new TextBody(text.getBytes(StandardCharsets.UTF_8)), value("/bin/sh"), List.of(), SCRIPT_SECONDS, about,
                List.of());
    }

    /** A text in a pattern, where nothing in it means anything. */
    static String quoted(String text) {
        return Pattern.quote(text);
    }

    static Value value(String text) {
        return Value.of(RawPath.bytes(text));
    }
}
