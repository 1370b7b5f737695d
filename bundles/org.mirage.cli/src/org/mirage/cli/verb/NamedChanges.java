// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mirage.cli.Verb;
import org.mirage.engine.KeptChanges;
import org.mirage.engine.KeptName;
import org.mirage.engine.Library;
import org.mirage.engine.Monitor;
import org.mirage.engine.NotFoundException;
import org.mirage.engine.ReadChanges;
import org.mirage.engine.applying.GivenChanges;

/** Reads the change set that a word means: one that the library keeps, a file, or what made a version. */
final class NamedChanges {

    private static final String ENDING = ".changes";

    private final Library library;
    private final Monitor monitor;

    NamedChanges(Library library, Monitor monitor) {
        this.library = library;
        this.monitor = monitor;
    }

    /** Reads it; where there is neither a file nor an image of that name, one that is kept is meant without its prefix, too. */
    GivenChanges read(String word) throws IOException {
        KeptChanges kept = new KeptChanges(library);
        if (KeptName.isMeant(word)) {
            return kept.given(KeptName.parse(word), monitor);
        }
        if (Files.isRegularFile(Path.of(word)) || word.contains("/") || word.endsWith(ENDING)) {
            return GivenChanges.read(Path.of(word));
        }
        try {
            return GivenChanges.read(new ReadChanges(library, Verb.version(word)).call(monitor), word, null);
        } catch (NotFoundException missing) {
            if (KeptName.isName(word) && kept.contains(word, monitor)) {
                return kept.given(KeptName.parse(word), monitor);
            }
            throw missing;
        }
    }
}
