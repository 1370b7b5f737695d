// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.mirage.engine.Monitor;
import org.mirage.engine.changes.ChangeSet;
import org.mirage.engine.changes.Edit;
import org.mirage.engine.changes.TextEdit;
import org.mirage.engine.changes.ValueSource;

/** Edits as a file has them, done to a folder of this machine. */
final class OneEdit {

    private OneEdit() {
    }

    /** Reads an edit with its fields; the parameters p and q are declared. */
    static Edit read(String edit) throws IOException {
        String file = "mirage changes 1\nparameter p\nparameter q\n\n" + edit + "\nend\n";
        return ChangeSet.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "x").edits().getFirst();
    }

    /** Edits the text file {@code /f} of a folder; true when it changed. */
    static boolean text(Path folder, String edit, Map<String, String> values) throws IOException {
        return new TextEdits(new FolderFiles(folder), source(values), Monitor.NONE).apply((TextEdit) read(edit));
    }

    static ValueSource source(Map<String, String> values) {
        Map<String, byte[]> bytes = new HashMap<>();
        values.forEach((name, value) -> bytes.put(name, value.getBytes(StandardCharsets.UTF_8)));
        return value -> value.resolve(bytes);
    }
}
