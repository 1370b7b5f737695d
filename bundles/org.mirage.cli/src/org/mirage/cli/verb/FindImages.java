// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.mirage.cli.terminal.Terminal;
import org.mirage.engine.JsonWriter;
import org.mirage.engine.Library;
import org.mirage.engine.VersionSummary;
import org.mirage.store.Hash;

/** Shows in which images something was found, as other verbs take their names. */
final class FindImages {

    private FindImages() {
    }

    /** Prints the image's name for a newest version, that of the version for others. */
    static void print(List<VersionSummary> versions, Library library, boolean zero, Terminal terminal) throws IOException {
        for (String name : names(versions, library)) {
            terminal.print(name + (zero ? "\0" : "\n"));
        }
    }

    /** Writes the same names as a list of JSON. */
    static void write(List<VersionSummary> versions, Library library, Terminal terminal) throws IOException {
        try (JsonWriter json = new JsonWriter(terminal.output())) {
            json.array();
            for (String name : names(versions, library)) {
                json.value(name);
            }
            json.end();
        }
    }

    private static Set<String> names(List<VersionSummary> versions, Library library) throws IOException {
        Set<Hash> newest = library.images().stream().map(image -> image.newest().record()).collect(Collectors.toSet());
        Set<String> names = new TreeSet<>();
        versions.forEach(version -> names.add(newest.contains(version.record()) ? version.name() : version.label()));
        return names;
    }
}
